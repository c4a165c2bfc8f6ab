import { type Instant, isOn, type SchoolDate } from '../dates.ts';
import type { GrantId, GuardianId, SectionId, StaffId } from '../ids.ts';
import type { Student } from '../roster/people.ts';
import { type Actor, type Reason, type Relation, relationBySeat, type SeatHeld, type StaffActor } from './access.ts';
import { type CaseloadPart, isOfPart } from './caseload.ts';
import { type DatedGrant, inForce, seatsCovered } from './dated-grant.ts';
import { type GuardianLimit, type PartOfAge, partOfAge, rightsOf } from './guardianship.ts';
import { type RightsSettings, rightHolder, whoDecides } from './right-holder.ts';

/** Live facts about one student and one asker that a relation is read from; none of them is a cached answer. */
export type AccessFacts = {
  student: Pick<Student, 'id' | 'schoolId' | 'active' | 'birthOn' | 'guardianIds' | 'familyName' | 'grade'>;
  caseManagerIds: readonly StaffId[];
  /** Who managed a plan that has ended, and the last day on which they may still look. */
  formerManagers: readonly { staffId: StaffId; endOn: SchoolDate }[];
  /** Of the asker and of the student. */
  seats: { mine: readonly SeatHeld[]; theirs: readonly SeatHeld[] };
  /** Of the asker, at the student's school. */
  caseload: readonly CaseloadPart[];
  /** Given to the asker. */
  grants: readonly DatedGrant[];
  limits: readonly GuardianLimit[];
  /** The roster knows the asker as a relative and as nobody's parent or guardian, or does not know them. */
  isRelative: boolean;
  settings: RightsSettings;
  at: Instant;
};

/** Of whoever is not on the staff. */
export const nothingOfStaff = {
  ...{ caseManagerIds: [], formerManagers: [], seats: { mine: [], theirs: [] }, caseload: [], grants: [] },
} satisfies Partial<AccessFacts>;

/** A relation that holds, and the fact that makes it hold: ids and dates, for whoever asks why. */
export type HeldRelation = {
  relation: Reason;
  sectionId?: SectionId | undefined;
  grantId?: GrantId | undefined;
  beginOn?: SchoolDate | undefined;
  endOn?: SchoolDate | undefined;
  endAt?: Instant | undefined;
};

/** The strongest relation that holds today. */
export const relationOf = (actor: Actor, facts: AccessFacts, on: SchoolDate): Relation =>
  relationsHeld(actor, facts, on)[0]?.relation ?? 'none';

/**
 * Every relation that holds, the strongest first: a case manager may also teach the student, and confirms as their
 * teacher what a case manager need not. Of a student who left, only the coordinator, the family, one who is of age
 * and for 30 days who managed a plan keep a relation.
 */
export function relationsHeld(actor: Actor, facts: AccessFacts, on: SchoolDate): HeldRelation[] {
  if (actor.kind === 'system') return [];
  if (actor.kind === 'staff') return ofStaff(actor, facts, on);
  const { student, settings } = facts;
  const isAdult = rightHolder(student, on, settings) === 'student';
  if (actor.kind === 'student') {
    if (actor.id !== student.id) return [];
    if (isAdult)
      return [{ relation: whoDecides(student, on, settings) === 'student' ? 'eligibleSelf' : 'holdsRecord' }];
    return student.active ? [{ relation: 'self' }] : [];
  }
  if (!student.guardianIds.includes(actor.id)) return [];
  const hasAll = rightsOf({ ...actor, isRelative: facts.isRelative }, facts.limits, on) === 'full';
  if (!isAdult) return hasAll ? [{ relation: 'parentOf' }] : [];
  return [...besideAdult(actor.id, facts, on), ...(hasAll ? whileTheyDecide(facts, on) : [])];
}

/** A state may have parents decide for one who is 18; not where a court gave the rights to somebody. */
function whileTheyDecide({ student, limits, settings }: AccessFacts, on: SchoolDate): HeldRelation[] {
  const byCourt = student.guardianIds.some((id) => partOfAge(id, limits, on) === 'courtGuardian');
  return byCourt || whoDecides(student, on, settings) === 'student' ? [] : [{ relation: 'stillDecides' }];
}

const relationsOfAge = {
  dependent: 'parentOfAdult',
  courtGuardian: 'actsForAdult',
  representative: 'actsForAdult',
  supporter: 'supportsAdult',
} as const satisfies Record<PartOfAge, Reason>;

/**
 * Of a student of age nobody is presumed to be a dependent. What parents of one may see is a district's favour. Who
 * does not decide yet has nobody decide in their place: whom they named looks with them, as a supporter does.
 */
function besideAdult(id: GuardianId, { student, limits, settings }: AccessFacts, on: SchoolDate): HeldRelation[] {
  const entry = limits.find(({ guardianId }) => guardianId === id);
  const part = entry && partOfAge(id, [entry], on);
  if (!part || (part === 'dependent' && !settings.dependentAccess)) return [];
  const isEarly = part === 'representative' && whoDecides(student, on, settings) === 'parents';
  return [{ relation: relationsOfAge[isEarly ? 'supporter' : part], beginOn: entry.startOn, endOn: entry.endOn }];
}

/**
 * From the widest sight to the narrowest, so that the first that allows a thing is the reason given for it. The
 * family's never meet those of staff.
 */
const narrowness: Record<Reason, number> = {
  ...{ self: 0, eligibleSelf: 0, holdsRecord: 0, parentOf: 0, parentOfAdult: 0, stillDecides: 0 },
  ...{ actsForAdult: 0, supportsAdult: 0 },
  coordinates: 1,
  caseManages: 2,
  serves: 3,
  teachesNow: 4,
  aides: 5,
  substitutesNow: 6,
  proctors: 7,
  evaluates: 8,
  nurseOf: 9,
  managedLately: 10,
  // Behind all who see whole plans: who comes first is told why, and sees by that.
  counsels: 11,
  emergency: 12,
};

function ofStaff(actor: StaffActor, facts: AccessFacts, on: SchoolDate): HeldRelation[] {
  const { student, caseManagerIds } = facts;
  const isOurs = actor.schoolIds.includes(student.schoolId);
  const coordinates: HeldRelation[] =
    actor.roles.includes('coordinator') && isOurs ? [{ relation: 'coordinates' }] : [];
  const lately = facts.formerManagers
    .filter(({ staffId, endOn }) => staffId === actor.id && isOn({ endOn }, on))
    .map(({ endOn }): HeldRelation => ({ relation: 'managedLately', endOn }));
  if (!student.active) return [...coordinates, ...lately];
  const manages: HeldRelation[] = caseManagerIds.includes(actor.id) ? [{ relation: 'caseManages' }] : [];
  const given = [...bySeats(facts, on), ...byGrants(actor, facts, on), ...byCaseload(actor, facts, on)];
  const relations = [...coordinates, ...manages, ...given, ...lately];
  return relations.sort((a, b) => narrowness[a.relation] - narrowness[b.relation]);
}

/** Roster sections only: anybody can invite anybody to a Classroom course, so to meet in one proves nothing. */
export const sharedSeats = ({ mine, theirs }: AccessFacts['seats']) =>
  mine
    .filter(({ sectionId }) => sectionId.startsWith('sec_'))
    .flatMap((staff) =>
      theirs.filter(({ sectionId }) => sectionId === staff.sectionId).map((student) => ({ staff, student })),
    );

function bySeats({ seats }: AccessFacts, on: SchoolDate): HeldRelation[] {
  return sharedSeats(seats).flatMap(({ staff, student }) => {
    const relation = relationBySeat(staff);
    if (relation === 'none' || !isOn(staff, on) || !isOn(student, on)) return [];
    const { sectionId, beginOn } = staff;
    return [{ relation, sectionId, beginOn, endOn: earlier(staff.endOn, student.endOn) }];
  });
}

function byGrants(actor: StaffActor, { grants, student, seats, at }: AccessFacts, on: SchoolDate): HeldRelation[] {
  return grants
    .filter((grant) => grant.staffId === actor.id && inForce(grant, on, at))
    .flatMap((grant): HeldRelation[] => {
      const { relation, id: grantId } = grant;
      if (relation === 'substitutesNow')
        return seatsCovered(grant, student.id, seats.theirs)
          .filter((seat) => isOn(seat, on))
          .map(({ sectionId, endOn }) => ({
            ...{ relation, grantId, sectionId, beginOn: grant.beginOn },
            endOn: earlier(grant.endOn, endOn),
          }));
      if (grant.studentId !== student.id) return [];
      if (relation !== 'emergency') return [{ relation, grantId, beginOn: grant.beginOn, endOn: grant.endOn }];
      return actor.schoolIds.includes(student.schoolId) ? [{ relation, grantId, endAt: grant.endAt }] : [];
    });
}

/** Of a counselor by the roster, who works at the student's school: what was once theirs elsewhere is none. */
const byCaseload = ({ id, roles, schoolIds }: StaffActor, { student, caseload }: AccessFacts, on: SchoolDate) =>
  roles.includes('counselor') && schoolIds.includes(student.schoolId)
    ? caseload
        .filter((part) => part.staffId === id && isOn(part, on) && isOfPart(part, student))
        .map(({ beginOn, endOn }): HeldRelation => ({ relation: 'counsels', beginOn, endOn }))
    : [];

const earlier = (a: SchoolDate | undefined, b: SchoolDate | undefined) => (a && b ? (a < b ? a : b) : (a ?? b));
