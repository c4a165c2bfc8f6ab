import { beforeAll, describe, expect, it } from 'vitest';
import { seatsInSight } from '#shared/domain/access/access.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { refreshCourseRoster } from '#shared/use-cases/classroom/refresh-course-roster.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { at } from '../../sample/records.ts';
import { aSection, aStaffMember, aStaffSeat, aStudent, aStudentSeat, harborHigh } from '../../sample/roster.ts';

const teachers = ['grace', 'theo', 'mal'] as const;
const students = ['maya', 'leo', 'yara', 'omar'] as const;
type Teacher = (typeof teachers)[number];
type Course = { teachers: readonly Teacher[]; students: readonly (typeof students)[number][] };

let stores: ReturnType<typeof storesOn>;

/** Grace teaches algebra to Maya and Leo, Theo history to Maya and Yara, and Mal a class of his own to Omar. */
beforeAll(async () => {
  stores = storesOn(await freshTables());
  await stores.rosterWriter.putSchools([harborHigh]);
  await stores.rosterWriter.putPeople([
    ...teachers.map((name) => aStaffMember({ id: `stf_${name}`, email: `${name}@harbor.example` })),
    ...students.map((name) => aStudent({ id: `stu_${name}`, email: `${name}@students.harbor.example` })),
  ]);
  await stores.rosterWriter.putSections([
    aSection(),
    aSection({ id: 'sec_history', title: 'Learning lab, period 5' }),
    aSection({ id: 'sec_mal', title: 'Shop, period 1' }),
  ]);
  await stores.rosterWriter.putSeats([
    aStaffSeat(),
    aStaffSeat({ sectionId: 'sec_history', staffId: 'stf_theo' }),
    aStaffSeat({ sectionId: 'sec_mal', staffId: 'stf_mal' }),
    aStudentSeat(),
    aStudentSeat({ studentId: 'stu_leo', name: 'Leo' }),
    aStudentSeat({ sectionId: 'sec_history' }),
    aStudentSeat({ sectionId: 'sec_history', studentId: 'stu_yara', name: 'Yara' }),
    aStudentSeat({ sectionId: 'sec_mal', studentId: 'stu_omar', name: 'Omar' }),
  ]);
});

async function read(asker: Teacher, course: Course) {
  const member = (domain: string) => (name: string) => ({ googleId: name, name, email: `${name}@${domain}` });
  const classroom = {
    roster: async () => ({
      teachers: course.teachers.map(member('harbor.example')),
      students: course.students.map(member('students.harbor.example')),
    }),
  };
  const courseId = `${asker}${course.teachers.join('')}`;
  const actor = { kind: 'staff', id: `stf_${asker}` } as const;
  await refreshCourseRoster({ ...stores, classroom, now: () => at }, actor, courseId);
  const stored = await stores.roster.findSection(`gcc_${courseId}`);
  const inSight = (id: StaffId) =>
    seatsInSight(id, stored ?? { staff: [], students: [] }, '2026-11-23').map(({ studentId }) => studentId);
  return { title: stored?.section.title, sees: (who: Teacher) => inSight(`stf_${who}`).sort() };
}

describe('a Classroom course of several teachers', () => {
  it('shows each of them all whom they teach by the roster, also a student whom both teach in classes of their own', async () => {
    const { sees } = await read('grace', { teachers: ['grace', 'theo'], students: ['maya', 'leo', 'yara'] });
    expect(sees('grace')).toEqual(['stu_leo', 'stu_maya']);
    expect(sees('theo')).toEqual(['stu_maya', 'stu_yara']);
  });

  it('shows somebody who made it and invited a colleague with the colleague’s students none of these students', async () => {
    const { sees } = await read('mal', { teachers: ['mal', 'theo'], students: ['maya', 'yara', 'omar'] });
    expect(sees('mal')).toEqual(['stu_omar']);
  });

  it('tells none of them the name of a class that only a colleague teaches', async () => {
    expect((await read('mal', { teachers: ['mal', 'theo'], students: ['yara'] })).title).toBe('');
    expect((await read('theo', { teachers: ['theo'], students: ['yara'] })).title).toBe('Learning lab, period 5');
  });
});
