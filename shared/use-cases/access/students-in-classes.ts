import {
  type Reason,
  type Relation,
  relationBySeat,
  type StaffActor,
  seatsInSight,
} from '#shared/domain/access/access.ts';
import { type CoverGrant, type DatedGrant, inForce, seatsCovered } from '#shared/domain/access/dated-grant.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import type { Clock } from '../ports/clock.ts';
import type { Roster, SectionRoster } from '../ports/roster/roster.ts';
import { unlessUnknown } from './authorize.ts';

type Deps = {
  roster: Pick<Roster, 'seatsOf' | 'grantsTo' | 'findSection' | 'getStudent' | 'getSchool'>;
  now: Clock;
};
type InSight = { studentId: StudentId; name: string; because: Reason };

/** The students of a member of staff's own classes, of those that they cover, and those whom they were named for. */
export async function studentsInClasses(
  deps: Deps,
  actor: StaffActor,
  may: (relation: Relation) => boolean,
): Promise<InSight[]> {
  const [seats, grants] = await Promise.all([deps.roster.seatsOf(actor.id), deps.roster.grantsTo(actor.id)]);
  // Roster sections only: to be invited to somebody's Classroom course proves nothing.
  const own = seats.filter((seat) => seat.sectionId.startsWith('sec_') && may(relationBySeat(seat)));
  const found = await Promise.all([
    ...own.map(({ sectionId }) => inSection(deps, sectionId, (roster, on) => seatedWith(actor, roster, on))),
    ...grants.filter(({ relation }) => may(relation)).map((grant) => byGrant(deps, actor, grant)),
  ]);
  return found.flat();
}

function seatedWith({ id }: StaffActor, roster: SectionRoster, on: SchoolDate) {
  const mine = roster.staff.find(({ staffId }) => staffId === id);
  const because = mine ? relationBySeat(mine) : 'none';
  return because === 'none' ? [] : seatsInSight(id, roster, on).map((seat) => named(seat, because));
}

const named = ({ studentId, name }: StudentSeat, because: Reason): InSight => ({ studentId, name, because });

async function inSection(
  { roster, now }: Deps,
  sectionId: SectionId,
  inSight: (found: SectionRoster, on: SchoolDate) => InSight[],
): Promise<InSight[]> {
  const found = await roster.findSection(sectionId);
  if (!found) return [];
  const { zone } = await roster.getSchool(found.section.schoolId);
  return inSight(found, schoolDateAt(now(), zone));
}

async function byGrant(deps: Deps, actor: StaffActor, grant: DatedGrant): Promise<InSight[]> {
  const { zone } = await deps.roster.getSchool(grant.schoolId);
  const at = deps.now();
  if (!inForce(grant, schoolDateAt(at, zone), at)) return [];
  if (grant.relation === 'substitutesNow') return inCover(deps, grant);
  const student = await deps.roster.getStudent(grant.studentId).catch(unlessUnknown);
  const isOurs = grant.relation !== 'emergency' || (student && actor.schoolIds.includes(student.schoolId));
  if (!student?.active || !isOurs) return [];
  return [{ studentId: student.id, name: displayName(student), because: grant.relation }];
}

async function inCover(deps: Deps, grant: CoverGrant) {
  const found = grant.sectionIds.map((sectionId) =>
    inSection(deps, sectionId, ({ students }, on) =>
      students
        .filter((seat) => isOn(seat, on) && seatsCovered(grant, seat.studentId, [seat]).length > 0)
        .map((seat) => named(seat, grant.relation)),
    ),
  );
  return (await Promise.all(found)).flat();
}
