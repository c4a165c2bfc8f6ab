import type * as z from 'zod/mini';
import { type CsvRow, type CsvTable, type Read, type RowFaultReason, rowReader } from '../../tabular.ts';
import type { RosterFile } from './files.ts';
import { countFault, type RosterDraft } from './roster-draft.ts';
import { isToBeDeleted, statusFits } from './rows.ts';

/** What is wrong with a row that reads well alone: the column and why. */
export type RowObjection = { column: string; reason: RowFaultReason };
type Given = Readonly<Record<string, string>>;
type Steps<Value> = {
  take(value: Value, line: number, gone: boolean): RowObjection | undefined;
  /** Told of a row with a fault, when it says whom it is about. */
  faulty?(given: Given): void;
};

/** Hands every row of a file that can be read to `take`, and puts the others among the faults. */
export async function eachRow<Shape extends z.core.$ZodShape & { status: z.core.$ZodType<string> }>(
  draft: RosterDraft,
  [file, table, schema]: readonly [RosterFile, CsvTable, z.ZodMiniObject<Shape>],
  { take, faulty }: Steps<z.output<z.ZodMiniObject<Shape>>>,
) {
  const name = `${file}.csv`;
  const mode = draft.manifest.modes[file];
  const read = rowReader(name, table.header, schema);
  const daysOf = dayReader(table.header, (column) => countFault(draft, name, { column, reason: 'with_time' }));
  const statusColumn = table.header.indexOf('status');
  for await (const row of table.rows) {
    const status = (row.cells[statusColumn] ?? '').trim().toLowerCase();
    const gone = isToBeDeleted(status);
    const result = saysMore(name, gone, read(daysOf(row)));
    if ('fault' in result) {
      draft.faults.push(result.fault);
      if (result.given) faulty?.(result.given);
      else draft.unreadable.add(file);
      continue;
    }
    const objection = statusFits(mode, status)
      ? take(result.value, row.line, gone)
      : { column: 'status', reason: 'bad_status' as const };
    if (objection) draft.faults.push({ file: name, line: row.line, ...objection });
  }
}

/** Of a row that is taken back only its id may be left, which may be a slip: nobody goes by it. */
function saysMore<Value>(file: string, gone: boolean, read: Read<Value>): Read<Value> {
  if (!gone || !('fault' in read) || !read.given) return read;
  const { sourcedId: _id, status: _status, ...others } = read.given;
  if (Object.values(others).some((text) => text !== '')) return read;
  return { fault: { file, line: read.fault.line, column: '', reason: 'only_id' }, given: read.given };
}

const days = ['startDate', 'endDate', 'beginDate', 'birthDate'];
const dayWithTime = /^\s*(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d[\d:.]*\s*(Z|[+-]\d\d:?\d\d)?\s*$/;

/** Days that come with a time of day are those days: a school's day has no hours, and no zone moves it. */
function dayReader(header: readonly string[], onTime: (column: string) => void) {
  const places = days.map((column) => header.indexOf(column)).filter((place) => place >= 0);
  return (row: CsvRow): CsvRow => {
    if (!places.some((place) => dayWithTime.test(row.cells[place] ?? ''))) return row;
    const cells = row.cells.map((text, place) => {
      const [, day] = (places.includes(place) && dayWithTime.exec(text)) || [];
      if (day) onTime(header[place] ?? '');
      return day ?? text;
    });
    return { ...row, cells };
  };
}
