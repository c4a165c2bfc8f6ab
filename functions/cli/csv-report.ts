import { writeFile } from 'node:fs/promises';
import type { RowFault } from '#shared/domain/tabular.ts';
import { rowFaultWords } from './import-words.ts';

/** File, line, column and reason: enough to mend the row, and nothing of what stands in it. */
export async function writeReport(path: string, faults: readonly RowFault[]) {
  const rows = faults.map(({ file, line, column, reason }) => [file, line, column, rowFaultWords[reason]].map(cell));
  await writeFile(
    path,
    `${[['file', 'line', 'column', 'reason'], ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`,
  );
}

/** A column's name may come from the file: a spreadsheet must not take it for a formula. */
function cell(value: string | number) {
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
