import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActivePlan, anItem } from '../../builders.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import {
  aCard,
  aGuardian,
  aPublication,
  aSection,
  aStaffMember,
  aStaffSeat,
  aStudent,
  aStudentSeat,
  harborHigh,
} from '../../store/sample.ts';
import { sidelight } from './command-line.ts';

let tables: TestTables;
let stores: ReturnType<typeof storesOn>;
const dana = ['--as', 'stf_dana'];

beforeAll(async () => {
  tables = await freshTables();
  stores = storesOn(tables);
  await stores.rosterWriter.putSchools([harborHigh]);
  await stores.rosterWriter.putPeople([
    aStudent(),
    aGuardian(),
    aStaffMember(),
    aStaffMember({
      id: 'stf_dana',
      givenName: 'Dana',
      familyName: 'Ruiz',
      email: 'dana@harbor.example',
      roles: ['caseManager'],
    }),
    aStaffMember({ id: 'stf_priya', givenName: 'Priya', email: 'priya@harbor.example', roles: ['coordinator'] }),
  ]);
  await stores.rosterWriter.putSections([aSection()]);
  await stores.rosterWriter.putSeats([aStaffSeat(), aStudentSeat()]);
  const first = anActivePlan();
  const second = anActivePlan({
    version: 2,
    effectiveOn: '2026-10-05',
    publishedAt: '2026-10-02T16:00:00.000Z',
    reason: 'Not enough in algebra',
    items: [anItem({ parameter: { timeMultiplier: 2 } })],
  });
  for (const plan of [first, second]) {
    const publication = aPublication(`p${plan.version}`, plan, aCard({ version: plan.version }));
    const entry = { ...publication.entry, at: plan.publishedAt };
    await stores.plans.publish({ ...publication, entry });
    await stores.ledgerPointers.point(entry);
  }
});

describe('sidelight plan', () => {
  it('shows a plan in plain words to whoever has a right to it', async () => {
    const { code, out } = await sidelight(['plan', 'show', 'maya', ...dana], tables.env);
    expect(out).toEqual([
      'Maya Rodríguez (stu_maya)',
      '',
      'Section 504 plan pln_1',
      'Version 2, in force since Mon 5 Oct 2026. Case manager: Dana Ruiz.',
      'Review due Tue 31 Aug 2027.',
      '',
      'Accommodations (1)',
      '  - Extended time on timed work: 2×',
      '    teacher',
      expect.stringMatching(/^ {4}Multiply the time limit/),
    ]);
    expect(code).toBe(0);
  });

  it('tells its history, and what was in force on a day', async () => {
    const { out } = await sidelight(['plan', 'history', 'maya', 'pln_1', '--on', '2026-09-01', ...dana], tables.env);
    expect(out.slice(0, 5)).toEqual([
      'Section 504 plan pln_1',
      '  1  replaced by a later version, from Mon 31 Aug 2026, published by Dana Ruiz',
      expect.stringContaining('Not enough in algebra'),
      '',
      'On Tue 1 Sep 2026: version 1',
    ]);
  });

  it('says what changed between two versions', async () => {
    const { out, json } = await sidelight(['plan', 'diff', 'maya', 'pln_1', '1', '2', '--json', ...dana], tables.env);
    expect(out.join('')).not.toContain('undefined');
    expect(json()).toMatchObject({ changes: [{ part: 'item', words: 'Extended time on timed work: 1.5× → 2×' }] });
  });

  it.each([
    [['plan', 'show', 'maya', '--as', 'stf_grace'], 1, 'This is not allowed. Nothing was written.'],
    [['plan', 'show', 'maya'], 2, '--as: must name who reads'],
    [['plan', 'history', 'maya', 'pln_404', ...dana], 1, 'There is no pln_404 here'],
    [['plan', 'diff', 'maya', 'pln_1', '1', 'latest', ...dana], 2, 'TO: must be the number of a version, or draft'],
  ])('answers %j with %i and one sentence', async (words, exit, sentence) => {
    const { code, err } = await sidelight(words, tables.env);
    expect(err).toContain(sentence);
    expect(code).toBe(exit);
  });
});

describe('sidelight student export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-export-'));
  const path = join(folder, 'maya.zip');
  const exporting = (...words: string[]) =>
    sidelight(['student', 'export', 'maya', '--out', path, '--as', 'priya@harbor.example', ...words], tables.env);
  const exportsInLedger = async () =>
    (await stores.ledgerReader.ofActor('stf_priya')).filter(({ action }) => action === 'record_exported');

  it('writes one file for its owner alone, with a page that opens and the entry that is in the ledger', async () => {
    const { code, err, json } = await exporting('--to', 'grd_ana', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const files = Object.entries(unzipSync(readFileSync(path)));
    const page = files.find(([name]) => name.endsWith('/record.html'))?.[1];
    expect(new TextDecoder().decode(page)).toContain('Copy for Ana Rodríguez (grd_ana)');
    expect(await exportsInLedger()).toMatchObject([
      { id: json().entry, recipientId: 'grd_ana', because: 'coordinates' },
    ]);
  });

  it('writes over nothing, and enters nothing then, unless it is told to', async () => {
    const before = readFileSync(path);
    const { code, err } = await exporting();
    expect([code, err]).toEqual([
      1,
      `${path}: is there already: name another file with --out, or write over it with --force. Nothing was written.`,
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await exportsInLedger()).toHaveLength(1);
    expect((await exporting('--force')).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
  });

  it.each([
    [['--as', 'stf_grace'], 1, 'This is not allowed.'],
    [['--as', 'stf_priya', '--to', 'stf_grace'], 1, 'This is not allowed.'],
    [[], 2, '--to: must name whom the copy is for'],
    [['--to', 'ana'], 2, '--to: must be an id with its prefix'],
  ])('with %j ends with %i and leaves no file', async (words, exit, sentence) => {
    const file = join(folder, 'none.zip');
    const { code, err } = await sidelight(['student', 'export', 'maya', '--out', file, ...words], tables.env);
    expect(err).toContain(sentence);
    expect([code, existsSync(file)]).toEqual([exit, false]);
  });
});
