import {
  type Reason,
  type Relation,
  relationBySeat,
  type StaffActor,
  seatsInSight,
} from '#shared/domain/access/access.ts';
import { type CoverGrant, type DatedGrant, inForce, seatsCovered } from '#shared/domain/access/dated-grant.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { SectionRoster, StudentSeat } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';

type Ports = Needs<'roster' | 'now'>;
type InSight = { studentId: StudentId; name: string; because: Reason };

/** The students of a member of staff's own classes, of those that they cover, and those whom they were named for. */
export async function studentsInClasses(
  ports: Ports,
  actor: StaffActor,
  may: (relation: Relation) => boolean,
): Promise<InSight[]> {
  const [seats, grants] = await Promise.all([ports.roster.seatsOf(actor.id), ports.roster.grantsTo(actor.id)]);
  // Roster sections only: to be invited to somebody's Classroom course proves nothing.
  const own = seats.filter((seat) => seat.sectionId.startsWith('sec_') && may(relationBySeat(seat)));
  const granted = grants.filter(({ relation }) => may(relation));
  const found = await Promise.all([
    fewAtOnce(own, ({ sectionId }) => inSection(ports, sectionId, (roster, on) => seatedWith(actor, roster, on))),
    fewAtOnce(granted, (grant) => byGrant(ports, actor, grant)),
  ]);
  return found.flat(2);
}

function seatedWith({ id }: StaffActor, roster: SectionRoster, on: SchoolDate) {
  const mine = roster.staff.find(({ staffId }) => staffId === id);
  const because = mine ? relationBySeat(mine) : 'none';
  return because === 'none' ? [] : seatsInSight(id, roster, on).map((seat) => named(seat, because));
}

const named = ({ studentId, name }: StudentSeat, because: Reason): InSight => ({ studentId, name, because });

async function inSection(
  { roster, now }: Ports,
  sectionId: SectionId,
  inSight: (found: SectionRoster, on: SchoolDate) => InSight[],
): Promise<InSight[]> {
  const found = await roster.findSection(sectionId);
  if (!found) return [];
  const { zone } = await roster.getSchool(found.section.schoolId);
  return inSight(found, schoolDateAt(now(), zone));
}

async function byGrant(ports: Ports, actor: StaffActor, grant: DatedGrant): Promise<InSight[]> {
  const { zone } = await ports.roster.getSchool(grant.schoolId);
  const at = ports.now();
  if (!inForce(grant, schoolDateAt(at, zone), at)) return [];
  if (grant.relation === 'substitutesNow') return inCover(ports, grant);
  const student = await ports.roster.getStudent(grant.studentId).catch(unlessUnknown);
  const isOurs = grant.relation !== 'emergency' || (student && actor.schoolIds.includes(student.schoolId));
  if (!student?.active || !isOurs) return [];
  return [{ studentId: student.id, name: displayName(student), because: grant.relation }];
}

async function inCover(ports: Ports, grant: CoverGrant) {
  const found = await fewAtOnce(grant.sectionIds, (sectionId) =>
    inSection(ports, sectionId, ({ students }, on) =>
      students
        .filter((seat) => isOn(seat, on) && seatsCovered(grant, seat.studentId, [seat]).length > 0)
        .map((seat) => named(seat, grant.relation)),
    ),
  );
  return found.flat();
}
