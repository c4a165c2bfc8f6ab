import { type Instant, isOn, type SchoolDate } from '../dates.ts';
import type { GrantId, SectionId } from '../ids.ts';
import type { Actor, SeatHeld, StaffActor } from './access.ts';
import { isOfPart } from './caseload.ts';
import { inForce, seatsCovered } from './dated-grant.ts';
import { partOfAge, rightsOf } from './guardianship.ts';
import { type AccessFacts, sharedSeats } from './held-relations.ts';
import { rightHolder } from './right-holder.ts';

/** Why a relation that one might expect does not hold, in facts. */
export type NearMiss =
  | { miss: 'studentLeft' }
  | { miss: 'taughtBefore'; sectionId: SectionId; endOn: SchoolDate }
  | { miss: 'meetsLater'; sectionId: SectionId; beginOn: SchoolDate }
  | { miss: 'managedBefore'; endOn: SchoolDate }
  | { miss: 'undatedProctor'; sectionId: SectionId }
  | { miss: 'grantOver' | 'grantLater'; grantId: GrantId; endOn?: SchoolDate; beginOn?: SchoolDate; endAt?: Instant }
  | { miss: 'coordinatesElsewhere' }
  | { miss: 'counselsOthers' | 'noCaseload' }
  | { miss: 'counseledBefore'; endOn: SchoolDate }
  | { miss: 'counselsLater'; beginOn: SchoolDate }
  | { miss: 'noRecords' | 'noContact' | 'contactOnly' }
  | { miss: 'ofAge' };

export function nearMissesOf(actor: Actor, facts: AccessFacts, on: SchoolDate): NearMiss[] {
  if (actor.kind === 'system') return [];
  const { student, limits, settings, isRelative } = facts;
  if (actor.kind === 'student') return actor.id === student.id && !student.active ? [{ miss: 'studentLeft' }] : [];
  if (actor.kind === 'staff') return ofStaff(actor, facts, on);
  if (!student.guardianIds.includes(actor.id)) return [];
  const rights = rightsOf({ ...actor, isRelative }, limits, on);
  const isOfAge = rightHolder(student, on, settings) === 'student';
  const part = isOfAge ? partOfAge(actor.id, limits, on) : undefined;
  if (part) return part === 'dependent' && !settings.dependentAccess ? [{ miss: 'ofAge' }] : [];
  if (rights !== 'full') return [{ miss: rights }];
  return isOfAge ? [{ miss: 'ofAge' }] : [];
}

function ofStaff({ id, roles, schoolIds }: StaffActor, facts: AccessFacts, on: SchoolDate): NearMiss[] {
  const { student, seats } = facts;
  const isElsewhere = roles.includes('coordinator') && !schoolIds.includes(student.schoolId);
  const left: NearMiss[] = student.active ? [] : [{ miss: 'studentLeft' }];
  const elsewhere: NearMiss[] = isElsewhere ? [{ miss: 'coordinatesElsewhere' }] : [];
  const bySeats = sharedSeats(seats).flatMap((meeting) => bySeat(meeting, on) ?? []);
  const managed = facts.formerManagers
    .filter(({ staffId, endOn }) => staffId === id && endOn < on)
    .map(({ endOn }): NearMiss => ({ miss: 'managedBefore', endOn }));
  const counseling = roles.includes('counselor') ? byCaseload(facts, { id, on, schoolIds }) : [];
  return [...left, ...elsewhere, ...managed, ...counseling, ...bySeats, ...byGrants(facts, on)];
}

function bySeat({ staff, student }: { staff: SeatHeld; student: SeatHeld }, on: SchoolDate): NearMiss | undefined {
  const { sectionId, role } = staff;
  const [endOn] = known(staff.endOn, student.endOn)
    .filter((end) => end < on)
    .sort();
  if (endOn) return { miss: 'taughtBefore', sectionId, endOn };
  const beginOn = known(staff.beginOn, student.beginOn)
    .filter((begin) => begin > on)
    .sort()
    .at(-1);
  if (beginOn) return { miss: 'meetsLater', sectionId, beginOn };
  return role === 'proctor' && !(staff.beginOn && staff.endOn) ? { miss: 'undatedProctor', sectionId } : undefined;
}

const known = (...days: (SchoolDate | undefined)[]) => days.flatMap((day) => day ?? []);

function byCaseload(
  { student, caseload }: AccessFacts,
  { id, on, schoolIds }: Pick<StaffActor, 'id' | 'schoolIds'> & { on: SchoolDate },
): NearMiss[] {
  if (!schoolIds.includes(student.schoolId)) return [];
  const mine = caseload.filter(({ staffId }) => staffId === id);
  if (mine.length === 0) return [{ miss: 'noCaseload' }];
  const ofStudent = mine.filter((part) => isOfPart(part, student));
  if (ofStudent.length === 0) return [{ miss: 'counselsOthers' }];
  return ofStudent.flatMap(({ beginOn, endOn }): NearMiss[] => {
    if (beginOn > on) return [{ miss: 'counselsLater', beginOn }];
    return endOn && endOn < on ? [{ miss: 'counseledBefore', endOn }] : [];
  });
}

function byGrants({ grants, student, seats, at }: AccessFacts, on: SchoolDate): NearMiss[] {
  return grants.flatMap((grant): NearMiss[] => {
    if (inForce(grant, on, at)) return [];
    const grantId = grant.id;
    if (grant.relation === 'emergency')
      return grant.studentId === student.id ? [{ miss: 'grantOver', grantId, endAt: grant.endAt }] : [];
    const concerns =
      grant.relation === 'substitutesNow'
        ? seatsCovered(grant, student.id, seats.theirs).some((seat) => isOn(seat, grant.endOn) || isOn(seat, on))
        : grant.studentId === student.id;
    if (!concerns) return [];
    const { beginOn, endOn } = grant;
    return [endOn < on ? { miss: 'grantOver', grantId, endOn } : { miss: 'grantLater', grantId, beginOn }];
  });
}
