import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../../../functions/imports/csv.ts';

async function rowsOf(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'sidelight-csv-')), 'rows.csv');
  writeFileSync(path, text);
  const table = await openCsv(path, 'rows.csv');
  const rows = [];
  for await (const row of table?.rows ?? []) rows.push(row);
  return [table?.header, ...rows];
}

describe('a CSV file', () => {
  it.each([
    ['of one editor', 'a,b\r\n1,2\r\n\r\n3,4\r\n'],
    ['of an old Mac', 'a,b\r1,2\r\r3,4\r'],
    ['in which rows were emptied', 'a,b\n1,2\n , \n3,4\n,\n'],
    ['to which another editor added rows', 'a,b\r\n1,2\n\n3,4\n'],
  ])('%s has its rows, each with its line', async (_what, text) => {
    expect(await rowsOf(text)).toEqual([['a', 'b'], { line: 2, cells: ['1', '2'] }, { line: 4, cells: ['3', '4'] }]);
  });

  it.each([
    ['semicolons', 'a;b;c\n1;2;3\n'],
    ['semicolons', '"a";"b, c";"d"\n1;2;3\n'],
    ['tabs', '\ufeffa\tb\n1\t2\n'],
    ['bars', 'a|b|c\r\n1|2|3'],
  ])('separated by %s is refused by that name', async (between, text) => {
    await expect(rowsOf(text)).rejects.toMatchObject({ details: { reason: 'delimiter', between } });
  });
});
