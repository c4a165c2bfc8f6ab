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
 * What may be allowed: a class, or of the plans (D3) those for learning alone, which say nothing of a disability. Who
 * may do a thing with all plans may do it with these.
 */
export type DataInSight = DataClass | 'learning';

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
  'holdsRecord',
  'parentOf',
  'stillDecides',
  'parentOfAdult',
  'actsForAdult',
  'supportsAdult',
  'teachesNow',
  'aides',
  'proctors',
  'substitutesNow',
  'serves',
  'caseManages',
  'managedLately',
  'counsels',
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

/** Who speaks up for a student and writes on no plan: what they say opens a case, or begins a learning plan. */
export const speaksUp = [
  ...(['eligibleSelf', 'holdsRecord', 'parentOf', 'stillDecides'] as const),
  ...(['actsForAdult', 'teachesNow', 'aides', 'serves'] as const),
] satisfies readonly Reason[];

/** Who prepares lessons for a student: who teaches them, or stands in. */
export const prepares = (relation: Relation) => relation === 'teachesNow' || relation === 'substitutesNow';

/** One person's place in one section: enough to compare two people, no names. */
export type SeatHeld = { sectionId: SectionId } & Partial<Pick<StaffSeat, 'beginOn' | 'endOn' | 'role'>>;

/**
 * What a seat among a section's staff makes of its holder. A proctor is there for a session: a seat without both its
 * days opens nothing.
 */
export function relationBySeat({ role, beginOn, endOn }: Pick<SeatHeld, 'role' | 'beginOn' | 'endOn'>): Relation {
  if (role === 'aide') return 'aides';
  if (role === 'proctor') return beginOn && endOn ? 'proctors' : 'none';
  return 'teachesNow';
}

/** The widest sight first. */
const bySeat = ['teachesNow', 'aides', 'substitutesNow', 'proctors'] as const satisfies readonly Reason[];

/**
 * All that a seat makes of its holder today. A Classroom course stands for several classes: they may teach one of them,
 * assist in another and stand in for a colleague in a third.
 */
export const relationsOfSeat = (mine: StaffSeat, on: SchoolDate): Reason[] => {
  const { teaches = [], covers = [] } = mine;
  const own = teaches.length > 0 || covers.length === 0 ? relationsIn(mine, () => true, on) : [];
  return widestFirst([...own, ...(covers.length > 0 ? (['substitutesNow'] as const) : [])]);
};

/**
 * How somebody stands to one student of a section in which both have a seat. In a Classroom course a class of the
 * roster must prove it, and it is by that class: one that they teach, assist in, or were given days in.
 */
export function relationToStudent(
  mine: StaffSeat,
  { studentId, provenBy = [] }: StudentSeat,
  on: SchoolDate,
): Relation {
  if (!mine.sectionId.startsWith('gcc_')) return relationBySeat(mine);
  const { teaches = [], covers = [] } = mine;
  const own = teaches.some((each) => provenBy.includes(each))
    ? relationsIn(mine, (sectionId) => provenBy.includes(sectionId), on)
    : [];
  const given = covers.filter(({ studentIds }) => studentIds?.includes(studentId) ?? true);
  const isCovered = given.some(({ sectionIds }) => provenBy.some((proof) => sectionIds.includes(proof)));
  return widestFirst([...own, ...(isCovered ? (['substitutesNow'] as const) : [])])[0] ?? 'none';
}

const relationsIn = ({ roles, ...mine }: StaffSeat, isMeant: (section: SectionId) => boolean, on: SchoolDate) =>
  (roles ? roles.filter((each) => isMeant(each.sectionId) && isOn(each, on)) : [mine]).map(relationBySeat);

const widestFirst = (relations: readonly Relation[]): Reason[] => bySeat.filter((each) => relations.includes(each));

/** Of the reasons by a seat the one with the least sight. */
export function narrowest(relations: Iterable<Reason>): Reason | undefined {
  return widestFirst([...relations]).at(-1);
}

/**
 * The students of a section that this member of staff may see today, in the order of the roster: anybody can invite
 * anybody to a course, so a seat in one is not enough.
 */
export function seatsInSight(
  staffId: StaffId,
  { staff, students }: { staff: readonly StaffSeat[]; students: readonly StudentSeat[] },
  on: SchoolDate,
) {
  const mine = staff.find((seat) => seat.staffId === staffId && isOn(seat, on));
  if (!mine) return [];
  return students.filter((seat) => isOn(seat, on) && relationToStudent(mine, seat, on) !== 'none');
}
