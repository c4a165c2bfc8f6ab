import type { Actor } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/access.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type Contribution, readableBy } from '#shared/domain/plans/contribution.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Contributions } from '../ports/plans/contributions.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & { contributions: Pick<Contributions, 'ofStudent'>; ledger: Ledger; ids: Ids };
type Ask = { studentId: StudentId; surface: LedgerEntry['surface'] };

/** What was said about a student, for who may read the plan; everybody else who may add words sees their own. */
export async function readContributions(
  deps: Deps,
  actor: Actor,
  { studentId, surface }: Ask,
): Promise<Contribution[]> {
  const { relation, because } = await authorize(deps, actor, { studentId, action: 'contribute', data: 'D3' });
  const all = await deps.contributions.ofStudent(studentId);
  const readsPlan = decide(relation, 'D3').allowed;
  const shown = all.filter((said) => readableBy(actor.id, said) && (readsPlan || said.byId === actor.id));
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'contributions_viewed',
  });
  return shown;
}
