import type { Actor } from '#shared/domain/access/access.ts';
import { withdrawPlan } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isDisputed } from '#shared/domain/process/requirements.ts';
import { settleAccess } from '../access/read-standing.ts';
import type { Answer } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { followClock } from '../process/follow-clock.ts';
import { deadlinesOf, type Ground, type GroundDeps, groundOf } from '../process/plan-ground.ts';
import { toldOnce } from '../told-once.ts';
import { type DraftDeps, type DraftWish, draftAt, entryOf } from './save-draft.ts';

type Deps = DraftDeps & GroundDeps & { plans: Pick<Plans, 'discardDraft'> };

/**
 * Throws a draft away; the plan in force stays as it is. A plan that never was in force goes whole, and the case that it came of stands again
 * where it stood. While something is argued about, nothing is destroyed.
 */
export async function discardDraft(deps: Deps, actor: Actor, wish: DraftWish): Promise<Answer> {
  const { studentId, planId, once } = wish;
  const { because, on } = await settleAccess(deps, actor, { studentId, action: 'draft', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, once }, async () => {
    const draft = await draftAt(deps.plans, wish);
    const ground = await groundOf(deps, wish, { by: because, on });
    if (isDisputed(ground.process.facts)) throw new DomainError('not_ready', { planId, missing: 'noDispute' });
    const moves = draft.basedOn === 0 ? await undone(deps, ground) : {};
    const entry = { ...entryOf(deps, actor, { ...wish, because }), action: 'draft_discarded' as const };
    return deps.plans.discardDraft({ draft, ...moves, entry, once, answer: { planId } });
  });
}

async function undone(deps: Deps, { process: begun, context }: Ground) {
  const { clock: _clock, ...stopped } = begun;
  const before = begun.referralId && (await deps.referrals.get(begun.studentId, begun.referralId));
  const referral = before && before.state === 'planned' ? withdrawPlan(before, context) : undefined;
  const ofCase = referral ? [await followClock(deps, before || undefined, referral)] : [];
  return { process: begun, referral, deadlines: [...ofCase, ...(await deadlinesOf(deps, begun, stopped))] };
}
