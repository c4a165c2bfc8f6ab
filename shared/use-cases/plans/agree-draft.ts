import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { lintPlan } from '#shared/domain/lint/lint-plan.ts';
import { missingSections, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { advancePlan, publishingStep, recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { authorize } from '../access/authorize.ts';
import type { CommandResult } from '../ports/commands.ts';
import { deadlineChanges, loadSituation, type PlanSituation, type SituationDeps } from '../process/plan-situation.ts';
import { toldOnce } from '../told-once.ts';
import { type DraftDeps, type DraftWish, draftAt, entryOf } from './save-draft.ts';

type Agreed = Extract<PlanDraft, { status: 'agreed' }>;

/** The team stands behind these words. What the linter calls a must, or the framework asks for, cannot be missing from what is agreed. */
export async function agreeDraft(
  deps: DraftDeps & SituationDeps,
  actor: Actor,
  wish: DraftWish,
): Promise<CommandResult> {
  const { studentId, planId, key } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'decide', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const draft = await draftAt(deps.plans, wish);
    const missing = whatIsMissing(draft, on);
    if (missing.length > 0) throw new DomainError('plan_incomplete', { planId, missing: missing.join(' ') });
    const agreed: Agreed = { ...draft, status: 'agreed', agreedOn: on, revision: draft.revision + 1 };
    const situation = await loadSituation(deps, wish, { as: because, on, draft });
    const process = agreedProcess(situation, agreed, actor.id);
    return deps.plans.saveDraft({
      draft: agreed,
      process,
      deadlines: await deadlineChanges(deps, situation.process, process),
      entry: { ...entryOf(deps, actor, { ...wish, because }), action: 'plan_agreed' },
      key,
      answer: { planId, revision: agreed.revision },
    });
  });
}

function whatIsMissing(draft: PlanDraft, on: string) {
  const musts = lintPlan(draft, { on }).filter(({ severity }) => severity === 'must');
  return [
    ...missingSections(draft),
    ...(draft.basedOn === 0 || draft.reason ? [] : ['reason']),
    ...new Set(musts.map(({ gap }) => gap)),
  ];
}

/** What was agreed elsewhere, and a version of a plan in force, are agreed where they stand: the step is taken when they come into force. */
function agreedProcess({ process, context }: PlanSituation, draft: Agreed, by: PersonId | 'system') {
  const on = draft.agreedOn;
  const agreed: Fact = { kind: 'planAgreed', on, by };
  const whole = { ...context, plan: { complete: true, endOn: draft.endOn } };
  const publishing = publishingStep(process, context);
  if (publishing === 'publishLearning')
    return advancePlan(process, { step: 'reviewLearning', facts: [{ kind: 'draftReviewed', on, by }, agreed] }, whole);
  if (publishing === 'publishPlan') return advancePlan(process, { step: 'agreePlan', facts: [agreed] }, whole);
  return recordPlanFacts(process, [agreed], context);
}
