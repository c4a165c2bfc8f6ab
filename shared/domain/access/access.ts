import type { SchoolDate } from '../dates.ts';
import { isOn } from '../dates.ts';
import type { GuardianId, SchoolId, SectionId, StaffId, StudentId } from '../ids.ts';
import type { StaffRole } from '../roster/people.ts';
import type { StaffSeat, StudentSeat } from '../roster/section.ts';

/** Who asks, as settled by a door from a verified outside identity. The only notion of a person that use cases know. */
export type Actor =
  | { kind: 'staff'; id: StaffId; roles: readonly StaffRole[]; schoolIds: readonly SchoolId[] }
  | { kind: 'student'; id: StudentId }
  | { kind: 'guardian'; id: GuardianId }
  | { kind: 'system'; id: 'system' };
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** D1 roster, D2 card, D3 plan, D4 sensitive. D5 is never shown to people. */
export type DataClass = 'D1' | 'D2' | 'D3' | 'D4';

/**
 * What somebody wants to do with data of a class: look at it; ask for a plan to be considered; add their own words;
 * write a draft; settle a step of the process (consent, eligibility, agreement, outcome); put a version into force;
 * confirm having read; log what was delivered; take a copy out; hand on a right (cover, a named evaluator).
 */
export type AccessAction =
  | 'read'
  | 'refer'
  | 'contribute'
  | 'draft'
  | 'decide'
  | 'publish'
  | 'acknowledge'
  | 'deliver'
  | 'export'
  | 'grant';

/** How somebody may stand to one student, and so why they may see or do a thing. The ledger keeps the word. */
export const reasons = [
  'self',
  'eligibleSelf',
  'parentOf',
  'parentOfAdult',
  'teachesNow',
  'aides',
  'proctors',
  'substitutesNow',
  'serves',
  'caseManages',
  'coordinates',
  'evaluates',
  'nurseOf',
  'emergency',
] as const;
export type Reason = (typeof reasons)[number];
/**
 * How the actor stands to one student at the moment of asking. Who taught a student before stands to them as nobody.
 */
export type Relation = Reason | 'none';
/** One person's place in one section: enough to compare two people, no names. */
export type SeatHeld = { sectionId: SectionId } & Partial<Pick<StaffSeat, 'beginOn' | 'endOn' | 'role' | 'covers'>>;

/**
 * What a seat among a section's staff makes of its holder. A proctor is there for a session: a seat without both its
 * days opens nothing. Whoever stands in for somebody does no more than that in the course, with their own students too.
 */
export function relationBySeat({ role, beginOn, endOn, covers }: Omit<SeatHeld, 'sectionId'>): Relation {
  if (covers) return 'substitutesNow';
  if (role === 'aide') return 'aides';
  if (role === 'proctor') return beginOn && endOn ? 'proctors' : 'none';
  return 'teachesNow';
}

/**
 * The students of a section that this member of staff may see today, in the order of the roster. In a Classroom course
 * a seat must be proven by a roster section that the asker teaches: anybody can invite anybody to a course.
 */
export function seatsInSight(
  staffId: StaffId,
  { staff, students }: { staff: readonly StaffSeat[]; students: readonly StudentSeat[] },
  on: SchoolDate,
) {
  const mine = staff.find((seat) => seat.staffId === staffId && isOn(seat, on));
  if (!mine || relationBySeat(mine) === 'none') return [];
  const current = students.filter((seat) => isOn(seat, on));
  if (!mine.sectionId.startsWith('gcc_')) return current;
  const { teaches = [], covers = [] } = mine;
  return current.filter(({ studentId, provenBy = [] }) => {
    const given = covers.filter(({ studentIds }) => studentIds?.includes(studentId) ?? true);
    const inSight = [...teaches, ...given.flatMap(({ sectionIds }) => sectionIds)];
    return provenBy.some((proof) => inSight.includes(proof));
  });
}
