import type { Actor } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import { bringIntoForce, type IntoForceDeps } from './bring-into-force.ts';
import type { Answer, Commands, Once } from './ports/commands.ts';
import type { Plans } from './ports/plans.ts';
import { type StandingDeps, settleAccess } from './read-standing.ts';

type Deps = StandingDeps & IntoForceDeps & { plans: Pick<Plans, 'findDraft'>; commands: Commands };
type Wish = { studentId: StudentId; planId: PlanId; surface: LedgerEntry['surface']; once: Once };

/** Puts the agreed draft of a plan into force. Answers which version it became, and its hash. */
export async function publishPlan(deps: Deps, actor: Actor, wish: Wish): Promise<Answer> {
  const { studentId, planId, surface, once } = wish;
  const { because, on } = await settleAccess(deps, actor, { studentId, action: 'publish', data: 'D3' });
  const before = await deps.commands.answered(once);
  if (before) return before;
  const draft = await deps.plans.findDraft(studentId, planId);
  if (!draft) throw new DomainError('not_found', { planId });
  if (draft.status !== 'agreed') throw new DomainError('not_ready', { planId, missing: 'agreement' });
  return bringIntoForce(deps, { draft, stored: true, by: { actorId: actor.id, because, surface }, on, once });
}
