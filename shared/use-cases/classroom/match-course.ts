import type { SchoolDate } from '#shared/domain/dates.ts';
import { isOn } from '#shared/domain/dates.ts';
import { type PersonId, type SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';
import type { CoursePerson } from '../ports/classroom/classroom.ts';
import type { Roster, SectionRoster } from '../ports/roster/roster.ts';

type Known<Id extends PersonId> = CoursePerson & { id: Id };
/** One of the course's teachers with the roster sections that they teach today. */
type Teacher = { id: StaffId; sections: SectionRoster[] };

/** By the bound Google account, and by e-mail for those who never signed in: Classroom gives addresses of the school's own domain. */
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
export async function teacherToday(roster: Roster, id: StaffId, on: SchoolDate): Promise<Teacher> {
  const [{ active }, seats] = await Promise.all([roster.getStaff(id), roster.seatsOf(id)]);
  const taught = active ? seats.filter((seat) => seat.sectionId.startsWith('sec_') && isOn(seat, on)) : [];
  const sections = await Promise.all(taught.map(({ sectionId }) => roster.findSection(sectionId)));
  return { id, sections: sections.flatMap((section) => section ?? []) };
}

/**
 * The seats of a course. A student's seat is proven by every roster section that one of the course's teachers teaches and that holds the
 * student today: two teachers of one course may know the same student from classes of their own, and neither may miss them.
 */
export function courseSeats(
  courseSection: SectionId,
  { teachers, students }: { teachers: readonly Teacher[]; students: readonly Known<StudentId>[] },
  on: SchoolDate,
) {
  const sections = byTeachers(teachers);
  const seated = students.map(({ id, name }): StudentSeat => {
    const proofs = sections.filter((section) => holds(section, id, on));
    return { sectionId: courseSection, studentId: id, name: nameIn(proofs[0], id, name), ...proven(proofs) };
  });
  const used = new Set(seated.flatMap(({ provenBy = [] }) => provenBy));
  const staff = teachers.map(
    ({ id, sections: taught }): StaffSeat => ({
      sectionId: courseSection,
      staffId: id,
      role: 'teacher',
      teaches: taught.map(({ section }) => section.id).filter((sectionId) => used.has(sectionId)),
    }),
  );
  return { staff, students: seated, sections: sections.filter(({ section }) => used.has(section.id)) };
}

function byTeachers(teachers: readonly Teacher[]): SectionRoster[] {
  const all = teachers.flatMap(({ sections }) => sections);
  const count = (id: SectionId) => all.filter(({ section }) => section.id === id).length;
  const distinct = [...new Map(all.map((section) => [section.section.id, section])).values()];
  return distinct.sort((a, b) => count(b.section.id) - count(a.section.id) || a.section.id.localeCompare(b.section.id));
}

const seatOf = (section: SectionRoster | undefined, id: StudentId) =>
  section?.students.find(({ studentId }) => studentId === id);

function holds(section: SectionRoster, id: StudentId, on: SchoolDate) {
  const seat = seatOf(section, id);
  return seat !== undefined && isOn(seat, on);
}

const proven = (proofs: readonly SectionRoster[]): Pick<StudentSeat, 'provenBy'> =>
  proofs.length > 0 ? { provenBy: proofs.map(({ section }) => section.id) } : {};

/** The school's own spelling where it is known. */
const nameIn = (proof: SectionRoster | undefined, id: StudentId, fallback: string) =>
  seatOf(proof, id)?.name ?? fallback;
