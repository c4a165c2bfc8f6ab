import { writeFile } from 'node:fs/promises';
import type { RowFault } from '#shared/domain/tabular.ts';
import { rowFaultWords } from './import-words.ts';

/** File, line, column and reason: enough to mend the row, and nothing of what stands in it. */
export async function writeReport(path: string, faults: readonly RowFault[]) {
  const rows = faults.map(({ file, line, column, reason }) => [file, line, column, rowFaultWords[reason]]);
  await writeFile(path, csvText([['file', 'line', 'column', 'reason'], ...rows]));
}

export const csvText = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** What stands in it may come from a file or from a person: a spreadsheet must not take it for a formula. */
function cell(value: string | number) {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
