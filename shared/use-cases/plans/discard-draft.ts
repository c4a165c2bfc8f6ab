import type { Actor } from '#shared/domain/access/access.ts';
import { withdrawPlan } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isDisputed } from '#shared/domain/process/requirements.ts';
import { authorize } from '../access/authorize.ts';
import type { CommandResult } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { deadlineChange } from '../process/deadline-change.ts';
import { deadlineChanges, loadSituation, type PlanSituation, type SituationDeps } from '../process/plan-situation.ts';
import { toldOnce } from '../told-once.ts';
import { type DraftDeps, type DraftWish, draftAt, entryOf } from './save-draft.ts';

type Deps = DraftDeps & SituationDeps & { plans: Pick<Plans, 'discardDraft'> };

/**
 * Throws a draft away; the plan in force stays as it is. A plan that never was in force goes whole, and the case that it came of stands again
 * where it stood. While something is argued about, nothing is destroyed.
 */
export async function discardDraft(deps: Deps, actor: Actor, wish: DraftWish): Promise<CommandResult> {
  const { studentId, planId, key } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'draft', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const draft = await draftAt(deps.plans, wish);
    const situation = await loadSituation(deps, wish, { as: because, on });
    if (isDisputed(situation.process.facts)) throw new DomainError('not_ready', { planId, missing: 'noDispute' });
    const moves = draft.basedOn === 0 ? await undone(deps, situation) : {};
    const entry = { ...entryOf(deps, actor, { ...wish, because }), action: 'draft_discarded' as const };
    return deps.plans.discardDraft({ draft, ...moves, entry, key, answer: { planId } });
  });
}

async function undone(deps: Deps, { process: begun, context }: PlanSituation) {
  const { clock: _clock, ...stopped } = begun;
  const before = begun.referralId && (await deps.referrals.get(begun.studentId, begun.referralId));
  const referral = before && before.state === 'planned' ? withdrawPlan(before, context) : undefined;
  const ofCase = referral ? [await deadlineChange(deps, before || undefined, referral)] : [];
  return { process: begun, referral, deadlines: [...ofCase, ...(await deadlineChanges(deps, begun, stopped))] };
}
