import * as z from 'zod/mini';
import { DomainError } from '../errors.ts';
import { type CsvTable, cell, checkHeader, inOurSpelling, maybe, type RowFaultReason, rowReader } from '../tabular.ts';
import { type SchoolYear, weekdays } from './school-calendar.ts';

/** A school calendar as a table: one row per term, day off, make-up day, or choice of weekdays. */
const columns = z.object({
  year: cell.text,
  what: z.enum(['term', 'dayOff', 'schoolDay', 'weekdays']),
  from: maybe(cell.date),
  to: maybe(cell.date),
  name: maybe(cell.text),
});
type Row = z.infer<typeof columns>;
type Fault = (column: keyof Row, reason: RowFaultReason) => DomainError;

/** Refuses the file at the first row that cannot be read: half a calendar would make wrong dates. */
export async function yearsFromRows(file: string, { header: given, rows }: CsvTable): Promise<SchoolYear[]> {
  const header = inOurSpelling(given, Object.keys(columns.shape));
  checkHeader(file, header, Object.keys(columns.shape));
  const read = rowReader(file, header, columns);
  const years = new Map<string, SchoolYear>();
  for await (const row of rows) {
    const { line } = row;
    const given = read(row);
    const fault = (field: string, reason: RowFaultReason) =>
      new DomainError('invalid_input', { file, line, ...(field ? { field } : {}), reason });
    if ('fault' in given) throw fault(given.fault.column, given.fault.reason);
    const { year: name } = given.value;
    const year = years.get(name) ?? {
      name,
      terms: [],
      weekdays: weekdays.slice(0, 5),
      daysOff: [],
      addedSchoolDays: [],
    };
    years.set(name, withRow(year, given.value, fault));
  }
  return [...years.values()].map(({ addedSchoolDays = [], ...year }) =>
    addedSchoolDays.length > 0 ? { ...year, addedSchoolDays } : year,
  );
}

function withRow(year: SchoolYear, { what, from, to, name }: Row, fault: Fault): SchoolYear {
  if (what === 'weekdays') return { ...year, weekdays: weekdaysIn(name, fault) };
  if (!from) throw fault('from', 'missing');
  if (what === 'schoolDay') return { ...year, addedSchoolDays: [...(year.addedSchoolDays ?? []), from] };
  const reason = name ? { reason: name } : {};
  if (what === 'dayOff')
    return { ...year, daysOff: [...year.daysOff, to ? { from, to, ...reason } : { on: from, ...reason }] };
  if (!to) throw fault('to', 'missing');
  return { ...year, terms: [...year.terms, { name: name ?? year.name, startOn: from, endOn: to }] };
}

function weekdaysIn(text = '', fault: Fault) {
  return text.split(/[\s,;]+/).map((word) => {
    const weekday = weekdays.find((each) => each === word.toLowerCase().slice(0, 3));
    if (!weekday) throw fault('name', 'unknown_value');
    return weekday;
  });
}
