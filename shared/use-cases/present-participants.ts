import type { StaffId } from '#shared/domain/ids.ts';
import type { Guardian, Staff } from '#shared/domain/people.ts';
import type { Review } from '#shared/domain/review.ts';
import type { Roster } from './ports/roster.ts';

type Deps = { roster: Pick<Roster, 'getStaff' | 'getStudent' | 'findGuardians'> };

/**
 * Those of a review's people who still belong to it on the day when something is sent: staff who are here, and guardians who still are
 * this student's. Rights over a child change between an invitation and its meeting, and a former guardian must not learn when it is.
 */
export async function presentParticipants(
  deps: Deps,
  { participants, studentId }: Review,
): Promise<{ staff: Staff[]; guardians: Guardian[] }> {
  const staffIds = participants.flatMap((person) => (person.kind === 'staff' ? [person.id] : []));
  const guardianIds = participants.flatMap((person) => (person.kind === 'guardian' ? [person.id] : []));
  const [staff, guardians] = await Promise.all([
    Promise.all(staffIds.map((id: StaffId) => deps.roster.getStaff(id))),
    guardianIds.length === 0 ? [] : guardiansOf(deps, studentId, guardianIds),
  ]);
  return { staff: staff.filter(({ active }) => active), guardians: guardians.filter(({ active }) => active) };
}

async function guardiansOf({ roster }: Deps, studentId: Review['studentId'], invited: Guardian['id'][]) {
  const { guardianIds } = await roster.getStudent(studentId);
  return roster.findGuardians(invited.filter((id) => guardianIds.includes(id)));
}
