import * as z from 'zod/mini';
import { DomainError, type ErrorDetails } from '../errors.ts';
import { type CsvTable, cell, checkHeader, inOurSpelling, maybe, type RowFaultReason, rowReader } from '../tabular.ts';
import { type CalendarFault, checkSchoolYears, type Lines } from './calendar-check.ts';
import { type SchoolYear, weekdays, YearName } from './school-calendar.ts';
import { weekdaysIn } from './weekday-words.ts';

/** A school calendar as a table: one row per term, day off, make-up day, or choice of weekdays. */
const columns = z.object({
  year: z.string(),
  what: z.string(),
  from: maybe(cell.date),
  to: maybe(cell.date),
  name: maybe(cell.text),
});
type Row = z.infer<typeof columns>;
const names = Object.keys(columns.shape);
const Kind = z.enum(['term', 'dayOff', 'schoolDay', 'weekdays']);

type Fault = (column: string, reason: CalendarFault | RowFaultReason, more?: ErrorDetails) => DomainError;
/** A row on its way into its year, and where each entry came from. */
type Taking = { given: Row; line: number; lines: Lines; fault: Fault };

/** Refuses the file at the first row that cannot be meant: half a calendar would make wrong dates. */
export async function yearsFromRows(file: string, { header, rows }: CsvTable): Promise<SchoolYear[]> {
  const spelled = inOurSpelling(header, names);
  checkHeader(file, spelled, names);
  const read = rowReader(file, spelled, columns);
  const years = new Map<string, SchoolYear>();
  const lines: Lines = new Map();
  for await (const row of rows) {
    const { line } = row;
    const fault: Fault = (field, reason, more) =>
      new DomainError('invalid_input', { file, line, ...(field ? { field } : {}), reason, ...more });
    const given = read(row);
    if ('fault' in given) throw fault(given.fault.column, given.fault.reason);
    const name = yearIn(given.value.year, fault);
    const year = years.get(name) ?? { name, terms: [], weekdays: [], daysOff: [], addedSchoolDays: [] };
    years.set(name, withRow(year, { given: given.value, line, lines, fault }));
  }
  return checkSchoolYears([...years.values()].map(complete), { file, lines });
}

const complete = ({ addedSchoolDays = [], ...year }: SchoolYear): SchoolYear => ({
  ...year,
  ...(year.weekdays.length === 0 ? { weekdays: weekdays.slice(0, 5) } : {}),
  ...(addedSchoolDays.length > 0 ? { addedSchoolDays } : {}),
});

/** `2026-2027`, `2026/27` and `2026–27` are 2026-27. */
function yearIn(text: string, fault: Fault) {
  const year = YearName.safeParse(text.replace(/^(20\d\d)\s*[-/\u2010-\u2015]\s*(?:20)?(\d\d)$/, '$1-$2'));
  if (!year.success) throw fault('year', 'wrong_year');
  return year.data;
}

function withRow(year: SchoolYear, taking: Taking): SchoolYear {
  const { given, line, lines, fault } = taking;
  const { from, to, name } = given;
  const kind = Kind.safeParse(inOurSpelling([given.what], Kind.options)[0]);
  if (!kind.success) throw fault('what', 'not_a_kind');
  if (kind.data === 'weekdays') return withWeekdays(year, taking);
  if (!from) throw fault('from', 'missing');
  if (kind.data === 'schoolDay') {
    lines.set(`${year.name} ${from}`, lines.get(`${year.name} ${from}`) ?? line);
    return { ...year, addedSchoolDays: [...(year.addedSchoolDays ?? []), from] };
  }
  if (kind.data === 'term') return withTerm(year, taking);
  const off = { ...(to ? { from, to } : { on: from }), ...(name ? { reason: name } : {}) };
  lines.set(off, line);
  return { ...year, daysOff: [...year.daysOff, off] };
}

function withTerm(year: SchoolYear, { given: { from = '', to, name }, line, lines, fault }: Taking): SchoolYear {
  if (!to) throw fault('to', 'missing');
  const namesake = name && year.terms.find((term) => term.name === name);
  if (namesake) throw fault('name', 'name_taken', { other: name, otherLine: lines.get(namesake) ?? 0 });
  const term = { name: name ?? year.name, startOn: from, endOn: to };
  lines.set(term, line);
  return { ...year, terms: [...year.terms, term] };
}

function withWeekdays(year: SchoolYear, { given: { name = '' }, fault }: Taking): SchoolYear {
  if (year.weekdays.length > 0) throw fault('what', 'weekdays_twice');
  const days = weekdaysIn(name);
  if (!days) throw fault('name', 'not_weekdays');
  if (new Set(days).size < days.length) throw fault('name', 'day_twice');
  return { ...year, weekdays: days };
}
