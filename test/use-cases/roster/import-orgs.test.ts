import { describe, expect, it } from 'vitest';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import {
  aPackageClass,
  aRole,
  aSeat,
  aSmallSchool,
  aUser,
  importFolder,
  importPackage,
  type Package,
  writePackage,
} from './import-package.ts';

type Row = Readonly<Record<string, string>>;

const school = aSmallSchool();
const center = { ...school.orgs[1]!, sourcedId: 'center', name: 'Career Center' };
const department = (parentSourcedId: string) => ({
  ...{ sourcedId: 'sped', name: 'Special Education', type: 'department', parentSourcedId },
});
const unchanged = { schools: 0, people: 0, sections: 0, seats: 0 };

async function imported(files: Package, tables?: TestTables) {
  const all = tables ?? (await freshTables());
  const result = await importPackage(all, { ...school, ...files }, { confirmed: true });
  return { tables: all, result, ...storesOn(all) };
}

/** The same small school as OneRoster 1.1 says it. */
async function imported11(orgsOf: Readonly<Record<string, string>>, orgs = [...school.orgs, center]) {
  const roleOf = new Map(school.roles.map(({ userSourcedId, role }) => [userSourcedId, role ?? '']));
  const users = school.users.map((user) => {
    const id = user.sourcedId ?? '';
    return { ...user, role: roleOf.get(id) ?? '', orgSourcedIds: orgsOf[id] ?? 'high' };
  });
  const { roles: _roles, ...files } = school;
  const tables = await freshTables();
  const result = await importPackage(tables, { ...files, orgs, users }, { version: '1.1' });
  return { result, ...storesOn(tables) };
}

describe('a coordinator of a district whose schools do not hang below it', () => {
  const flat = school.orgs.map(({ parentSourcedId: _parent, ...org }) => org);
  const users = [...school.users, aUser('K1', 'Cora', 'Lane')];
  const roles = [...school.roles, aRole('K1', 'ext:coordinator', 'district')];

  it('is said to have no school, is not written at every run, and goes when they leave', async () => {
    const { tables, result, roster } = await imported({ orgs: flat, users, roles });
    expect(result.faults).toEqual([{ file: 'roles.csv', line: 6, column: 'orgSourcedId', reason: 'no_school_below' }]);
    expect((await imported({ orgs: flat, users, roles }, tables)).result.changed).toEqual(unchanged);
    const { result: left } = await imported({}, tables);
    expect(left.removed.people).toBe(1);
    expect((await roster.getStaff('stf_K1')).active).toBe(false);
    expect(await roster.findPersonByEmail('k1@harbor.example')).toBeUndefined();
  });
});

describe('a role that ends', () => {
  it('ends at midnight of its school, also when only the district knows in which zone that is', async () => {
    const { tables } = await imported({});
    const orgs = school.orgs.map(({ 'metadata.sidelight.timeZone': _zone, ...org }) => org);
    const ending = (role: Row) => (role.userSourcedId === 'T1' ? { ...role, endDate: '2026-11-24' } : role);
    const folder = writePackage({ ...school, orgs, roles: school.roles.map(ending) });
    const { roster } = storesOn(tables);
    const rolesAt = async (at: string) => {
      await importFolder(tables, folder, { confirmed: true }, at);
      return (await roster.getStaff('stf_T1')).active;
    };
    expect(await rolesAt('2026-11-24T04:30:00.000Z')).toBe(true);
    expect(await rolesAt('2026-11-24T16:30:00.000Z')).toBe(false);
  });
});

describe('a department', () => {
  it('works at the school above it: its staff, its students and its classes', async () => {
    const { result, roster } = await imported({
      orgs: [...school.orgs, center, department('high')],
      classes: [...school.classes, aPackageClass('res', 'Resource room', { schoolSourcedId: 'sped' })],
      users: [...school.users, aUser('K2', 'Cal', 'Lane'), aUser('S3', 'Dee', 'Lane')],
      roles: [...school.roles, aRole('K2', 'ext:caseManager', 'sped'), aRole('S3', 'student', 'sped')],
    });
    expect(result.faults).toEqual([]);
    expect((await roster.getStaff('stf_K2')).schoolIds).toEqual(['sch_high']);
    expect((await roster.getStudent('stu_S3')).schoolId).toBe('sch_high');
    expect((await roster.findSection('sec_res'))?.section.schoolId).toBe('sch_high');
  });

  it('of the district is at no one school: a student there is said at the organisation', async () => {
    const { result } = await imported({
      orgs: [...school.orgs, department('district')],
      classes: [...school.classes, aPackageClass('res', 'Resource room', { schoolSourcedId: 'sped' })],
      users: [...school.users, aUser('S3', 'Dee', 'Lane')],
      roles: [...school.roles, aRole('S3', 'student', 'sped')],
    });
    expect(result.faults).toEqual([
      { file: 'classes.csv', line: 3, column: 'schoolSourcedId', reason: 'not_a_school' },
      { file: 'roles.csv', line: 6, column: 'orgSourcedId', reason: 'not_a_school' },
    ]);
  });
});

describe('a student of two schools', () => {
  it.each([
    ['high,center', 'sch_high'],
    ['center,high', 'sch_center'],
  ])('of 1.1 is at home in the first organisation: %s', async (S1, home) => {
    const { result, roster } = await imported11({ S1 });
    expect((await roster.getStudent('stu_S1')).schoolId).toBe(home);
    expect(result.faults).toEqual([{ file: 'users.csv', line: 3, column: 'orgSourcedIds', reason: 'second_school' }]);
  });

  const users = school.users.map((user) => ({ ...user, primaryOrgSourcedId: 'high' }));
  const second = aRole('S1', 'student', 'center');
  it.each([
    ['last', [...school.roles, second]],
    ['first', [second, ...school.roles]],
  ])('of 1.2 is at home where the package says, with the other school’s row %s', async (_where, roles) => {
    const classes = [...school.classes, aPackageClass('weld', 'Welding', { schoolSourcedId: 'center' })];
    const enrollments = [
      ...school.enrollments,
      aSeat('T1', 'teacher', { classSourcedId: 'weld' }),
      aSeat('S1', 'student', { classSourcedId: 'weld' }),
    ];
    const { tables, roster } = await imported({ orgs: [...school.orgs, center], classes, users, roles, enrollments });
    expect((await roster.getStudent('stu_S1')).schoolId).toBe('sch_high');
    expect((await roster.findSection('sec_weld'))?.students).toHaveLength(1);
    const again = { orgs: [...school.orgs, center], classes, users, roles: [...roles].reverse(), enrollments };
    expect((await imported(again, tables)).result.changed).toEqual(unchanged);
  });

  it('of 1.2 without a word of which is home keeps one, whatever the order of rows', async () => {
    const orgs = [...school.orgs, center];
    const { tables } = await imported({ orgs, roles: [...school.roles, second] });
    expect((await imported({ orgs, roles: [second, ...school.roles] }, tables)).result.changed).toEqual(unchanged);
  });
});

describe('an account that is switched off', () => {
  const users = school.users.map((user) => ({ ...user, enabledUser: 'FALSE' }));

  it('leaves students and staff where they are', async () => {
    const { tables, roster } = await imported({});
    const { result } = await imported({ users }, tables);
    expect([result.faults, result.removed]).toEqual([[], { people: 0, sections: 0, seats: 0 }]);
    expect(await roster.getStudent('stu_S1')).toMatchObject({ active: true, mayNotSignIn: true });
    expect(await roster.getStaff('stf_T1')).toMatchObject({ active: true, mayNotSignIn: true });
    expect((await roster.findSection('sec_algebra'))?.students).toHaveLength(2);
    expect((await imported({ users }, tables)).result.changed).toEqual(unchanged);
    await imported({}, tables);
    expect(await roster.getStaff('stf_T1')).not.toHaveProperty('mayNotSignIn');
  });

  it('stays shut for somebody new whose flag cannot be read, and as it was for everybody else', async () => {
    const { tables, roster } = await imported({});
    const unclear = [...school.users, aUser('T2', 'Sal', 'Ly')].map((user) => ({ ...user, enabledUser: 'perhaps' }));
    const { result } = await imported({ users: unclear, roles: [...school.roles, aRole('T2', 'teacher')] }, tables);
    expect(result.faults.map(({ column, reason }) => [column, reason])).toEqual(
      unclear.map(() => ['enabledUser', 'bad_flag']),
    );
    expect(await roster.getStaff('stf_T1')).not.toHaveProperty('mayNotSignIn');
    expect(await roster.getStaff('stf_T2')).toHaveProperty('mayNotSignIn', true);
  });
});

describe('a guardian', () => {
  it('needs no school, in 1.1 and in 1.2', async () => {
    const roles = school.roles.map((role) => (role.role === 'parent' ? { ...role, orgSourcedId: '' } : role));
    for (const { result, roster } of [await imported({ roles }), await imported11({ G1: '' })]) {
      expect([result.faults, result.counts.guardians]).toEqual([[], 1]);
      expect((await roster.getStudent('stu_S1')).guardianIds).toEqual(['grd_G1']);
    }
  });

  it('is what a student is not: one without a school is said at the column of it', async () => {
    const { result } = await imported11({ S2: '' });
    expect(result.faults).toEqual([{ file: 'users.csv', line: 4, column: 'orgSourcedIds', reason: 'missing' }]);
  });
});

describe('the words of the format', () => {
  it('are read whatever their capitals', async () => {
    const { result } = await imported({
      orgs: school.orgs.map((org) => ({ ...org, type: org.type!.toUpperCase(), status: 'Active' })),
      classes: school.classes.map((each) => ({ ...each, classType: 'Scheduled' })),
      roles: school.roles.map((role) => ({ ...role, role: role.role!.toUpperCase(), roleType: 'Primary' })),
      enrollments: school.enrollments.map((seat) => ({ ...seat, role: seat.role!.toUpperCase() })),
    });
    expect(result.faults).toEqual([]);
    expect(result.counts).toEqual({ schools: 1, students: 2, staff: 1, guardians: 1, sections: 1 });
    expect(result.changed.seats).toBe(3);
  });

  it('so are those of the manifest', async () => {
    const modes = { orgs: 'Bulk', users: 'BULK', roles: 'bulk', classes: 'Bulk', enrollments: 'Bulk' };
    const result = await importPackage(await freshTables(), school, { modes });
    expect(result.faults).toEqual([]);
  });
});

describe('the ids of a student system', () => {
  it.each(['ana@stu.example', 'SIS/2026/4-1_a.b', '../..', 'x'.repeat(255)])('may be %s', async (id) => {
    const named = <Each extends Readonly<Record<string, string>>>(rows: readonly Each[], column: string) =>
      rows.map((row) => (row[column] === 'S1' ? { ...row, [column]: id } : row));
    const { result, roster } = await imported({
      users: named(school.users, 'sourcedId'),
      roles: named(school.roles, 'userSourcedId'),
      enrollments: named(school.enrollments, 'userSourcedId'),
    });
    expect(result.faults).toEqual([]);
    expect((await roster.getStudent(`stu_${id}`)).guardianIds).toEqual(['grd_G1']);
    expect(await roster.seatsOf(`stu_${id}`)).toMatchObject([{ sectionId: 'sec_algebra' }]);
    expect((await roster.searchStudents('sch_high', 'maya')).students[0]?.studentId).toBe(`stu_${id}`);
  });
});
