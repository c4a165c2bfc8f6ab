import { DomainError } from '#shared/domain/errors.ts';
import { type LintContext, lintPlan } from '#shared/domain/lint/lint-plan.ts';
import { type AgreedDraft, missingSections, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { agreedProcess } from '#shared/domain/plans/plan-steps.ts';
import { onStudent } from '../access/authorize.ts';
import { keptSafetyFor } from '../cards/safety/kept-safety-for.ts';
import { command, type Needs } from '../command.ts';
import { askedOfFamily, loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { type DraftInput, DraftRevision, draftAt } from './draft-input.ts';

export type AgreeDraftInput = DraftInput;

/** The team stands behind these words: what the linter calls a must, or the framework asks for, cannot be missing. */
export const agreeDraft = command({
  authorize: onStudent({ action: 'decide', data: 'D3' }),
  result: DraftRevision,
  async run(
    ports: SituationPorts & Needs<'plans' | 'roster' | 'district' | 'safetyCards'>,
    input: AgreeDraftInput,
    { actor, because, student, on, change },
  ) {
    const { planId } = input;
    const draft = await draftAt(ports, input);
    const missing = lackingInDraft(draft, { on, keptSafety: await keptSafetyFor(ports, draft) });
    if (missing.length > 0) throw new DomainError('plan_incomplete', { planId, missing: missing.join(' ') });
    const agreed: AgreedDraft = { ...draft, status: 'agreed', agreedOn: on, revision: draft.revision + 1 };
    const found = await loadSituation(ports, input, { as: because, on, draft });
    const situation = await askedOfFamily(ports, found, student);
    const moves = await processChange(ports, situation.process, agreedProcess(situation, agreed, actor.id));
    return ports.plans.saveDraft(
      { draft: agreed, ...moves },
      change({ action: 'plan_agreed', planId }, { planId, revision: agreed.revision }),
    );
  },
});

/** What keeps people from agreeing to these words, whoever they are. */
export function lackingInDraft(draft: PlanDraft, context: Pick<LintContext, 'on' | 'keptSafety'>) {
  const musts = lintPlan(draft, context).filter(({ severity }) => severity === 'must');
  return [
    ...missingSections(draft),
    ...(draft.basedOn === 0 || draft.reason ? [] : ['reason']),
    ...new Set(musts.map(({ gap }) => gap)),
  ];
}
