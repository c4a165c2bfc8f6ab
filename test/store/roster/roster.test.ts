import { describe, expect, it } from 'vitest';
import type { StudentId } from '#shared/domain/ids.ts';
import { setUpSchool } from '../../harbor-high/school.ts';
import { at, later } from '../../sample/records.ts';
import {
  aGuardian,
  aSection,
  aStaffMember,
  aStaffSeat,
  aStudent,
  aStudentSeat,
  harborHigh,
} from '../../sample/roster.ts';

const school = async () => (await setUpSchool({ classes: [] })).stores;

describe('reading the roster', () => {
  it('answers people and schools as they were imported', async () => {
    const { roster } = await school();
    expect(await roster.getSchool(harborHigh.id)).toEqual(harborHigh);
    expect(await roster.getStudent('stu_maya')).toEqual(aStudent());
    expect(await roster.getStaff('stf_grace')).toEqual(aStaffMember());
    expect(await roster.findGuardians(['grd_ana', 'grd_unknown'])).toEqual([aGuardian()]);
  });

  it('says who is not there', async () => {
    const { roster } = await school();
    await expect(roster.getStudent('stu_nobody')).rejects.toMatchObject({ code: 'not_found' });
    await expect(roster.getStaff('stf_nobody')).rejects.toMatchObject({ code: 'not_found' });
    await expect(roster.getSchool('sch_nowhere')).rejects.toMatchObject({ code: 'not_found' });
    expect(await roster.findSection('sec_none')).toBeUndefined();
  });

  it('reads a section with its staff and students', async () => {
    const { roster, rosterWriter } = await school();
    await rosterWriter.putSections([aSection()]);
    await rosterWriter.putSeats([aStaffSeat(), aStudentSeat({ beginOn: '2026-08-31', endOn: '2027-01-22' })]);
    expect(await roster.findSection('sec_algebra')).toEqual({
      section: aSection(),
      staff: [aStaffSeat()],
      students: [aStudentSeat({ beginOn: '2026-08-31', endOn: '2027-01-22' })],
    });
    expect(await roster.seatsOf('stu_maya')).toEqual([
      { sectionId: 'sec_algebra', beginOn: '2026-08-31', endOn: '2027-01-22' },
    ]);
  });

  it('finds people by address, whatever its case', async () => {
    const { roster } = await school();
    expect(await roster.findPersonByEmail(' Grace@Harbor.Example ')).toBe('stf_grace');
    expect(await roster.findPersonByEmail('nobody@harbor.example')).toBeUndefined();
  });

  it('never signs a family in by its address', async () => {
    const { roster } = await school();
    expect(await roster.findPersonByEmail('ana@mail.example')).toBeUndefined();
  });
});

describe('searching students by name', () => {
  it.each([['maya'], ['MAY'], ['rodri'], ['Rodríguez'], ['maya rod'], ['rod ma']])(
    'finds Maya by "%s"',
    async (typed) => {
      const { roster } = await school();
      const { students } = await roster.searchStudents(harborHigh.id, typed);
      expect(students).toEqual([{ studentId: 'stu_maya', name: 'Maya Rodríguez', grade: '9' }]);
    },
  );

  it.each([[''], [' - '], ['aya'], ['maya okafor'], ['grace']])('finds nobody by "%s"', async (typed) => {
    const { roster } = await school();
    expect(await roster.searchStudents(harborHigh.id, typed)).toEqual({ students: [], more: false });
  });

  it.each([
    ['OConnor', 'Sean', 'O’Connor'],
    ["o'connor sean", 'Sean', 'Oconnor'],
    ['delacruz', 'Maria', 'de la Cruz'],
    ['de la cruz', 'Maria', 'Delacruz'],
    ['jeanluc', 'Jean-Luc', 'Picard'],
    ['Thordur', 'Þórður', 'Guðmundsson'],
    ['kaiulani', 'Kaʻiulani', 'Kealoha'],
    ['müller', 'Jo', 'Mueller'],
    ['王小明', '小明', '王'],
  ])('by “%s” finds %s %s', async (typed, givenName, familyName) => {
    const { roster, rosterWriter } = await school();
    await rosterWriter.putPeople([aStudent({ id: 'stu_other', givenName, familyName, email: 'other@x.example' })]);
    expect((await roster.searchStudents(harborHigh.id, typed)).students).toMatchObject([{ studentId: 'stu_other' }]);
  });

  it('stays in the school that was asked for', async () => {
    const { roster } = await school();
    expect(await roster.searchStudents('sch_cedar-middle', 'maya')).toEqual({ students: [], more: false });
  });

  it('answers at most twenty, and reads on only while several words narrow the list', async () => {
    const { roster, rosterWriter } = await school();
    const many = Array.from({ length: 45 }, (_, index): StudentId => `stu_${String(index).padStart(2, '0')}`);
    await rosterWriter.putPeople(
      many.map((id, index) => aStudent({ id, familyName: index === 44 ? 'Zhou' : 'Adams', email: `${id}@x.example` })),
    );
    expect(await roster.searchStudents(harborHigh.id, 'maya')).toMatchObject({ students: { length: 20 }, more: true });
    const zhou = await roster.searchStudents(harborHigh.id, 'maya zho');
    expect(zhou).toMatchObject({ students: [{ studentId: 'stu_44' }], more: false });
  });
});

describe('binding outside accounts', () => {
  it('remembers a Google account and a Slack user', async () => {
    const { roster, bindings } = await school();
    await bindings.bindGoogle('stf_grace', '108');
    await bindings.bindGoogle('stf_grace', '108');
    await bindings.bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U1', boundAt: at });
    await bindings.bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U1', boundAt: later(5) });
    expect(await roster.findPersonByGoogle('108')).toBe('stf_grace');
    expect(await roster.findStaffBySlack('T0HARBOR', 'U1')).toBe('stf_grace');
    expect(await roster.getStaff('stf_grace')).toMatchObject({ slack: { userId: 'U1' } });
  });

  it('refuses an account that belongs to somebody else, and a second account for one person', async () => {
    const { bindings, rosterWriter } = await school();
    await rosterWriter.putPeople([aStaffMember({ id: 'stf_omar', email: 'omar@harbor.example' })]);
    await bindings.bindGoogle('stf_grace', '108');
    await expect(bindings.bindGoogle('stf_omar', '108')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(bindings.bindGoogle('stf_grace', '109')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(bindings.bindGoogle('stf_nobody', '110')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('lets go of a Slack user, who may then be bound anew', async () => {
    const { roster, bindings } = await school();
    const binding = { teamId: 'T0HARBOR', userId: 'U1', boundAt: at };
    await bindings.bindSlack('stf_grace', binding);
    await bindings.unbindSlack('T0HARBOR', 'U1');
    await bindings.unbindSlack('T0HARBOR', 'U1');
    expect(await roster.findStaffBySlack('T0HARBOR', 'U1')).toBeUndefined();
    expect((await roster.getStaff('stf_grace')).slack).toBeUndefined();
    await bindings.bindSlack('stf_grace', binding);
    expect(await roster.findStaffBySlack('T0HARBOR', 'U1')).toBe('stf_grace');
  });
});

describe('a Classroom course', () => {
  const course = aSection({ id: 'gcc_77', source: 'classroom' });

  it('holds exactly the roster that was read last', async () => {
    const { roster, courseRosters } = await school();
    const staff = [aStaffSeat({ sectionId: 'gcc_77', teaches: ['sec_algebra'] })];
    const students = [aStudentSeat({ sectionId: 'gcc_77', provenBy: ['sec_algebra'] })];
    const leo = aStudentSeat({ sectionId: 'gcc_77', studentId: 'stu_leo', name: 'Leo Park' });
    await courseRosters.saveCourse({ section: course, staff, students: [...students, leo], rosterReadAt: at });
    const periods = [{ id: 'sec_algebra' as const, title: 'Algebra 1, period 3' }];
    const latest = { section: course, staff, students, rosterReadAt: later(6), periods };
    await courseRosters.saveCourse(latest);
    expect(await roster.findSection('gcc_77')).toEqual(latest);
  });

  it('makes nobody a teacher of anybody: its seats are not listed with the roster’s', async () => {
    const { roster, courseRosters } = await school();
    const staff = [aStaffSeat({ sectionId: 'gcc_77' })];
    await courseRosters.saveCourse({ section: course, staff, students: [], rosterReadAt: at });
    expect(await roster.seatsOf('stf_grace')).toEqual([]);
    expect(await roster.sectionsOfSchool(harborHigh.id)).toEqual([]);
  });
});
