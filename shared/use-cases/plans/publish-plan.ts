import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { advancePlan, lastReviewOn, publishingStep, requireBasis } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { deadlineChanges, loadSituation, type PlanSituation, type SituationDeps } from '../process/plan-situation.ts';
import { toldOnce } from '../told-once.ts';
import { type ActivateDeps, activatePlan } from './activate-plan.ts';

type Deps = AuthorizeDeps & ActivateDeps & SituationDeps & { plans: Pick<Plans, 'findDraft'>; commands: Commands };
type Wish = { studentId: StudentId; planId: PlanId; surface: LedgerEntry['surface']; key: CommandKey };

/** Puts the agreed draft of a plan into force. Answers which version it became, and its hash. */
export async function publishPlan(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, planId, surface, key } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'publish', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const draft = await deps.plans.findDraft(studentId, planId);
    if (!draft) throw new DomainError('not_found', { planId });
    if (draft.status !== 'agreed') throw new DomainError('not_ready', { planId, missing: 'agreement' });
    const situation = await loadSituation(deps, wish, { as: because, on, draft });
    const process = publishedProcess(situation, draft, { by: actor.id, on });
    const deadlines = await deadlineChanges(deps, situation.process, process);
    const by = { actorId: actor.id, because, surface };
    const reviewedOn = draft.basedOn > 0 ? lastReviewOn(process.facts) : undefined;
    return activatePlan(deps, { draft, stored: true, moves: { process, deadlines }, reviewedOn, by, on, key });
  });
}

/** The step that its way asks for; and whatever way that was, what the framework asks of every plan in force. */
function publishedProcess({ process, context }: PlanSituation, draft: PlanDraft, { by, on }: Pick<Fact, 'by' | 'on'>) {
  const reason: Fact[] = draft.reason ? [{ kind: 'reasonWritten', on, by, about: 'change', words: draft.reason }] : [];
  const whole = { ...context, plan: { complete: true, endOn: draft.endOn } };
  const course = { step: publishingStep(process, context), facts: draft.basedOn > 0 ? reason : [] };
  const published = advancePlan(process, course, whole);
  requireBasis(published, whole);
  return published;
}
