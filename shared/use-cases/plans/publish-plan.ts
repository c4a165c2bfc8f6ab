import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { lastReviewOn } from '#shared/domain/plans/plan-process.ts';
import { publishedProcess } from '#shared/domain/plans/plan-steps.ts';
import { onStudent, type StudentCommandInput } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import { askedOfFamily, loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { activatePlan, PublishedPlan } from './activate-plan.ts';

export type PublishPlanInput = StudentCommandInput & { planId: PlanId };

/** Puts the agreed draft of a plan into force. Answers which version it became, and its hash. */
export const publishPlan = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: PublishedPlan,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'roster' | 'district'>,
    input: PublishPlanInput,
    { actor, because, student, on, at, change },
  ) {
    const { studentId, planId } = input;
    const draft = await ports.plans.findDraft(studentId, planId);
    if (!draft) throw new DomainError('not_found', { planId });
    if (draft.status !== 'agreed') throw new DomainError('not_ready', { planId, missing: 'agreement' });
    const found = await loadSituation(ports, input, { as: because, on, draft });
    const situation = await askedOfFamily(ports, found, student);
    const process = publishedProcess(situation, draft, { by: actor.id, on });
    const moves = await processChange(ports, situation.process, process);
    const reviewedOn = draft.basedOn > 0 ? lastReviewOn(process.facts) : undefined;
    const { earlier } = situation.context;
    return activatePlan(ports, { draft, stored: true, moves, earlier, reviewedOn, on, at }, change);
  },
});
