import { beforeAll, describe, expect, it } from 'vitest';
import { seatsInSight } from '#shared/domain/access/access.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { endGrant } from '#shared/use-cases/access/end-grant.ts';
import { grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { refreshCourseRoster } from '#shared/use-cases/classroom/refresh-course-roster.ts';
import { teachingToday } from '#shared/use-cases/classroom/sections-taught.ts';
import { aCoordinator } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aSection } from '../../sample/roster.ts';

const teachers = ['grace', 'theo', 'mal'] as const;
const students = ['maya', 'leo', 'yara', 'omar', 'nobody'] as const;
type Teacher = (typeof teachers)[number];
type CourseMembers = {
  teachers: readonly Teacher[];
  students: readonly (typeof students)[number][];
  title?: string;
  archived?: boolean;
  /** Its number, where several look at the same. */
  id?: string;
};

let deps: TestSchool['deps'];
let tables: TestSchool['tables'];
let clock: TestSchool['clock'];

/** Grace teaches algebra to Maya and Leo, Theo history to Maya and Yara, and Mal a class of his own to Omar. */
beforeAll(async () => {
  const { grace, theo, maya, leo } = people;
  const mal = { ...grace, id: 'stf_mal', email: 'mal@harbor.example' } as const;
  const yara = { ...maya, id: 'stu_yara', email: 'yara@students.harbor.example' } as const;
  const omar = { ...maya, id: 'stu_omar', email: 'omar@students.harbor.example' } as const;
  ({ deps, tables, clock } = await setUpSchool({
    people: [grace, theo, mal, maya, leo, yara, omar],
    classes: [
      aClass(aSection(), [grace], [maya, leo]),
      aClass(aSection({ id: 'sec_history', title: 'Learning lab, period 5' }), [theo], [maya, yara]),
      aClass(aSection({ id: 'sec_mal', title: 'Shop, period 1' }), [mal], [omar]),
    ],
  }));
});

async function read(asker: Teacher, course: CourseMembers) {
  const member = (domain: string) => (name: string) => ({ googleId: name, name, email: `${name}@${domain}` });
  const classroom = {
    roster: async () => ({
      teachers: course.teachers.map(member('harbor.example')),
      students: course.students.map(member('students.harbor.example')),
      ...(course.title ? { title: course.title } : {}),
      ...(course.archived === undefined ? {} : { archived: course.archived }),
    }),
  };
  const courseId = course.id ?? `${asker}${course.teachers.join('')}`;
  const actor = { kind: 'staff', id: `stf_${asker}` } as const;
  const before = await deps.roster.findSection(`gcc_${courseId}`);
  await refreshCourseRoster({ ...deps, classroom }, actor, {
    ...{ courseId, confirmed: Promise.resolve(), stored: before },
  });
  const stored = await deps.roster.findSection(`gcc_${courseId}`);
  const inSight = (id: StaffId) =>
    seatsInSight(id, stored ?? { staff: [], students: [] }, '2026-11-23').map(({ studentId }) => studentId);
  const offList = stored?.offList?.count || undefined;
  const archived = stored?.archived;
  return { title: stored?.section.title, archived, offList, sees: (who: Teacher) => inSight(`stf_${who}`).sort() };
}

describe('a Classroom course of several teachers', () => {
  it('shows each of them all whom they teach by the roster, also a student whom both teach in classes of their own', async () => {
    const { sees } = await read('grace', { teachers: ['grace', 'theo'], students: ['maya', 'leo', 'yara'] });
    expect(sees('grace')).toEqual(['stu_leo', 'stu_maya']);
    expect(sees('theo')).toEqual(['stu_maya', 'stu_yara']);
  });

  it('shows a proctor without days nobody of a class that is theirs by no relation', () => {
    const undated = { sectionId: 'sec_algebra', role: 'proctor' } as const;
    const days = { beginOn: '2026-11-23', endOn: '2026-11-23' } as const;
    const mal = { id: 'stf_mal', active: true } as const;
    const seats = [undated, { ...undated, sectionId: 'sec_history', ...days }] as const;
    expect(teachingToday(mal, { seats, covers: [] }, '2026-11-23').sectionIds).toEqual(['sec_history']);
  });

  it('shows somebody who made it and invited a colleague with the colleague’s students none of these students', async () => {
    const { sees } = await read('mal', { teachers: ['mal', 'theo'], students: ['maya', 'yara', 'omar'] });
    expect(sees('mal')).toEqual(['stu_omar']);
  });

  it('tells none of them the name of a class that only a colleague teaches', async () => {
    expect((await read('mal', { teachers: ['mal', 'theo'], students: ['yara'] })).title).toBe('');
    expect((await read('theo', { teachers: ['theo'], students: ['yara'] })).title).toBe('Learning lab, period 5');
  });

  it('is called what its teacher called it in Classroom, whatever the classes of its students are called', async () => {
    const asked = { teachers: ['theo'], students: ['yara'], title: 'Science, Period 2' } as const;
    expect((await read('theo', asked)).title).toBe('Science, Period 2');
  });

  it('stays archived until Google says otherwise, whoever may not read that or got no answer', async () => {
    const course = { teachers: ['theo', 'mal'], students: ['yara', 'leo'] } as const;
    const archivedAfter = async (...said: (boolean | undefined)[]) => {
      let last: true | undefined;
      for (const archived of said)
        ({ archived: last } = await read('theo', archived === undefined ? course : { ...course, archived }));
      return last;
    };
    expect(await archivedAfter(undefined)).toBeUndefined();
    expect(await archivedAfter(true, undefined, undefined)).toBe(true);
    expect(await archivedAfter(false, undefined)).toBeUndefined();
  });

  const told = async () =>
    (await itemsIn(tables.plans)).flatMap(({ type, count, personId }) =>
      type === 'StudentsOffList' ? [{ count, personId }] : [],
    );

  it('shows who covers one student of theirs, whoever of the teachers looked last, as long as the days are given', async () => {
    const { grantId } = await grantCover(deps, aCoordinator(), {
      ...{ staffId: 'stf_theo', sectionIds: ['sec_algebra'], studentIds: ['stu_leo'], surface: 'cli', key: 'cover' },
      ...{ beginOn: '2026-11-23', endOn: '2026-11-25' },
    });
    const course: CourseMembers = {
      ...{ teachers: ['grace', 'theo'], students: ['maya', 'yara', 'leo'], id: 'covered' },
    };
    const theoSees = async (asker: Teacher) => (await read(asker, course)).sees('theo');
    const all = ['stu_leo', 'stu_maya', 'stu_yara'];
    for (const asker of ['grace', 'theo', 'grace'] as const) expect(await theoSees(asker)).toEqual(all);
    // One whom no colleague here proves, among several.
    expect((await read('theo', { teachers: ['theo'], students: ['maya', 'yara', 'leo'] })).sees('theo')).toEqual(all);
    await endGrant(deps, aCoordinator(), { staffId: 'stf_theo', grantId, surface: 'cli', key: 'end' });
    expect(await theoSees('grace')).toEqual(['stu_maya', 'stu_yara']);
  });

  it('counts who is on none of their lists, and tells the office once of the same people', async () => {
    const before = (await told()).length;
    const course = { teachers: ['mal', 'grace'], students: ['maya', 'yara'] } as const;
    expect((await read('grace', course)).offList).toBe(1);
    expect((await read('grace', course)).offList).toBe(1);
    expect((await told()).slice(before)).toEqual([{ count: 1, personId: 'stf_grace' }]);
    expect((await read('grace', { ...course, students: ['maya'] })).offList).toBeUndefined();
    expect((await read('grace', { ...course, students: ['maya', 'omar'] })).offList).toBeUndefined();
    expect(await told()).toHaveLength(before + 1);
    // Where nobody is on a list, it is the list that is missing.
    expect((await read('theo', { teachers: ['theo'], students: ['omar'] })).offList).toBeUndefined();
  });

  it('tells the office of who is new among them, in another week, and not of who leaves and comes again', async () => {
    const before = (await told()).length;
    const weeklyNews = async (on: string, ...courses: CourseMembers['students'][]) => {
      clock.on = on;
      for (const students of courses) await read('theo', { teachers: ['theo', 'grace'], students });
      return (await told()).length - before;
    };
    const [one, both] = [['maya', 'omar'] as const, ['maya', 'omar', 'nobody'] as const];
    expect(await weeklyNews('2026-11-23', one, ['maya'], one, both, one, both)).toBe(1);
    expect(await weeklyNews('2026-11-29', both)).toBe(1);
    expect(await weeklyNews('2026-11-30', one, both)).toBe(2);
    expect(await weeklyNews('2026-12-07', both, one, both)).toBe(2);
    const stored = await deps.roster.findSection('gcc_theotheograce');
    expect(stored?.offList).toEqual({ count: 2, told: [expect.stringMatching(/^[0-9a-f]{8}$/), expect.any(String)] });
    clock.on = '2026-11-23';
  });
});
