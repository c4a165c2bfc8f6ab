import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPlansCommand } from '../../../functions/cli/import/import-plans.ts';
import { importRosterCommand } from '../../../functions/cli/import/import-roster.ts';
import { contentsOf } from '../../contents.ts';
import { freshTables, type TestTables } from '../../engine.ts';
import {
  aSeat,
  aSmallSchool,
  csv,
  emptyFolder,
  importPackage,
  type Package,
  writePackage,
  writePlans,
} from '../../use-cases/roster/import-package.ts';
import { commandHere } from './command-line.ts';

const school = aSmallSchool();
const report = () => join(mkdtempSync(join(tmpdir(), 'sidelight-report-')), 'report.csv');

const commands = { 'import-roster': importRosterCommand, 'import-plans': importPlansCommand };
const door = (name: keyof typeof commands, words: string[], env: Record<string, string>) =>
  commandHere(commands[name], words, { env });

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
      'file,column,reason,count',
      'enrollments.csv,userSourcedId,names something that neither the package nor the district has,1',
      'enrollments.csv,beginDate,is not a date like 2026-11-23,1',
      '',
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
      /^users\.csv lacks the column enabledUser, .*, grades\. Export again with these columns, spelt so\. Nothing was written\.$/,
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

  it('says what a package would change, and changes nothing, not even a person who would have to go', async () => {
    const before = await contentsOf(tables.plans);
    const users = school.users.filter(({ sourcedId }) => sourcedId !== 'S2');
    const roles = school.roles.filter(({ userSourcedId }) => userSourcedId !== 'S2');
    const enrollments = school.enrollments.slice(0, 1);
    const less = writePackage({ ...school, users, roles, enrollments });
    const { code, out } = await door('import-roster', [less, '--dry-run'], tables.env);
    expect(out.slice(1)).toEqual([
      '2 would change: 0 schools, 1 person, 0 sections, 1 seat',
      'Of these would end: 1 person, 0 sections, 1 seat',
      'That is more than one in twenty: the import will ask for --confirm.',
      'A dry run: nothing was written.',
    ]);
    expect(code).toBe(0);
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('reads days with a time of day as those days, and says how many in one line', async () => {
    const file = report();
    const academicSessions = school.academicSessions.map((term) => ({
      ...term,
      startDate: `${term.startDate}T00:00:00.000Z`,
      endDate: `${term.endDate} 23:59:59`,
    }));
    const enrollments = school.enrollments.map((seat) => ({ ...seat, beginDate: '2026-09-01T00:00:00-07:00' }));
    const fresh = await freshTables();
    const folder = writePackage({ ...school, academicSessions, enrollments });
    const { code, out } = await door('import-roster', [folder, '--report', file], fresh.env);
    expect(out.slice(2)).toEqual([
      'academicSessions.csv, startDate (1): comes with a time of day: read as that day',
      'academicSessions.csv, endDate (1): comes with a time of day: read as that day',
      'enrollments.csv, beginDate (3): comes with a time of day: read as that day',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(
      'enrollments.csv,beginDate,comes with a time of day: read as that day,3',
    );
    expect(await contentsOf(fresh.plans)).toContain('"beginOn":"2026-09-01","endOn":"2027-06-11"');
  });

  it('does not call the district as the package says while rows were left out', async () => {
    const enrollments = [...school.enrollments, aSeat('S404', 'student')];
    const fresh = await freshTables();
    const folder = writePackage({ ...school, enrollments });
    await door('import-roster', [folder, '--report', report()], fresh.env);
    const { out } = await door('import-roster', [folder, '--report', report()], fresh.env);
    expect(out[1]).toBe('0 changed');
  });

  it('removes nobody by a row that says only its id, and says so', async () => {
    const file = report();
    const users =
      'sourcedId,status,enabledUser,givenName,familyName,email,agentSourcedIds,grades\nS1,tobedeleted,,,,,,';
    const folder = writePackage({ users }, { modes: { users: 'delta' } });
    const { code, out } = await door('import-roster', [folder, '--report', file], tables.env);
    expect([code, out[1]]).toEqual([3, '0 changed']);
    expect(readFileSync(file, 'utf8')).toContain('users.csv,2,,not removed: the row says only its id');
  });

  const cut = (columns: string) => (text: string) => {
    const rows = text.split('\n').map((row) => row.split(','));
    const left = rows[0]?.flatMap((name, at) => (columns.split(' ').includes(name) ? [] : [at]));
    return rows.map((row) => left?.map((at) => row[at]).join(',')).join('\n');
  };
  it.each<[string, Package, string]>([
    [
      'separated by semicolons, quoted',
      {
        users: csv('users', school.users)
          .replaceAll(/[^,\n]+/g, '"$&"')
          .replaceAll(',', ';'),
      },
      'users.csv is separated by semicolons: save it as CSV, separated by commas.',
    ],
    [
      'separated by tabs',
      { users: csv('users', school.users).replaceAll(',', '\t') },
      'users.csv is separated by tabs: save it as CSV, separated by commas.',
    ],
    [
      'whose header has other capitals, and another file’s a slip of the pen',
      {
        users: csv('users', school.users).replace('sourcedId', 'SourcedId'),
        orgs: cut('name')(csv('orgs', school.orgs)).replace('parentSourcedId', 'parentSourceId'),
      },
      'orgs.csv lacks the column name, parentSourcedId (parentSourceId: did you mean parentSourcedId?). users.csv lacks the column sourcedId (SourcedId: did you mean sourcedId?). Export again with these columns, spelt so.',
    ],
    [
      'without a header',
      { users: csv('users', school.users).split('\n').slice(1).join('\n') },
      'users.csv names none of the columns in its first line. Export again with these columns, spelt so.',
    ],
  ])('refuses files %s', async (_what, files, sentence) => {
    const { code, err } = await door('import-roster', [writePackage({ ...school, ...files })], tables.env);
    expect([code, err]).toEqual([1, `${sentence} Nothing was written.`]);
  });

  it('names the line of a school whose zone is none', async () => {
    const orgs = school.orgs.map((org) => ({
      ...org,
      'metadata.sidelight.timeZone': org.type === 'school' ? 'PST' : '',
    }));
    const { err } = await door('import-roster', [writePackage({ ...school, orgs })], tables.env);
    expect(err).toBe('orgs.csv, line 3: PST is not an IANA zone: America/Los_Angeles? Nothing was written.');
  });

  it.each([
    ['PST', 'PST is not an IANA zone: America/Los_Angeles?'],
    ['EST', 'EST is a fixed offset, an hour wrong for half the year: America/New_York?'],
    ['Pacific Time', 'This is not an IANA zone: America/Los_Angeles?'],
    ['US/Pacific Time', 'This is not an IANA zone: America/Los_Angeles?'],
    ['Chicago', 'Chicago is not an IANA zone: America/Chicago?'],
    ['America/Los Angeles', 'This is not an IANA zone: America/Los_Angeles?'],
    ['America/Los_Angelos', 'America/Los_Angelos is not an IANA zone: America/Los_Angeles?'],
    ['Etc/GMT+8', 'Etc/GMT+8 is a fixed offset, an hour wrong for half the year: name one like America/Los_Angeles.'],
    ['+05:00', '+05:00 is a fixed offset, an hour wrong for half the year: name one like America/Los_Angeles.'],
    ['UTC', 'UTC is a fixed offset, an hour wrong for half the year: name one like America/Los_Angeles.'],
    ['Gotham', 'Gotham is not an IANA zone: name one like America/Los_Angeles.'],
  ])('refuses the zone %s', async (zone, sentence) => {
    const { code, err } = await door('import-roster', [writePackage(school), '--zone', zone], tables.env);
    expect([code, err]).toEqual([1, `${sentence} Nothing was written.`]);
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
      { ...row, accommodation: 'Time and a half' },
      { ...row, accommodation: 'stress ball' },
    ]);
    const { code, out, err } = await door('import-plans', [file], tables.env);
    expect(err).toBe('');
    expect(out).toEqual([
      '1 plan published, 0 unchanged',
      '1 accommodation in words that the catalog does not know: a person must match it (1 new)',
      '  npm run sidelight -- words list high --as STAFF',
      '1 accommodation in force without an amount, because the plan states none: teachers are told to ask the case manager, and sidelight plan lint says which',
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
