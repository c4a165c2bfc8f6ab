import { relationBySeat, type SeatHeld } from '#shared/domain/access/access.ts';
import { inForce } from '#shared/domain/access/dated-grant.ts';
import { isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type CourseTeacher, isProven } from '#shared/domain/roster/course-seats.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { together } from '#shared/domain/together.ts';
import type { Needs } from '../command.ts';
import type { CoverDays } from '../ports/roster/roster.ts';

type Ports = Needs<'roster'>;
/** `covers`: they were given days in a class besides, and today is one. */
export type TaughtToday = { id: StaffId; sectionIds: SectionId[]; covers: boolean };
export type AtHand = Map<SectionId, SectionRoster>;

/**
 * What a member of staff teaches today by the school's roster. Staff who left teach nothing, nor does a proctor without
 * days.
 */
export const teachingToday = (
  { id, active }: Pick<Staff, 'id' | 'active'>,
  { seats, covers }: Held,
  on: SchoolDate,
): TaughtToday => ({
  id,
  sectionIds: seats
    .filter((seat) => active && seat.sectionId.startsWith('sec_') && isOn(seat, on) && relationBySeat(seat) !== 'none')
    .map(({ sectionId }) => sectionId),
  covers: active && covers.some((days) => isOn(days, on)),
});
type Held = { seats: readonly SeatHeld[]; covers: readonly CoverDays[] };

/** The same of several, fetched. */
export async function teachingOf({ roster }: Ports, ids: readonly StaffId[], on: SchoolDate): Promise<TaughtToday[]> {
  if (ids.length === 0) return [];
  const [staff, held] = await together(roster.findStaff(ids), fewAtOnce(ids, roster.seatsAndCovers));
  const heldById = new Map(ids.map((id, index) => [id, held[index]]));
  return staff.map((each) => teachingToday(each, heldById.get(each.id) ?? { seats: [], covers: [] }, on));
}

/** Sections, in addition to those that are at hand already. */
export async function fetchSections({ roster }: Ports, ids: readonly SectionId[], atHand: AtHand) {
  const missing = [...new Set(ids)].filter((id) => !atHand.has(id));
  for (const found of await fewAtOnce(missing, roster.findSection)) if (found) atHand.set(found.section.id, found);
}

export type Proving = { students: readonly { id: StudentId }[]; on: SchoolDate; atHand: AtHand };

/** So many seats are asked for at once; where more could be it is cheaper to read the classes. */
const mostSeats = 100;

/**
 * The sections that prove a course's students. At hand are the classes that the course stood for at the last reading:
 * mostly they prove everybody. Of whom they do not, each other class that the teacher teaches is asked for a seat.
 */
export async function sectionsTaught(
  ports: Ports,
  teachers: readonly TaughtToday[],
  { students, on, atHand }: Proving,
): Promise<CourseTeacher[]> {
  const own = ({ sectionIds }: TaughtToday) => sectionIds.flatMap((id) => atHand.get(id) ?? []);
  const possible = teachers.flatMap((teacher) => {
    const unread = teacher.sectionIds.filter((id) => !atHand.has(id));
    const unproven = students.filter(({ id }) => !isProven(own(teacher), id, on));
    return unread.flatMap((sectionId) => unproven.map(({ id }) => ({ sectionId, studentId: id })));
  });
  const holding = possible.length > mostSeats ? possible : await ports.roster.findSeats(possible);
  await fetchSections(
    ports,
    holding.map(({ sectionId }) => sectionId),
    atHand,
  );
  return teachers.map((teacher) => ({ id: teacher.id, sections: own(teacher) }));
}

/** What somebody stands in for today. */
export async function sectionsCovered(
  { roster, now }: Needs<'roster' | 'now'>,
  id: StaffId,
  { on, atHand }: Pick<Proving, 'on' | 'atHand'>,
): Promise<CourseTeacher['covered']> {
  const grants = await roster.grantsTo(id);
  const covers = grants.flatMap((grant) =>
    grant.relation === 'substitutesNow' && inForce(grant, on, now())
      ? [{ sectionIds: grant.sectionIds, ...(grant.studentIds ? { studentIds: grant.studentIds } : {}) }]
      : [],
  );
  const sectionIds = [...new Set(covers.flatMap((cover) => cover.sectionIds))];
  if (sectionIds.length === 0) return undefined;
  await fetchSections({ roster }, sectionIds, atHand);
  return { sections: sectionIds.flatMap((each) => atHand.get(each) ?? []), covers };
}
