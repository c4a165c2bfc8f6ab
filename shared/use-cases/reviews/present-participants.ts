import { mayBeInvited } from '#shared/domain/access/guardianship.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Guardian, Staff } from '#shared/domain/roster/people.ts';
import { readFamily } from '../access/read-family.ts';
import type { Needs } from '../command.ts';

type Ports = Needs<'roster' | 'now'>;

/**
 * Those of a review's people who still belong to it on the day when something is sent: staff who are here, and
 * guardians who still are this student's. Rights over a child change between an invitation and its meeting, and a
 * former guardian must not learn when it is.
 */
export async function presentParticipants(
  ports: Ports,
  { participants, studentId, startsAt, zone }: Review,
): Promise<{ staff: Staff[]; guardians: Guardian[] }> {
  const staffIds = participants.flatMap((person) => (person.kind === 'staff' ? [person.id] : []));
  const guardianIds = participants.flatMap((person) => (person.kind === 'guardian' ? [person.id] : []));
  const [staff, guardians] = await Promise.all([
    fewAtOnce(staffIds, ports.roster.getStaff),
    guardianIds.length === 0 ? [] : guardiansOf(ports, { studentId, startsAt, zone }, guardianIds),
  ]);
  return { staff: staff.filter(({ active }) => active), guardians: guardians.filter(({ active }) => active) };
}

/** An order against contact says also: not where the child will be, and when; nor before its first day of that. */
async function guardiansOf(
  { roster, now }: Ports,
  { studentId, startsAt, zone }: Pick<Review, 'studentId' | 'startsAt' | 'zone'>,
  invited: Guardian['id'][],
) {
  const family = await readFamily({ roster }, await roster.getStudent(studentId));
  const days = [now(), startsAt].map((at) => schoolDateAt(at, zone));
  const mayCome = (id: Guardian['id']) => invited.includes(id) && days.every((on) => mayBeInvited(id, family, on));
  return family.guardians.filter(({ id }) => mayCome(id));
}
