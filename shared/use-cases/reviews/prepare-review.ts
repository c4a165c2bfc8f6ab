import type { Actor } from '#shared/domain/access/access.ts';
import { rightsOf } from '#shared/domain/access/guardianship.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { GuardianId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { studentEntry } from '../student-entry.ts';

/** What somebody needs in order to plan a student's review: who can come, and by whose clock. */
export type ReviewDesk = {
  studentId: StudentId;
  name: string;
  /** Only those who can be reached and whom no court order keeps away: the others cannot be sent an invitation. */
  guardians: readonly { id: GuardianId; name: string }[];
  school: { name: string; zone: string };
  on: SchoolDate;
};

type Deps = AuthorizeDeps & { roster: Pick<Roster, 'findGuardians'>; ledger: Ledger; ids: Pick<Ids, 'next'> };

/** Shows who a student's family is, so it is for those who may read the plan, and it leaves a trace. */
export async function prepareReview(
  deps: Deps,
  actor: Actor,
  { studentId, surface }: { studentId: StudentId; surface: LedgerEntry['surface'] },
): Promise<ReviewDesk> {
  const { because, student, school, on } = await authorize(deps, actor, { studentId, action: 'decide', data: 'D3' });
  const [guardians, limits] = await Promise.all([
    deps.roster.findGuardians(student.guardianIds),
    deps.roster.limitsOn(studentId),
  ]);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'search_listed',
  });
  return {
    studentId,
    name: displayName(student),
    guardians: guardians
      .filter(({ id, active, email }) => active && email && rightsOf(id, limits, on) === 'full')
      .map((guardian) => ({ id: guardian.id, name: displayName(guardian) })),
    school: { name: school.name, zone: school.zone },
    on,
  };
}
