import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { AgreedDraft, PlanDraft } from '#shared/domain/plans/plan.ts';
import { advancePlan, publishingStep, requireBasis } from '#shared/domain/plans/plan-process.ts';
import { wholePlan } from '#shared/domain/plans/plan-steps.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { onStudent } from '../../access/authorize.ts';
import { keptSafetyFor } from '../../cards/safety/kept-safety-for.ts';
import { command, type Needs } from '../../command.ts';
import { askedOfFamily, loadSituation, processChange, type SituationPorts } from '../../process/plan-situation.ts';
import { activatePlan, PublishedPlan } from '../activate-plan.ts';
import { lackingInDraft } from '../agree-draft.ts';
import { heardAndTold, type WordAndNotice } from '../amending/heard-and-told.ts';
import { type DraftInput, draftAt } from '../draft-input.ts';

export type AgreeNeedInput = DraftInput & WordAndNotice;

/**
 * Helps with a documented need from today on: the family's word, the notice that told them and that it was agreed are
 * put on record in the act that puts the plan into force.
 */
export const agreeNeed = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: PublishedPlan,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'safetyCards' | 'roster' | 'district' | 'ids'>,
    input: AgreeNeedInput,
    { change, ...access },
  ) {
    const { planId } = input;
    const { actor, because, student, on, at } = access;
    const draft = await draftAt(ports, input);
    const agreed: AgreedDraft = { ...draft, status: 'agreed', agreedOn: on };
    const found = await loadSituation(ports, input, { as: because, on, draft: agreed });
    const step = publishingStep(found.process, found.context);
    if (step !== 'publishDocumented')
      throw new DomainError('invalid_input', { planId, field: 'planId', reason: 'no_documented_need' });
    const lacking = await lackingForNeed(ports, draft, on);
    if (lacking.length > 0) throw new DomainError('plan_incomplete', { planId, missing: lacking.join(' ') });
    const { process: before, context } = await askedOfFamily(ports, found, student);
    const { notice, facts: told } = await heardAndTold(ports, input, { draft, access });
    const facts: Fact[] = [...told, { kind: 'planAgreed', on, by: actor.id }];
    const whole = { ...context, plan: wholePlan(agreed) };
    const process = advancePlan(before, { step, facts }, whole);
    requireBasis(process, whole);
    const moves = await processChange(ports, before, process);
    return activatePlan(ports, { draft: agreed, stored: true, moves, notices: [notice], on, at }, change);
  },
});

/** What keeps anybody from agreeing to it; the notice tells a family first what is hard. */
export async function lackingForNeed(
  ports: Needs<'safetyCards'>,
  draft: PlanDraft,
  on: SchoolDate,
): Promise<readonly string[]> {
  const lacking = lackingInDraft(draft, { on, keptSafety: await keptSafetyFor(ports, draft) });
  return [...new Set([...lacking, ...(draft.needs.length > 0 ? [] : ['needs'])])];
}
