import { isOn, type SchoolDate } from '../dates.ts';
import type { SectionId, StaffId, StudentId } from '../ids.ts';
import { sameRecord } from '../same-record.ts';
import type { Period, SectionRoster, StaffSeat, StudentSeat } from './section.ts';

/** One of the course's teachers with the roster sections that they teach today, and those that they stand in for. */
export type CourseTeacher = { id: StaffId; sections: readonly SectionRoster[]; covered?: Covered | undefined };
type Covered = { sections: readonly SectionRoster[]; covers: NonNullable<StaffSeat['covers']> };
type CourseStudent = { id: StudentId; name: string; googleId?: string };

/**
 * The seats of a course. A student's seat is proven by every section given here that one of the course's teachers
 * teaches and that holds the student today: two teachers of one course may know the same student from classes of their
 * own, and neither may miss them.
 */
export function courseSeats(
  courseSection: SectionId,
  { teachers, students }: { teachers: readonly CourseTeacher[]; students: readonly CourseStudent[] },
  on: SchoolDate,
) {
  const sections = byTeachers(teachers);
  const seated = students.map(({ id, name, googleId }): StudentSeat => {
    const proofs = sections.filter((section) => holds(section, id, on));
    return {
      ...{ sectionId: courseSection, studentId: id, name: nameIn(proofs[0], id, name), ...proven(proofs) },
      ...(googleId ? { googleId } : {}),
    };
  });
  const used = new Set(seated.flatMap(({ provenBy = [] }) => provenBy));
  const staff = teachers.map(({ id, sections: taught, covered }): StaffSeat => {
    const parts = taught.filter(({ section }) => used.has(section.id)).flatMap((each) => partIn(each, id, on) ?? []);
    return {
      ...{ sectionId: courseSection, staffId: id, ...heldTogether(parts) },
      teaches: parts.map(({ sectionId }) => sectionId),
      ...covering(covered?.covers.filter(({ sectionIds }) => sectionIds.some((each) => used.has(each)))),
    };
  });
  return { staff, students: seated, sections: sections.filter(({ section }) => used.has(section.id)) };
}

const covering = (covers: StaffSeat['covers'] = []) => (covers.length > 0 ? { covers } : {});

/**
 * Google says of a visitor, a colleague who was added and a stand-in that they teach the course. The school's list says
 * whom of it; in a course that is still empty it has nobody to name.
 */
export const isUnlisted = ({ staff, students }: Pick<SectionRoster, 'staff' | 'students'>, id: StaffId) => {
  const mine = staff.find(({ staffId }) => staffId === id);
  return !mine || (students.length > 0 && !mine.covers && !mine.teaches?.length);
};

/**
 * Whether somebody teaches this student here today. Of a course its classes tell: a seat among its staff is a
 * colleague's or a stand-in's as well.
 */
export function teachesHere(
  { section, staff, students }: Pick<SectionRoster, 'section' | 'staff' | 'students'>,
  { staffId, studentId }: { staffId: StaffId; studentId: StudentId },
  on: SchoolDate,
): boolean {
  const mine = staff.find((seat) => seat.staffId === staffId && isOn(seat, on));
  if (!mine || !section.id.startsWith('gcc_')) return mine !== undefined;
  const theirs = students.find((seat) => seat.studentId === studentId && isOn(seat, on));
  return theirs?.provenBy?.some((proof) => mine.teaches?.includes(proof)) ?? false;
}

/**
 * The classes that a course stands for, where they are several: most of such a class is in the course. Who alone came
 * over from another class brings no period along.
 */
export function coursePeriods({ students, sections }: ReturnType<typeof courseSeats>, on: SchoolDate): Period[] {
  const found = sections.filter((section) => holdsMostOf(students, section, on));
  return found.length > 1 ? found.map(({ section: { id, title } }) => ({ id, title })) : [];
}

/** Whether most of this class is in a course with these students. */
export function holdsMostOf(
  students: readonly StudentSeat[],
  { section, students: seats }: Pick<SectionRoster, 'section' | 'students'>,
  on: SchoolDate,
): boolean {
  const inClass = seats.filter((seat) => isOn(seat, on)).length;
  const inCourse = students.filter(({ provenBy }) => provenBy?.includes(section.id)).length;
  return inCourse * 2 > inClass;
}

/** Whether one of these sections holds the student today. */
export const isProven = (sections: readonly SectionRoster[], id: StudentId, on: SchoolDate) =>
  sections.some((section) => holds(section, id, on));

/** By the school's list, and not by Google, which calls everybody a teacher. A proctor without days is nobody. */
const partIn = ({ staff }: SectionRoster, id: StaffId, on: SchoolDate) =>
  staff.find((seat) => seat.staffId === id && isOn(seat, on) && hasDays(seat));
const hasDays = ({ role, beginOn, endOn }: StaffSeat) => role !== 'proctor' || (beginOn && endOn);

/** One seat stands for all of these, and says of each what it is where they differ. */
function heldTogether(parts: readonly StaffSeat[]): Pick<StaffSeat, 'role' | 'beginOn' | 'endOn' | 'roles'> {
  const roles = parts.map(({ sectionId, role, beginOn, endOn }) => ({
    ...{ sectionId, role },
    ...(role === 'proctor' ? { beginOn, endOn } : {}),
  }));
  const [first] = roles;
  if (!first) return { role: 'teacher' };
  const { sectionId: _, ...held } = first;
  if (roles.every(({ sectionId: _where, ...each }) => sameRecord(each, held))) return held;
  const widest = (['teacher', 'aide'] as const).find((role) => roles.some((each) => each.role === role));
  return { role: widest ?? 'proctor', roles };
}

function byTeachers(teachers: readonly CourseTeacher[]): SectionRoster[] {
  const all = teachers.flatMap(({ sections, covered }) => [...sections, ...(covered?.sections ?? [])]);
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
