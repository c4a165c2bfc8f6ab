import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import type { RosterFile } from '#shared/domain/roster/one-roster/files.ts';
import { contentsOf } from '../../contents.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import {
  active,
  aPackageClass,
  aRole,
  aSeat,
  aSmallSchool,
  aUser,
  csv,
  emptyFolder,
  importFolder,
  importPackage,
  type Package,
  type Writing,
  writePackage,
} from './import-package.ts';

const school = aSmallSchool();
const users = csv('users', school.users);
const enrollments = csv('enrollments', school.enrollments);
const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200, 7)]);
const xls = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(200)]);
const latin1 = Buffer.from(users.replace('Nguyễn', 'Peña'), 'latin1');
const utf16 = Buffer.from(`\ufeff${users}`, 'utf16le');
const without = (text: string, column: string) => {
  const [header = '', ...rows] = text.split('\n');
  return [header.replace(new RegExp(`(^|,)${column}(?=,|$)`), '').replace(/^,/, ''), ...rows].join('\n');
};

type Refused = [title: string, reason: string, files: Package, writing?: Writing];

/**
 * Each is refused whole. The broken part stands behind good files, so that a hasty importer would have written those.
 */
const refused: Refused[] = [
  ['says no version of its manifest', 'manifest_property', school, { properties: { 'manifest.version': '' } }],
  ['says another version of its manifest', 'manifest_property', school, { properties: { 'manifest.version': '2.0' } }],
  ['names OneRoster 1.0', 'version', school, { properties: { 'oneroster.version': '1.0' } }],
  ['names OneRoster 2.0', 'version', school, { properties: { 'oneroster.version': '2.0' } }],
  ['names no version of OneRoster', 'version', school, { properties: { 'oneroster.version': '' } }],
  ['has an unknown mode for a file', 'mode', school, { modes: { enrollments: 'full' } }],
  ['says absent for everything', 'nothing_to_import', {}, {}],
  ['promises a file that is not there', 'file_missing', { ...school, demographics: undefined! }, {}],
  ['has a manifest of another kind', 'missing_columns', { ...school, manifest: 'name,value\nmanifest.version,1.0' }],
  ['has an empty manifest', 'empty_file', { ...school, manifest: '' }],
  ['has a ZIP for a manifest', 'archive', { ...school, manifest: zip }],
  ['has an empty enrolments file', 'empty_file', { ...school, enrollments: '' }],
  ['has a ZIP for enrolments', 'archive', { ...school, enrollments: zip }],
  ['has a spreadsheet for users', 'archive', { ...school, users: xls }],
  ['has a compressed file for users', 'archive', { ...school, users: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]) }],
  ['has users in UTF-16', 'utf16', { ...school, users: utf16 }],
  ['has users in UTF-16 without a mark', 'utf16', { ...school, users: utf16.subarray(2) }],
  ['has users in UTF-16, the other way round', 'utf16', { ...school, users: Buffer.from(utf16).swap16() }],
  ['has users in Latin-1', 'not_utf8', { ...school, users: latin1 }],
  [
    'breaks off in the middle of a letter',
    'not_utf8',
    { ...school, enrollments: Buffer.concat([Buffer.from(enrollments), Buffer.from([0xc3])]) },
  ],
  [
    'has a wrong byte in the last line of the last file',
    'not_utf8',
    { ...school, enrollments: Buffer.concat([Buffer.from(`${enrollments}\n`), Buffer.from([0xff, 0x0a])]) },
  ],
  ...(['orgs', 'academicSessions', 'classes', 'users'] as const).map(
    (file): Refused => [
      `lacks the column sourcedId in ${file}`,
      'missing_columns',
      { ...school, [file]: without(csv(file, school[file]), 'sourcedId') },
    ],
  ),
  ['lacks the column email in users', 'missing_columns', { ...school, users: without(users, 'email') }],
  ['lacks the column role in enrolments', 'missing_columns', { ...school, enrollments: without(enrollments, 'role') }],
  ['has its header in capitals', 'missing_columns', { ...school, users: users.toUpperCase() }],
  ['has no header at all', 'missing_columns', { ...school, users: users.split('\n').slice(1).join('\n') }],
  ['is cut with semicolons', 'delimiter', { ...school, users: users.replaceAll(',', ';') }],
  [
    'has a column twice',
    'duplicate_columns',
    {
      ...school,
      users: users
        .split('\n')
        .map((line, index) => `${line},${index ? 'x@y.example' : 'email'}`)
        .join('\n'),
    },
  ],
  [
    'has a quotation mark that never closes',
    'open_quote',
    { ...school, enrollments: `${enrollments}\n"E9,,,algebra,high,S1,student,,,` },
  ],
  [
    'has one that never closes, in the first row of users',
    'open_quote',
    { ...school, users: users.replace('Grace', '"Grace') },
  ],
  [
    'has a row without an end',
    'endless_row',
    { ...school, enrollments: `${enrollments}\n"${'x'.repeat(3_000_000)}",` },
  ],
  [
    'has a page of HTML for users',
    'missing_columns',
    { ...school, users: '<!DOCTYPE html>\n<html><body>Sign in</body></html>' },
  ],
  ['has JSON for users', 'missing_columns', { ...school, users: '{"users": []}' }],
  [
    'gives a school no time zone',
    'no_zone',
    { ...school, orgs: school.orgs.map(({ 'metadata.sidelight.timeZone': _zone, ...org }) => org) },
  ],
  [
    'gives a school a time zone that does not exist',
    'bad_zone',
    { ...school, orgs: school.orgs.map((org) => ({ ...org, 'metadata.sidelight.timeZone': 'America/Gotham' })) },
  ],
];

describe('a package that is refused whole', () => {
  let tables: TestTables;
  beforeAll(async () => {
    tables = await freshTables();
  });

  async function refusal(folder: string) {
    const error = await importFolder(tables, folder).catch((cause: unknown) => cause);
    expect(await contentsOf(tables.plans)).toBe('');
    if (error instanceof DomainError) return error;
    throw error;
  }

  it.each(refused)('%s', async (_title, reason, files, writing) => {
    const { demographics, ...rest } = files;
    const modes = 'demographics' in files ? { demographics: 'bulk' } : {};
    const folder = writePackage(demographics ? files : rest, { modes, ...writing });
    const error = await refusal(folder);
    expect(error.code).toBe('not_a_package');
    expect(error.details.reason).toBe(reason);
  });

  it('is a ZIP that nobody unpacked', async () => {
    const file = join(emptyFolder(), 'package.zip');
    writeFileSync(file, zip);
    expect((await refusal(file)).details.reason).toBe('not_a_folder');
  });

  it('is a folder without a manifest', async () => {
    expect((await refusal(emptyFolder())).details.reason).toBe('no_manifest');
  });

  it('is not there', async () => {
    expect((await refusal(join(emptyFolder(), 'nowhere'))).details.reason).toBe('no_such_path');
  });

  it('has a folder where a file should be', async () => {
    const folder = writePackage({ ...school, users: [] });
    const { rmSync, mkdirSync } = await import('node:fs');
    rmSync(join(folder, 'users.csv'));
    mkdirSync(join(folder, 'users.csv'));
    expect((await refusal(folder)).details.reason).toBe('not_a_file');
  });
});

type Bad = [title: string, file: RosterFile, row: Readonly<Record<string, string>>, column: string, reason: string];

/** Rows that are put last into an otherwise good package. */
const bad: Bad[] = [
  ['a user without an id', 'users', aUser('', 'No', 'Id'), 'sourcedId', 'missing'],
  ['a user with a space in the id', 'users', aUser('S 9', 'Sam', 'Lee'), 'sourcedId', 'bad_id'],
  ['a user whose id would break a key', 'users', aUser('S#9', 'Sam', 'Lee'), 'sourcedId', 'bad_id'],
  ['a user whose id is too long', 'users', aUser('S'.repeat(256), 'Sam', 'Lee', { email: '' }), 'sourcedId', 'bad_id'],
  ['a user without any name', 'users', aUser('S9', '', ''), 'givenName', 'missing'],
  ['a user with an endless name', 'users', aUser('S9', 'S'.repeat(201), 'Lee'), 'givenName', 'bad_text'],
  ['a user whose id was given before', 'users', aUser('S1', 'Sam', 'Lee'), 'sourcedId', 'duplicate'],
  ['a user without a role', 'users', aUser('S9', 'Sam', 'Lee'), 'sourcedId', 'no_role'],
  ['a user with an unknown status', 'users', aUser('S9', 'Sam', 'Lee', { status: 'deleted' }), 'status', 'bad_status'],
  ['a role that nobody knows', 'roles', aRole('S2', 'wizard'), 'role', 'unknown_value'],
  [
    'a role that is neither first nor second',
    'roles',
    aRole('S2', 'student', 'high', { roleType: 'third' }),
    'roleType',
    'unknown_value',
  ],
  [
    'a role that ends on no day',
    'roles',
    aRole('S2', 'student', 'high', { endDate: '2026-02-30' }),
    'endDate',
    'bad_date',
  ],
  ['a role of nobody', 'roles', aRole('S404', 'student'), 'userSourcedId', 'unknown_reference'],
  [
    'a class at no school',
    'classes',
    aPackageClass('art', 'Art', { schoolSourcedId: 'nowhere' }),
    'schoolSourcedId',
    'unknown_reference',
  ],
  [
    'a class at a whole district',
    'classes',
    aPackageClass('art', 'Art', { schoolSourcedId: '' }),
    'schoolSourcedId',
    'missing',
  ],
  [
    'a class in no term',
    'classes',
    aPackageClass('art', 'Art', { termSourcedIds: 'summer' }),
    'termSourcedIds',
    'unknown_reference',
  ],
  [
    'a class of an unknown type',
    'classes',
    aPackageClass('art', 'Art', { classType: 'club' }),
    'classType',
    'unknown_value',
  ],
  ['a class whose id was given before', 'classes', aPackageClass('algebra', 'Art'), 'sourcedId', 'duplicate'],
  [
    'a term that ends before it begins',
    'academicSessions',
    {
      sourcedId: 'summer',
      title: 'Summer',
      type: 'term',
      startDate: '2026-08-01',
      endDate: '2026-07-01',
      schoolYear: '2027',
    },
    'endDate',
    'ends_too_early',
  ],
  [
    'a term that begins on no day',
    'academicSessions',
    {
      sourcedId: 'summer',
      title: 'Summer',
      type: 'term',
      startDate: '08/01/2026',
      endDate: '2026-09-01',
      schoolYear: '2027',
    },
    'startDate',
    'bad_date',
  ],
  [
    'an organisation of an unknown type',
    'orgs',
    { sourcedId: 'club', name: 'Chess club', type: 'club' },
    'type',
    'unknown_value',
  ],
  [
    'a seat in no class',
    'enrollments',
    aSeat('S2', 'student', { classSourcedId: 'art' }),
    'classSourcedId',
    'unknown_reference',
  ],
  ['a seat of nobody', 'enrollments', aSeat('S404', 'student'), 'userSourcedId', 'unknown_reference'],
  ['a seat of a mother', 'enrollments', aSeat('G1', 'student'), 'userSourcedId', 'wrong_kind'],
  ['a teacher who is a student', 'enrollments', aSeat('S2', 'teacher'), 'userSourcedId', 'wrong_kind'],
  [
    'a seat that ends before it begins',
    'enrollments',
    aSeat('S2', 'student', { beginDate: '2026-10-01', endDate: '2026-09-01' }),
    'endDate',
    'ends_too_early',
  ],
  ['a seat with an unknown role', 'enrollments', aSeat('S2', 'visitor'), 'role', 'unknown_value'],
];

/** Each is refused by Google Calendar, with everybody else who is invited. */
const noAddresses = [
  ...['sam', 'sam@home', 'a@b.example c@d.example', 'a@b.example; c@d.example', 'a@b.example,c@d.example'],
  ...['sam..lee@home.example', '.sam@home.example', 'sam.@home.example', 'sam@home..example', 'sam@.home.example'],
  ...['sam@home.example.', 'sam@-home.example', 'sam@home-.example', 'sam @home.example', 'sam@ho me.example'],
  ...['Sam <sam@home.example>', '"sam lee"@home.example', 'sám@home.example', 'sam@home.1', 'sam@@home.example'],
  ...[`sam@${'home.'.repeat(60)}example`],
];

describe('a person whose address is none', () => {
  it.each(noAddresses)('%s is on the roster all the same, without it, and the report says so', async (email) => {
    const tables = await freshTables();
    const { users, ...others } = aSmallSchool();
    const wrong = users.map((user) => (['S2', 'G1'].includes(user.sourcedId ?? '') ? { ...user, email } : user));
    const result = await importPackage(tables, { ...others, users: wrong });
    expect(result.faults).toEqual(
      [4, 5].map((line) => ({ file: 'users.csv', line, column: 'email', reason: 'bad_email' })),
    );
    expect(result.counts).toEqual({ schools: 1, students: 2, staff: 1, guardians: 1, sections: 1 });
    const { roster } = storesOn(tables);
    expect((await roster.getStudent('stu_S2')).email).toBeUndefined();
    expect((await roster.findGuardians(['grd_G1']))[0]?.email).toBeUndefined();
    expect((await roster.findSection('sec_algebra'))?.students).toHaveLength(2);
  });

  it.each(['sam.lee+school@home.example', 'O_Brien-1@mail.home.example', 's@ab.co', 'sam@xn--hme-fma.example'])(
    '%s is one',
    async (email) => {
      const tables = await freshTables();
      const users = school.users.map((user) => (user.sourcedId === 'S2' ? { ...user, email } : user));
      expect((await importPackage(tables, { ...school, users })).faults).toEqual([]);
      expect((await storesOn(tables).roster.getStudent('stu_S2')).email).toBe(email);
    },
  );
});

describe('a package with one bad row', () => {
  it.each(bad)('takes everything but %s', async (_title, file, row, column, reason) => {
    const tables = await freshTables();
    const rows = file === 'demographics' ? [] : aSmallSchool()[file];
    const result = await importPackage(tables, { ...aSmallSchool(), [file]: [...rows, row] });
    // What stands in the row of a file is counted as a person would: the header is line 1, and a name may hold a line
    // break.
    expect(result.faults).toEqual([{ file: `${file}.csv`, line: rows.length + 2, column, reason }]);
    expect(result.counts).toEqual({ schools: 1, students: 2, staff: 1, guardians: 1, sections: 1 });
  });

  it('takes everything but a row with too few cells', async () => {
    const result = await importPackage(await freshTables(), {
      ...school,
      enrollments: `${enrollments}\nE9,,,algebra\n`,
    });
    expect(result.faults).toEqual([{ file: 'enrollments.csv', line: 5, column: '', reason: 'wrong_cell_count' }]);
    expect(result.unreadable).toEqual(['enrollments']);
  });

  it('takes everything but a row whose quotation marks do not pair up', async () => {
    const result = await importPackage(await freshTables(), {
      ...school,
      enrollments: `${enrollments}\nE9,,,alg"ebra,high,S1,student,,,\n${enrollments.split('\n')[1]}`,
    });
    expect(result.faults).toEqual([{ file: 'enrollments.csv', line: 5, column: '', reason: 'bad_quotes' }]);
  });

  it('refuses somebody who is a student and staff at once', async () => {
    const result = await importPackage(await freshTables(), {
      ...school,
      roles: [...school.roles, aRole('S2', 'aide', 'high', { roleType: 'secondary' })],
      enrollments: [aSeat('T1', 'teacher'), aSeat('S1', 'student')],
    });
    expect(result.faults).toEqual([{ file: 'users.csv', line: 4, column: 'sourcedId', reason: 'two_kinds' }]);
  });

  it('wants every row of a delta to say what became of it', async () => {
    const tables = await freshTables();
    await importPackage(tables, school);
    const users = [active(aUser('S1', 'Maya', 'R')), aUser('S2', 'Leo', 'N')];
    const result = await importPackage(tables, { users }, { modes: { users: 'delta' } });
    expect(result.faults).toEqual([{ file: 'users.csv', line: 3, column: 'status', reason: 'bad_status' }]);
  });
});
