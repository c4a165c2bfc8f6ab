import { writeFile } from 'node:fs/promises';
import type { FaultCount, RowFault } from '#shared/domain/tabular.ts';
import { rowFaultWords } from './import-words.ts';

/**
 * A summary first; then file, line, column and reason: enough to mend the row, and nothing of what stands in it. What
 * is `counted` stands in the summary alone.
 */
export function reportText(faults: readonly RowFault[], counted: readonly FaultCount[] = []) {
  const kinds = inSummary(faults, counted);
  const rows = faults.map(({ file, line, column, reason }) => [file, line, column, rowFaultWords[reason]]);
  return csvText([
    ['file', 'column', 'reason', 'count'],
    ...kinds.map(({ file, column, reason, count }) => [file, column, rowFaultWords[reason], count]),
    [],
    ['file', 'line', 'column', 'reason'],
    ...rows,
  ]);
}

export const writeReport = (path: string, ...found: Parameters<typeof reportText>) =>
  writeFile(path, reportText(...found));

/** How many of each kind in each column, in the order of files. */
export function inSummary(faults: readonly RowFault[], counted: readonly FaultCount[]): FaultCount[] {
  const kinds = new Map<string, FaultCount>();
  for (const { file, column, reason, count } of [...faults.map((fault) => ({ ...fault, count: 1 })), ...counted]) {
    const key = `${file} ${column} ${reason}`;
    const known = kinds.get(key);
    kinds.set(key, { file, column, reason, count: (known?.count ?? 0) + count });
  }
  return [...kinds.values()].sort((a, b) => a.file.localeCompare(b.file) || b.count - a.count);
}

export const csvText = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** What stands in it may come from a file or from a person: a spreadsheet must not take it for a formula. */
function cell(value: string | number) {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
