import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { importRoster } from '#shared/use-cases/roster/import-roster.ts';
import { rosterFolder } from '../../../functions/imports/csv-package.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import {
  active,
  aPackageClass,
  aRole,
  aSeat,
  aSmallSchool,
  aUser,
  csv,
  gone,
  importFolder,
  importMonday,
  importPackage,
  type Package,
  type Writing,
  writePackage,
} from './import-package.ts';

const school = aSmallSchool();
const unchanged = { schools: 0, people: 0, sections: 0, seats: 0 };

async function aDistrict(files: Package = school, writing: Writing = {}) {
  const tables = await freshTables();
  await importPackage(tables, files, writing);
  return { tables, ...storesOn(tables) };
}
const delta = (tables: TestTables, files: Package, confirmed = true) =>
  importPackage(tables, files, {
    modes: Object.fromEntries(Object.keys(files).map((file) => [file, 'delta'])),
    confirmed,
  });

describe('what a package becomes', () => {
  it('is a school with its zone, people, a section and seats that last as long as the term', async () => {
    const { roster } = await aDistrict();
    expect(await roster.getSchool('sch_high')).toEqual({
      id: 'sch_high',
      name: 'Harbor High School',
      zone: 'America/Los_Angeles',
    });
    expect(await roster.getStudent('stu_S1')).toEqual({
      id: 'stu_S1',
      givenName: 'Maya',
      familyName: 'Rodriguez-Okafor',
      email: 's1@harbor.example',
      active: true,
      schoolId: 'sch_high',
      grade: '09',
      guardianIds: ['grd_G1'],
    });
    // OneRoster's end date is the first day that no longer counts.
    const span = { beginOn: '2026-08-31', endOn: '2027-06-11' };
    expect(await roster.findSection('sec_algebra')).toEqual({
      section: {
        id: 'sec_algebra',
        title: 'Algebra 1 - Period 3',
        schoolId: 'sch_high',
        source: 'roster',
        endOn: '2027-06-11',
      },
      staff: [{ sectionId: 'sec_algebra', staffId: 'stf_T1', role: 'teacher', ...span }],
      students: [
        { sectionId: 'sec_algebra', studentId: 'stu_S1', name: 'Maya Rodriguez-Okafor', ...span },
        { sectionId: 'sec_algebra', studentId: 'stu_S2', name: 'Leo Nguyễn', ...span },
      ],
    });
  });

  it('holds no password, no telephone number and no demographics but the birth date', async () => {
    const secret = { password: 'hunter2', phone: '555-0100', sms: '555-0101', pronouns: 'they', identifier: 'SSN-1' };
    const { tables } = await aDistrict({
      ...school,
      users: school.users.map((user) => ({ ...user, ...secret })),
      demographics: [
        { sourcedId: 'S1', birthDate: '2011-02-28', sex: 'female', asian: 'true', cityOfBirth: 'Oakland' },
      ],
    });
    const stored = await contentsOf(tables.plans);
    expect(stored).toContain('"birthOn":"2011-02-28"');
    expect(stored).not.toMatch(/hunter2|555-010|they|SSN-1|female|asian|Oakland/);
  });

  it('knows case managers, coordinators and aides by their extensions, and a coordinator of the district in every school', async () => {
    const staff = [
      ['T2', 'ext:caseManager', 'high'],
      ['T3', 'ext:coordinator', 'district'],
      ['T4', 'aide', 'high'],
      ['T5', 'principal', 'high'],
      ['T6', 'proctor', 'high'],
    ];
    const { roster } = await aDistrict({
      ...school,
      users: [...school.users, ...staff.map(([id]) => aUser(id!, 'Some', 'Body'))],
      roles: [...school.roles, ...staff.map(([id, role, org]) => aRole(id!, role!, org))],
      enrollments: [...school.enrollments, aSeat('T4', 'teacher'), aSeat('T6', 'proctor')],
    });
    const roles = await Promise.all(['T2', 'T3', 'T4', 'T5', 'T6'].map((id) => roster.getStaff(`stf_${id}`)));
    expect(roles.map((each) => each.roles)).toEqual([
      ['caseManager'],
      ['coordinator'],
      ['aide'],
      ['administrator'],
      [],
    ]);
    expect(roles.map((each) => each.schoolIds)).toEqual(Array(5).fill(['sch_high']));
    const { staff: seats } = (await roster.findSection('sec_algebra'))!;
    expect(seats.map(({ staffId, role }) => [staffId, role])).toEqual([
      ['stf_T1', 'teacher'],
      ['stf_T4', 'aide'],
      ['stf_T6', 'proctor'],
    ]);
    expect(seats[1]).toMatchObject({ beginOn: expect.any(String), endOn: expect.any(String) });
    expect(seats[2], 'a proctor has no days but those of the row').toEqual({
      ...{ sectionId: 'sec_algebra', staffId: 'stf_T6', role: 'proctor' },
    });
  });

  it('keeps a teacher who is a mother as both, and goes by the names that people are called', async () => {
    const { roster } = await aDistrict({
      ...school,
      users: [
        aUser('T1', 'Adebisi', 'Adeyemi', { preferredGivenName: 'Grace' }),
        ...school.users.slice(1, 3).map((user) => ({ ...user, agentSourcedIds: 'T1,G1,G404' })),
        school.users[3]!,
      ],
      roles: [...school.roles, aRole('T1', 'parent', 'district', { roleType: 'secondary' })],
    });
    expect((await roster.getStudent('stu_S2')).guardianIds).toEqual(['grd_G1', 'grd_T1']);
    expect((await roster.findGuardians(['grd_T1']))[0]).toMatchObject({ givenName: 'Grace', familyName: 'Adeyemi' });
    expect(await roster.findPersonByEmail('t1@harbor.example')).toBe('stf_T1');
  });

  it('takes cells with blanks around them, a byte order mark and letters put together from parts', async () => {
    const users = csv('users', [...school.users.slice(0, 2), aUser('S2', '  Leo ', 'Nguyê\u0303n'), school.users[3]!]);
    const { roster } = await aDistrict({ ...school, users: `\ufeff${users.replaceAll('\n', '\r\n')}\r\n\r\n` });
    expect(await roster.getStudent('stu_S2')).toMatchObject({ givenName: 'Leo', familyName: 'Nguyễn' });
  });

  it('reads OneRoster 1.1, where the user row names role and schools', async () => {
    const users = [
      ['T1', 'teacher', 'high'],
      ['S1', 'student', 'district,high'],
      ['S2', 'student', 'high'],
      ['G1', 'parent', 'district'],
    ].map(([id, role, orgs]) => ({
      ...school.users.find((user) => user.sourcedId === id)!,
      role: role!,
      orgSourcedIds: orgs!,
    }));
    const { roles: _roles, ...files } = school;
    const { roster } = await aDistrict({ ...files, users }, { version: '1.1' });
    const section = await roster.findSection('sec_algebra');
    expect(section?.students.map(({ name }) => name)).toEqual(['Maya Rodriguez-Okafor', 'Leo Nguyễn']);
    expect((await roster.getStudent('stu_S1')).guardianIds).toEqual(['grd_G1']);
  });

  it('leaves out roles and seats that are over, and keeps the longest of two seats', async () => {
    const { roster } = await aDistrict({
      ...school,
      roles: [
        aRole('T1', 'teacher'),
        aRole('S1', 'student'),
        aRole('S2', 'student', 'high', { endDate: '2026-11-01' }),
        school.roles[3]!,
      ],
      enrollments: [
        aSeat('T1', 'teacher'),
        aSeat('S1', 'student', { beginDate: '2026-08-31', endDate: '2026-09-15' }),
        aSeat('S1', 'student', { beginDate: '2026-10-01' }),
      ],
    });
    expect(await roster.findPersonByEmail('s2@harbor.example')).toBeUndefined();
    expect((await roster.findSection('sec_algebra'))?.students).toMatchObject([
      { beginOn: '2026-10-01', endOn: '2027-06-11' },
    ]);
  });
});

describe('importing again', () => {
  it('writes nothing when nothing changed, on another day as well', async () => {
    const { tables } = await aDistrict();
    const before = await contentsOf(tables.plans);
    const again = await importFolder(tables, writePackage(school), {}, '2026-11-25T20:30:00.000Z');
    expect(again.changed).toEqual(unchanged);
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('follows a new name, address and class list', async () => {
    const { tables, roster } = await aDistrict();
    const users = [
      school.users[0]!,
      school.users[1]!,
      aUser('S2', 'Leonardo', 'Nguyễn', { email: 'leo@harbor.example' }),
      school.users[3]!,
    ];
    const result = await importPackage(tables, { ...school, users });
    expect(result.changed).toEqual({ ...unchanged, people: 1, seats: 1 });
    expect((await roster.findSection('sec_algebra'))?.students[1]?.name).toBe('Leonardo Nguyễn');
    expect(await roster.findPersonByEmail('s2@harbor.example')).toBeUndefined();
    expect(await roster.findPersonByEmail('leo@harbor.example')).toBe('stu_S2');
  });

  it('ends the access of those whom the package no longer lists, and keeps where they sat', async () => {
    const { tables, roster } = await aDistrict();
    const files = { ...school, enrollments: school.enrollments.slice(0, 2) };
    const result = await importPackage(tables, files, { confirmed: true });
    expect(result.removed).toEqual({ people: 0, sections: 0, seats: 1 });
    expect((await roster.findSection('sec_algebra'))?.students[1]).toMatchObject({
      studentId: 'stu_S2',
      endOn: '2026-11-22',
    });
    expect((await importPackage(tables, files)).changed).toEqual(unchanged);
  });

  it('ends the seat of a teacher whom the package now has as a student there, and says that this is wrong', async () => {
    const { tables, roster } = await aDistrict();
    const files = { ...school, enrollments: [aSeat('T1', 'student'), ...school.enrollments.slice(1)] };
    const result = await importPackage(tables, files, { confirmed: true });
    expect([result.removed.seats, result.faults.map(({ reason }) => reason)]).toEqual([1, ['wrong_kind']]);
    expect((await roster.findSection('sec_algebra'))?.staff).toMatchObject([
      { staffId: 'stf_T1', endOn: '2026-11-22' },
    ]);
    expect((await importPackage(tables, files)).changed).toEqual(unchanged);
  });

  it('seats a student by the row that can be true, where another one has them as the teacher', async () => {
    const { tables, roster } = await aDistrict();
    for (const slip of [
      [aSeat('S2', 'teacher'), ...school.enrollments],
      [...school.enrollments, aSeat('S2', 'teacher')],
    ]) {
      const result = await importPackage(tables, { ...school, enrollments: slip });
      expect([result.changed, result.faults.map(({ reason }) => reason)]).toEqual([unchanged, ['wrong_kind']]);
      expect((await roster.findSection('sec_algebra'))?.students).toHaveLength(2);
    }
  });

  it('ends a section that is gone with all its seats, once', async () => {
    const { tables, roster } = await aDistrict({
      ...school,
      classes: [...school.classes, aPackageClass('art', 'Art')],
      enrollments: [...school.enrollments, aSeat('S1', 'student', { classSourcedId: 'art' })],
    });
    const result = await importPackage(tables, school, { confirmed: true });
    expect(result.removed).toEqual({ people: 0, sections: 1, seats: 1 });
    expect(await roster.findSection('sec_art')).toMatchObject({
      section: { endOn: '2026-11-22' },
      students: [{ endOn: '2026-11-22' }],
    });
    expect((await importPackage(tables, school)).changed).toEqual(unchanged);
  });

  it('brings back who returns', async () => {
    const { tables, roster } = await aDistrict();
    await importPackage(
      tables,
      {
        ...school,
        users: school.users.slice(0, 2).concat(school.users[3]!),
        roles: school.roles.filter(({ userSourcedId }) => userSourcedId !== 'S2'),
        enrollments: school.enrollments.slice(0, 2),
      },
      { confirmed: true },
    );
    expect(await roster.findPersonByEmail('s2@harbor.example')).toBeUndefined();
    await importPackage(tables, school);
    expect(await roster.findPersonByEmail('s2@harbor.example')).toBe('stu_S2');
    expect((await roster.findSection('sec_algebra'))?.students[1]).toMatchObject({
      studentId: 'stu_S2',
      endOn: '2027-06-11',
    });
  });

  it('removes nobody for a slip of the pen in their own row', async () => {
    const { tables, roster } = await aDistrict();
    const users = school.users.map((user) => (user.sourcedId === 'S2' ? { ...user, enabledUser: 'perhaps' } : user));
    const enrollments = school.enrollments.map((seat) =>
      seat.userSourcedId === 'S1' ? { ...seat, endDate: '31.12.2026' } : seat,
    );
    const result = await importPackage(tables, { ...school, users, enrollments });
    expect(result.faults).toHaveLength(2);
    expect(result.changed).toEqual(unchanged);
    expect((await roster.getStudent('stu_S2')).active).toBe(true);
  });

  const withPhone = (phone: string) => ({
    ...school,
    orgs: school.orgs.map((org) => (org.type === 'school' ? { ...org, 'metadata.sidelight.phone': phone } : org)),
  });

  it.each([
    ['(360) 555-0100', '+13605550100'],
    ['360.555.0100 ext. 214', '+13605550100;ext=214'],
    ['1-360-555-0100, x7', '+13605550100;ext=7'],
    ['+1 360 555 0100', '+13605550100'],
    ['+44 20 7946 0018', '+442079460018'],
  ])('takes %s for a school’s telephone, and keeps it when a package says none', async (written, phone) => {
    const { tables, roster } = await aDistrict();
    expect((await importPackage(tables, withPhone(written))).faults).toEqual([]);
    expect((await roster.getSchool('sch_high')).phone).toBe(phone);
    await importPackage(tables, school);
    expect((await roster.getSchool('sch_high')).phone).toBe(phone);
    expect((await importPackage(tables, withPhone(written))).changed).toEqual(unchanged);
  });

  it.each([
    '555-0100',
    '(160) 555-0100',
    '+1 360 055 0100',
    'ask Dana',
    '360-555-0100 or 360-555-0101',
    '+0012345678',
    '+1',
  ])('takes %s for no telephone, and the school all the same', async (written) => {
    const { tables, roster } = await aDistrict();
    const result = await importPackage(tables, withPhone(written));
    expect(result.faults).toEqual([
      { file: 'orgs.csv', line: 3, column: 'metadata.sidelight.phone', reason: 'bad_phone' },
    ]);
    expect(await roster.getSchool('sch_high')).not.toHaveProperty('phone');
  });

  it('takes away an address that a new one without sense has followed: the former may be read by another', async () => {
    const { tables, roster } = await aDistrict();
    const users = school.users.map((user) => (user.sourcedId === 'S2' ? { ...user, email: 'leo..n@x.example' } : user));
    const result = await importPackage(tables, { ...school, users });
    expect(result.faults).toMatchObject([{ column: 'email', reason: 'bad_email' }]);
    expect(await roster.getStudent('stu_S2')).not.toHaveProperty('email');
    expect(await roster.findPersonByEmail('s2@harbor.example')).toBeUndefined();
  });

  it('removes nobody while a row does not even say whom it is about', async () => {
    const { tables } = await aDistrict();
    const lines = csv('users', school.users).split('\n');
    const users = [...lines.slice(0, 3), 'S2,,,true', ...lines.slice(4)].join('\n');
    const result = await importPackage(tables, { ...school, users });
    expect(result.unreadable).toEqual(['users']);
    expect(result.removed).toEqual({ people: 0, sections: 0, seats: 0 });
  });

  it('keeps what people bound themselves: a Slack account survives a new name', async () => {
    const { tables, roster, bindings } = await aDistrict();
    await bindings.bindSlack('stf_T1', { teamId: 'T0HARBOR', userId: 'U1', boundAt: importMonday });
    expect((await importPackage(tables, school)).changed).toEqual(unchanged);
    await importPackage(tables, { ...school, users: [aUser('T1', 'Grace', 'Adeyemi-Cole'), ...school.users.slice(1)] });
    expect(await roster.findStaffBySlack('T0HARBOR', 'U1')).toBe('stf_T1');
  });
});

describe('more than one in twenty going', () => {
  it('needs a person who has seen the numbers, and writes nothing before', async () => {
    const { tables } = await aDistrict();
    const before = await contentsOf(tables.plans);
    const less = { ...school, enrollments: school.enrollments.slice(0, 2) };
    const error = await importPackage(tables, less).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'too_many_deletions', details: { seats: 1, seatsStored: 3 } });
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('counts what a delta takes back', async () => {
    const { tables } = await aDistrict();
    const error = await delta(tables, { enrollments: [gone(aSeat('S2', 'student'))] }, false).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: 'too_many_deletions', details: { seats: 1, seatsStored: 3 } });
  });

  it('is no hindrance to a few', async () => {
    const { tables } = await aDistrict({ ...school, ...crowd(40) });
    const result = await delta(tables, { enrollments: [gone(aSeat('S2', 'student'))] }, false);
    expect(result.removed.seats).toBe(1);
  });
});

/** The small school with so many more students. */
function crowd(count: number): Package {
  const ids = Array.from({ length: count }, (_, index) => `S${100 + index}`);
  return {
    users: [...school.users, ...ids.map((id) => aUser(id, 'Some', `Body ${id}`))],
    roles: [...school.roles, ...ids.map((id) => aRole(id, 'student'))],
    enrollments: [...school.enrollments, ...ids.map((id) => aSeat(id, 'student'))],
  };
}

describe('a delta', () => {
  it('takes one seat away at once and leaves everything else', async () => {
    const { tables, roster } = await aDistrict();
    const result = await delta(tables, { enrollments: [gone(aSeat('S2', 'student'))] });
    expect(result).toMatchObject({
      changed: { ...unchanged, seats: 1 },
      removed: { people: 0, sections: 0, seats: 1 },
    });
    expect((await roster.findSection('sec_algebra'))?.students.map(({ endOn }) => endOn)).toEqual([
      '2027-06-11',
      '2026-11-22',
    ]);
  });

  it('adds a student with a seat in a section that it does not repeat', async () => {
    const { tables, roster } = await aDistrict();
    await delta(tables, {
      users: [active(aUser('S3', 'Amina', 'Haddad'))],
      roles: [active(aRole('S3', 'student'))],
      enrollments: [active(aSeat('S3', 'student'))],
    });
    expect((await roster.findSection('sec_algebra'))?.students).toMatchObject([
      {},
      {},
      { name: 'Amina Haddad', endOn: '2027-06-11' },
    ]);
  });

  it('seats a known student in a new section', async () => {
    const { tables, roster } = await aDistrict();
    await delta(tables, {
      classes: [active(aPackageClass('art', 'Art'))],
      enrollments: [active(aSeat('S1', 'student', { classSourcedId: 'art' }))],
    });
    expect((await roster.findSection('sec_art'))?.students).toMatchObject([{ name: 'Maya Rodriguez-Okafor' }]);
  });

  it('changes a name on the seats as well, and keeps role, grade and family', async () => {
    const { tables, roster } = await aDistrict();
    const result = await delta(tables, {
      users: [active(aUser('S1', 'Maya', 'Okafor', { agentSourcedIds: 'G1', grades: '09' }))],
    });
    expect(result.changed).toEqual({ ...unchanged, people: 1, seats: 1 });
    expect(await roster.getStudent('stu_S1')).toMatchObject({
      familyName: 'Okafor',
      schoolId: 'sch_high',
      guardianIds: ['grd_G1'],
    });
    expect((await roster.findSection('sec_algebra'))?.students[0]?.name).toBe('Maya Okafor');
  });

  it('joins a family whose other side the district has already, whichever side names the other', async () => {
    const { tables, roster } = await aDistrict();
    const uncle = active(aUser('G2', 'Tomas', 'Rodriguez', { agentSourcedIds: 'S1,S404' }));
    const leo = active(aUser('S2', 'Leo', 'Nguyễn', { grades: '09', agentSourcedIds: 'G1' }));
    const files = { users: [uncle, leo], roles: [active(aRole('G2', 'relative', 'high'))] };
    const delta = { modes: { users: 'delta', roles: 'delta' } };
    const { faults } = await importPackage(tables, files, delta);
    expect(faults).toMatchObject([{ column: 'agentSourcedIds', reason: 'unknown_guardian' }]);
    expect(await roster.getStudent('stu_S1')).toMatchObject({ grade: '09', guardianIds: ['grd_G1', 'grd_G2'] });
    expect((await roster.getStudent('stu_S2')).guardianIds).toEqual(['grd_G1']);
    expect(await roster.findGuardians(['grd_G2'])).toMatchObject([{ isRelative: true }]);
    const before = await contentsOf(tables.plans);
    expect((await importPackage(tables, files, delta)).changed).toMatchObject({ people: 0 });
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('joins them also where the student has nothing but a seat in it', async () => {
    const { tables, roster } = await aDistrict();
    const files = {
      users: [active(aUser('G2', 'Tomas', 'Rodriguez', { agentSourcedIds: 'S1' }))],
      roles: [active(aRole('G2', 'parent', 'high'))],
      enrollments: [active(aSeat('S1', 'student'))],
    };
    await importPackage(tables, files, { modes: { users: 'delta', roles: 'delta', enrollments: 'delta' } });
    expect((await roster.getStudent('stu_S1')).guardianIds).toEqual(['grd_G1', 'grd_G2']);
  });

  it('ends the access and the seats of who left', async () => {
    const { tables, roster } = await aDistrict();
    const result = await delta(tables, { users: [gone(aUser('S2', 'Leo', 'Nguyễn'))] });
    expect(result.removed).toEqual({ people: 1, sections: 0, seats: 1 });
    expect((await roster.getStudent('stu_S2')).active).toBe(false);
    expect((await roster.findSection('sec_algebra'))?.students[1]?.endOn).toBe('2026-11-22');
    expect(await roster.findPersonByEmail('s2@harbor.example')).toBeUndefined();
  });

  it('moves a student to another school whatever the order of its rows', async () => {
    const { tables, roster } = await aDistrict({
      ...school,
      orgs: [...school.orgs, { ...school.orgs[1]!, sourcedId: 'middle', name: 'Cedar Middle School' }],
    });
    await delta(tables, { roles: [active(aRole('S2', 'student', 'middle')), gone(aRole('S2', 'student', 'high'))] });
    expect((await roster.getStudent('stu_S2')).schoolId).toBe('sch_middle');
  });

  it('quarantines what hangs on nothing, and takes the rest', async () => {
    const { tables, roster } = await aDistrict();
    const result = await delta(tables, {
      classes: [active(aPackageClass('art', 'Art', { schoolSourcedId: 'nowhere' }))],
      enrollments: [
        active(aSeat('S404', 'student')),
        active(aSeat('S1', 'student', { classSourcedId: 'art' })),
        active(aSeat('S1', 'student', { beginDate: '2026-10-01' })),
      ],
    });
    expect(result.faults.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      ['classes.csv', 2, 'unknown_reference'],
      ['enrollments.csv', 2, 'unknown_reference'],
    ]);
    expect(result.counted).toEqual([
      { file: 'enrollments.csv', column: 'classSourcedId', reason: 'lost_parent', count: 1 },
    ]);
    expect((await roster.findSection('sec_algebra'))?.students[0]?.beginOn).toBe('2026-10-01');
  });

  it('gives nobody the address of somebody whom it does not speak of', async () => {
    const { tables, roster } = await aDistrict();
    const result = await delta(tables, {
      users: [active(aUser('S2', 'Leo', 'Nguyễn', { email: 't1@harbor.example' }))],
    });
    expect(result.faults).toEqual([{ file: 'users.csv', line: 2, column: 'email', reason: 'address_taken' }]);
    expect(await roster.findPersonByEmail('t1@harbor.example')).toBe('stf_T1');
  });
});

describe('a power cut in the middle of an import', () => {
  it('is mended by running it again', async () => {
    const folder = writePackage({ ...school, ...crowd(60) });
    const whole = await freshTables();
    await importFolder(whole, folder);
    const expected = await contentsOf(whole.plans);
    const tables = await freshTables();
    for (const writes of [1, 3, 6, 9, 14]) {
      const stores = storesOn(failingAfter(tables, writes));
      const deps = { rosterWriter: stores.rosterWriter, roster: stores.roster, now: () => importMonday };
      const cut = importRoster(deps, await rosterFolder(folder), { confirmed: false });
      await expect(cut).rejects.toThrow('the power went out');
    }
    await importFolder(tables, folder);
    expect(await contentsOf(tables.plans)).toBe(expected);
  });
});

describe('names that were filed by an earlier spelling', () => {
  it('are filed anew by the next import, which says so, and not by the one after it', async () => {
    const { tables, roster } = await aDistrict();
    const { db, name: TableName } = tables.plans;
    for (const { filedUnder, ...item } of await itemsIn(tables.plans)) {
      if (filedUnder) await db.send(new PutCommand({ TableName, Item: item }));
      if (String(item.sk).startsWith('rodriguezokafor#'))
        await db.send(new DeleteCommand({ TableName, Key: { pk: item.pk, sk: item.sk } }));
    }
    expect((await roster.searchStudents('sch_high', 'rodriguezokafor')).students).toEqual([]);
    const { changed, counts } = await importPackage(tables, school);
    expect(changed).toEqual({ ...unchanged, people: counts.students });
    expect((await roster.searchStudents('sch_high', 'rodriguezokafor')).students).toHaveLength(1);
    expect((await importPackage(tables, school)).changed).toEqual(unchanged);
  });
});

/** The same tables, whose writes end after so many calls. */
function failingAfter(tables: TestTables, writes: number): TestTables {
  let left = writes;
  const send: TestTables['db']['send'] = (command: { constructor: { name: string } }) => {
    if (/Write|Put|Delete|Update/.test(command.constructor.name) && left-- <= 0)
      return Promise.reject(new Error('the power went out')) as never;
    return tables.db.send(command as never) as never;
  };
  const db = new Proxy(tables.db, { get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)) });
  return { ...tables, db, plans: { ...tables.plans, db } };
}
