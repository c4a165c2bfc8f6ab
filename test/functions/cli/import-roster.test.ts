import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '../../contents.ts';
import { freshTables, type TestTables } from '../../engine.ts';
import {
  aSeat,
  aSmallSchool,
  emptyFolder,
  importPackage,
  writePackage,
  writePlans,
} from '../../use-cases/roster/import-package.ts';
import { openDoor } from './command-line.ts';

const school = aSmallSchool();
const report = () => join(mkdtempSync(join(tmpdir(), 'sidelight-report-')), 'report.csv');

const door = (name: string, words: string[], env: Record<string, string>) =>
  openDoor(`import/${name}.ts`, words, { env });

describe('npm run import:roster', () => {
  let tables: TestTables;
  beforeAll(async () => {
    tables = await freshTables();
  });

  it('counts what came in, calmly, and ends with 0', async () => {
    const file = report();
    const { code, out, err } = await door('import-roster', [writePackage(school), '--report', file], tables.env);
    expect(err).toBe('');
    expect(out).toEqual([
      '1 school, 2 students, 1 staff, 1 guardian, 1 section',
      '9 changed: 4 people, 1 section, 3 seats',
    ]);
    expect(code).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  it('says that nothing changed', async () => {
    const { out } = await door('import-roster', [writePackage(school)], tables.env);
    expect(out[1]).toBe('0 changed: the district is as the package says.');
  });

  it('ends with 3 and a report when rows were left out, which holds nobody by name', async () => {
    const file = report();
    const enrollments = [
      ...school.enrollments,
      aSeat('S404', 'student'),
      aSeat('S1', 'student', { beginDate: 'soon' }),
    ];
    const { code, out } = await door(
      'import-roster',
      [writePackage({ ...school, enrollments }), '--report', file],
      tables.env,
    );
    expect(code).toBe(3);
    expect(out.at(-1)).toBe(`2 rows left out or taken in part, with line, column and reason: ${file}`);
    expect(readFileSync(file, 'utf8').split('\r\n')).toEqual([
      'file,line,column,reason',
      'enrollments.csv,5,userSourcedId,names something that neither the package nor the district has',
      'enrollments.csv,6,beginDate,is not a date like 2026-11-23',
      '',
    ]);
  });

  it('refuses a wrong file with one sentence, ends with 1 and writes nothing, not even a report', async () => {
    const before = await contentsOf(tables.plans);
    const file = report();
    const wrong = writePackage({ ...school, users: 'sourcedId,name\nS1,Maya' });
    const { code, out, err } = await door('import-roster', [wrong, '--report', file], tables.env);
    expect(code).toBe(1);
    expect(out).toEqual(['']);
    expect(err).toMatch(
      /^users\.csv lacks the column status, .*: export it again with every column of the format\. Nothing was written\.$/,
    );
    expect(existsSync(file)).toBe(false);
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('names the numbers when too many would go, and does it with --confirm', async () => {
    const less = writePackage({ ...school, enrollments: school.enrollments.slice(0, 2) });
    const refused = await door('import-roster', [less], tables.env);
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(
      'This would remove 1 of 3 seats, more than one in twenty: check the export, and add --confirm if it is right. Nothing was written.',
    );
    const done = await door('import-roster', [less, '--confirm'], tables.env);
    expect(done.code).toBe(0);
    expect(done.out.at(-1)).toBe('Of these ended: 0 people, 0 sections, 1 seat');
  });

  it.each([[[]], [['a', 'b']], [['--force', 'a']], [['a', '--zone']]])(
    'ends with 2 on %j and says how it is called',
    async (words) => {
      const { code, err } = await door('import-roster', words, tables.env);
      expect(code).toBe(2);
      expect(err).toContain('npm run import:roster -- DIR');
    },
  );

  it('says which name the environment lacks', async () => {
    const { code, err } = await door('import-roster', [emptyFolder()], {});
    expect(code).toBe(2);
    expect(err).toContain('the environment lacks PLANS_TABLE');
  });

  it('takes the zone that a person names over none', async () => {
    const orgs = school.orgs.map(({ 'metadata.sidelight.timeZone': _zone, ...org }) => org);
    const fresh = await freshTables();
    const folder = writePackage({ ...school, orgs });
    expect((await door('import-roster', [folder], fresh.env)).err).toContain('add --zone');
    expect((await door('import-roster', [folder, '--zone', 'America/New_York'], fresh.env)).code).toBe(0);
    expect(await contentsOf(fresh.plans)).toContain('"zone":"America/New_York"');
  });
});

describe('npm run import:plans', () => {
  let tables: TestTables;
  beforeAll(async () => {
    tables = await freshTables();
    await importPackage(tables, school);
  });
  const row = { studentId: 'S1', framework: '504', startOn: '2026-08-31', caseManager: 'T1' };

  it('says what was published and what waits, with the command to type, and ends with 3', async () => {
    const file = writePlans([
      { ...row, accommodation: 'RES-CALC' },
      { ...row, accommodation: 'stress ball' },
    ]);
    const { code, out, err } = await door('import-plans', [file], tables.env);
    expect(err).toBe('');
    expect(out).toEqual([
      '1 plan published, 0 unchanged',
      '1 accommodation in words that the catalogue does not know: a person must match it (1 new)',
      '  npm run sidelight -- words list high --as STAFF',
    ]);
    expect(code).toBe(3);
  });

  it('ends with 3 and a report when a row was left out', async () => {
    const file = report();
    const plans = writePlans([{ ...row, studentId: 'S404', accommodation: 'RES-CALC' }]);
    expect((await door('import-plans', [plans, '--report', file], tables.env)).code).toBe(3);
    expect(readFileSync(file, 'utf8')).toContain('names no student of the district: write the sourcedId');
  });

  it.each([
    ['is not there', 'nowhere.csv', 'There is nothing at nowhere.csv: check the path. Nothing was written.'],
    ['is a folder', tmpdir(), 'is not a file: name a CSV file. Nothing was written.'],
  ])('refuses a file that %s', async (_title, path, sentence) => {
    const { code, err } = await door('import-plans', [path], tables.env);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });

  it('ends with 2 when no file is named', async () => {
    expect((await door('import-plans', [], tables.env)).code).toBe(2);
  });
});
