import { readFileSync } from 'node:fs';
import { writeMany } from '#shared/store/batches.ts';
import type { Key } from '#shared/store/keys.ts';
import type { Item } from '#shared/store/table.ts';
import { freshTables } from './engine.ts';

const linesOf = (name: string) =>
  readFileSync(new URL(`./fixtures/release-2026-11-26/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

type StoredRow = { table: 'plans' | 'confidential' | 'ledger'; row: Item & Key };
type StoredState = { name: string; before?: readonly number[]; after: readonly number[] };

/** Each row once, as it was stored. */
export const earlierRows: readonly StoredRow[] = linesOf('rows.jsonl');

/**
 * What the main branch of 26 November 2026 (5fe031a2) had in its tables: before and after the act of each of its
 * scenarios, and after all commands of a case. Each row stands once; a state names its rows by their lines.
 */
export const earlierStates: readonly StoredState[] = linesOf('states.jsonl');

export async function tablesWith(lines: readonly number[]) {
  const tables = await freshTables();
  for (const table of ['plans', 'confidential', 'ledger'] as const) {
    const puts = lines.flatMap((line) => {
      const stored = earlierRows[line];
      return stored?.table === table ? [{ put: stored.row }] : [];
    });
    await writeMany(tables[table], puts);
  }
  return tables;
}
