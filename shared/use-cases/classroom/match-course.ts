import type { SchoolDate } from '#shared/domain/dates.ts';
import { isOn } from '#shared/domain/dates.ts';
import { type PersonId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { CourseTeacher } from '#shared/domain/roster/course-seats.ts';
import type { CoursePerson } from '../ports/classroom/classroom.ts';
import type { Roster } from '../ports/roster/roster.ts';

type Known<Id extends PersonId> = CoursePerson & { id: Id };

/** By the bound Google account, or by the school's own address for those who never signed in. */
async function personOf(roster: Roster, { googleId, email }: CoursePerson): Promise<PersonId | undefined> {
  return (await roster.findPersonByGoogle(googleId)) ?? (email ? roster.findPersonByEmail(email) : undefined);
}

export async function knownPeople(roster: Roster, people: readonly CoursePerson[]) {
  const found = await Promise.all(people.map(async (person) => ({ ...person, id: await personOf(roster, person) })));
  const staff: Known<StaffId>[] = [];
  const students: Known<StudentId>[] = [];
  for (const person of found) {
    const staffId = StaffId.safeParse(person.id);
    const studentId = StudentId.safeParse(person.id);
    if (staffId.success) staff.push({ ...person, id: staffId.data });
    if (studentId.success) students.push({ ...person, id: studentId.data });
  }
  return { staff, students };
}

/** What a member of staff teaches today by the school's roster. Staff who left teach nothing. */
export async function teacherToday(roster: Roster, id: StaffId, on: SchoolDate): Promise<CourseTeacher> {
  const [{ active }, seats] = await Promise.all([roster.getStaff(id), roster.seatsOf(id)]);
  const taught = active ? seats.filter((seat) => seat.sectionId.startsWith('sec_') && isOn(seat, on)) : [];
  const sections = await Promise.all(taught.map(({ sectionId }) => roster.findSection(sectionId)));
  return { id, sections: sections.flatMap((section) => section ?? []) };
}
