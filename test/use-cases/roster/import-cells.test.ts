import { describe, expect, it } from 'vitest';
import { freshTables, storesOn } from '../../engine.ts';
import { aRole, aSeat, aSmallSchool, aUser, csv, importPackage, type Package } from './import-package.ts';

const school = aSmallSchool();
const withUser = (sourcedId: string, more: Readonly<Record<string, string>>) =>
  school.users.map((user) => (user.sourcedId === sourcedId ? { ...user, ...more } : user));

async function imported(files: Package) {
  const tables = await freshTables();
  const result = await importPackage(tables, { ...school, ...files });
  return { tables, result, ...storesOn(tables) };
}
const whole = { schools: 1, students: 2, staff: 1, guardians: 1, sections: 1 };

describe('an address that several have', () => {
  it('identifies none of the brothers who share it, and both stay in their class', async () => {
    const users = [
      ...withUser('S2', { email: 'S1@harbor.example' }),
      aUser('S3', 'Sol', 'Lee', { email: 's1@harbor.example' }),
    ];
    const roles = [...school.roles, aRole('S3', 'student')];
    const { result, roster } = await imported({ users, roles });
    expect(result.faults).toEqual(
      [3, 4, 6].map((line) => ({ file: 'users.csv', line, column: 'email', reason: 'address_shared' })),
    );
    expect(await roster.findPersonByEmail('s1@harbor.example')).toBeUndefined();
    expect((await roster.findSection('sec_algebra'))?.students).toHaveLength(2);
  });

  it('takes it from the one who had it first as well', async () => {
    const { tables, roster } = await imported({});
    const shared = { ...school, users: withUser('S2', { email: 's1@harbor.example' }) };
    await importPackage(tables, shared);
    expect(await roster.findPersonByEmail('s1@harbor.example')).toBeUndefined();
    expect((await importPackage(tables, shared)).changed.people).toBe(0);
  });

  it('stays with somebody whose own row cannot be read', async () => {
    const { tables, roster } = await imported({});
    const users = withUser('S2', { email: 's1@harbor.example' }).map((user) =>
      user.sourcedId === 'S1' ? { ...user, givenName: 'x'.repeat(300) } : user,
    );
    const { faults } = await importPackage(tables, { ...school, users });
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'bad_text'],
      [4, 'address_shared'],
    ]);
    expect(await roster.findPersonByEmail('s1@harbor.example')).toBe('stu_S1');
  });

  it('may be a whole family’s, as long as one of them alone signs in', async () => {
    const { result, roster } = await imported({ users: withUser('G1', { email: 's1@harbor.example' }) });
    expect(result.faults).toEqual([]);
    expect(await roster.findPersonByEmail('s1@harbor.example')).toBe('stu_S1');
  });
});

describe('a cell that says little', () => {
  it.each([[{ givenName: 'Suharto', familyName: '' }], [{ givenName: '', familyName: 'Suharto' }]])(
    'of a person with one name is a name: %j',
    async (names) => {
      const { result, roster } = await imported({ users: withUser('S2', names) });
      expect(result.faults).toEqual([]);
      expect((await roster.findSection('sec_algebra'))?.students[1]?.name).toBe('Suharto');
    },
  );

  it('takes a line break in a title or a name for a blank', async () => {
    const { result, roster } = await imported({
      classes: [{ ...school.classes[0]!, title: 'Biology\r\nP1' }],
      users: withUser('S2', { givenName: 'Leo\nDavid' }),
    });
    expect(result.faults).toEqual([]);
    const section = await roster.findSection('sec_algebra');
    expect([section?.section.title, section?.students[1]?.name]).toEqual(['Biology P1', 'Leo David Nguyễn']);
  });

  it('leaves the name of the record where the preferred one is none', async () => {
    const { result, roster } = await imported({ users: withUser('S2', { preferredGivenName: 'x'.repeat(300) }) });
    expect(result.faults).toEqual([]);
    expect((await roster.getStudent('stu_S2')).givenName).toBe('Leo');
  });

  it('names a guardian whom nobody knows: a line for each link, and the family that is known stays', async () => {
    const { result, roster } = await imported({ users: withUser('S1', { agentSourcedIds: 'G1,ghost,ghost2' }) });
    const line = { file: 'users.csv', line: 3, column: 'agentSourcedIds', reason: 'unknown_guardian' };
    expect(result.faults).toEqual([line, line]);
    expect((await roster.getStudent('stu_S1')).guardianIds).toEqual(['grd_G1']);
  });

  it('names one organisation that nobody knows: the person works at the others', async () => {
    const roles = [...school.roles, aRole('T1', 'teacher', 'ghost', { roleType: 'secondary' })];
    const { result, roster } = await imported({ roles });
    expect(result.faults).toEqual([
      { file: 'roles.csv', line: 6, column: 'orgSourcedId', reason: 'unknown_reference' },
    ]);
    expect((await roster.getStaff('stf_T1')).schoolIds).toEqual(['sch_high']);
  });
});

describe('rows that are none', () => {
  it('are those of nothing but commas and blanks', async () => {
    const enrollments = `${csv('enrollments', school.enrollments)}\n,,,,,,,,,\n , ,,,,,,,,\n`;
    const { result } = await imported({ enrollments });
    expect([result.faults, result.counts]).toEqual([[], whole]);
  });

  it('a comma more at the end of each line changes nothing', async () => {
    const users = csv('users', school.users).replaceAll('\n', ',\n').concat(',');
    const { result } = await imported({ users });
    expect([result.faults, result.counts]).toEqual([[], whole]);
  });
});

describe('columns that are never read', () => {
  const cut = (text: string, columns: readonly string[]) => {
    const rows = text.split('\n').map((row) => row.split(','));
    const left = rows[0]?.flatMap((name, at) => (columns.includes(name) ? [] : [at]));
    return rows.map((row) => left?.map((at) => row[at]).join(',')).join('\n');
  };

  it('may be missing', async () => {
    const { result } = await imported({
      users: cut(csv('users', school.users), ['dateLastModified', 'password', 'sms', 'phone', 'username', 'status']),
      enrollments: cut(csv('enrollments', school.enrollments), ['sourcedId', 'primary', 'schoolSourcedId']),
    });
    expect([result.faults, result.counts]).toEqual([[], whole]);
  });
});

describe('what hangs on a row that was lost', () => {
  it('is counted and not listed', async () => {
    const { result } = await imported({
      users: withUser('G1', { givenName: '', familyName: '' }).map((user) =>
        user.sourcedId === 'S2' ? { ...user, familyName: 'x'.repeat(300) } : user,
      ),
      classes: [...school.classes, { ...school.classes[0]!, sourcedId: 'art', classType: 'club' }],
      enrollments: [...school.enrollments, aSeat('S1', 'student', { classSourcedId: 'art' })],
    });
    expect(result.faults.map(({ file, line }) => [file, line])).toEqual([
      ['classes.csv', 3],
      ['users.csv', 4],
      ['users.csv', 5],
    ]);
    expect(result.counted).toEqual([
      { file: 'users.csv', column: 'agentSourcedIds', reason: 'lost_parent', count: 1 },
      { file: 'enrollments.csv', column: 'classSourcedId', reason: 'lost_parent', count: 1 },
      { file: 'enrollments.csv', column: 'userSourcedId', reason: 'lost_parent', count: 1 },
    ]);
  });
});
