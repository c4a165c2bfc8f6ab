import type * as z from 'zod/mini';
import { type CsvTable, type RowFaultReason, rowReader } from '../../tabular.ts';
import type { RosterFile } from './files.ts';
import type { RosterDraft } from './roster-draft.ts';
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
  const statusColumn = table.header.indexOf('status');
  for await (const row of table.rows) {
    const result = read(row);
    if ('fault' in result) {
      draft.faults.push(result.fault);
      if (result.given) faulty?.(result.given);
      else draft.unreadable.add(file);
      continue;
    }
    const status = (row.cells[statusColumn] ?? '').trim();
    const objection = statusFits(mode, status)
      ? take(result.value, row.line, isToBeDeleted(status))
      : { column: 'status', reason: 'bad_status' as const };
    if (objection) draft.faults.push({ file: name, line: row.line, ...objection });
  }
}
