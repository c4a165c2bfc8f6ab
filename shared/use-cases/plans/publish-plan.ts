import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { advancePlan, checkGround, lastReviewOn, publishingStep } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type StandingDeps, settleAccess } from '../access/read-standing.ts';
import type { Answer, Commands, Once } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { deadlinesOf, type Ground, type GroundDeps, groundOf } from '../process/plan-ground.ts';
import { toldOnce } from '../told-once.ts';
import { bringIntoForce, type IntoForceDeps } from './bring-into-force.ts';

type Deps = StandingDeps & IntoForceDeps & GroundDeps & { plans: Pick<Plans, 'findDraft'>; commands: Commands };
type Wish = { studentId: StudentId; planId: PlanId; surface: LedgerEntry['surface']; once: Once };

/** Puts the agreed draft of a plan into force. Answers which version it became, and its hash. */
export async function publishPlan(deps: Deps, actor: Actor, wish: Wish): Promise<Answer> {
  const { studentId, planId, surface, once } = wish;
  const { because, on } = await settleAccess(deps, actor, { studentId, action: 'publish', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, once }, async () => {
    const draft = await deps.plans.findDraft(studentId, planId);
    if (!draft) throw new DomainError('not_found', { planId });
    if (draft.status !== 'agreed') throw new DomainError('not_ready', { planId, missing: 'agreement' });
    const ground = await groundOf(deps, wish, { by: because, on, draft });
    const process = publishedProcess(ground, draft, { by: actor.id, on });
    const deadlines = await deadlinesOf(deps, ground.process, process);
    const by = { actorId: actor.id, because, surface };
    const reviewedOn = draft.basedOn > 0 ? lastReviewOn(process.facts) : undefined;
    return bringIntoForce(deps, { draft, stored: true, moves: { process, deadlines }, reviewedOn, by, on, once });
  });
}

/** The step that its way asks for; and whatever way that was, what the framework asks of every plan in force. */
function publishedProcess({ process, context }: Ground, draft: PlanDraft, { by, on }: Pick<Fact, 'by' | 'on'>) {
  const reason: Fact[] = draft.reason ? [{ kind: 'reasonWritten', on, by, about: 'change', words: draft.reason }] : [];
  const whole = { ...context, plan: { complete: true, endOn: draft.endOn } };
  const course = { step: publishingStep(process, context), facts: draft.basedOn > 0 ? reason : [] };
  const published = advancePlan(process, course, whole);
  checkGround(published, whole);
  return published;
}
