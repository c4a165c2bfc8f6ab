import { DomainError } from '#shared/domain/errors.ts';
import { frameworks } from '#shared/domain/frameworks.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { contestedParts, heldByDispute } from '#shared/domain/plans/contested/contested-parts.ts';
import type { AgreedDraft } from '#shared/domain/plans/plan.ts';
import { allFacts, hangsOnFamily, lastReviewOn } from '#shared/domain/plans/plan-process.ts';
import { type PlanSituation, publishedProcess, wholePlan } from '#shared/domain/plans/plan-steps.ts';
import { familyStand } from '#shared/domain/process/family/family-answers.ts';
import { asAsked } from '#shared/domain/process/family/family-requirements.ts';
import { onStudent, type StudentCommandInput } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import { askedOfFamily, loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { activatePlan, PublishedPlan } from './activate-plan.ts';
import { needTakenOver } from './needs/need-taken-over.ts';

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
    await checkContested(ports, situation, draft);
    const process = publishedProcess(situation, draft, { by: actor.id, on });
    const moves = await processChange(ports, situation.process, process);
    const reviewedOn = draft.basedOn > 0 ? lastReviewOn(process) : undefined;
    const { earlier } = situation.context;
    const { fromPlanId: needPlanId } = found;
    const from = draft.effectiveOn ?? draft.startOn;
    const takenOver =
      needPlanId && draft.basedOn === 0
        ? await needTakenOver(ports, { studentId, needPlanId, from }, { by: actor.id, as: because, on })
        : undefined;
    return activatePlan(ports, { draft, stored: true, moves, takenOver, earlier, reviewedOn, on, at }, change);
  },
});

/** What the family itself agrees to waits for no dispute; the plan in force is read only where there is one. */
async function checkContested(
  { plans, district }: Needs<'plans' | 'district'>,
  { process, context }: PlanSituation,
  draft: AgreedDraft,
) {
  if (draft.basedOn === 0 || !contestedParts(process.facts)) return;
  if (!(await district.settings()).process.disputeHolds) return;
  // A learning plan is the student's own, and a copy follows the plan that it copies.
  if (frameworks[process.framework].kind === 'learning' || !hangsOnFamily(process, context)) return;
  if (familyStand(allFacts(process, context), asAsked({ ...context, plan: wholePlan(draft) })) === 'agreed') return;
  const plan = await plans.find(draft.studentId, draft.id);
  const held = plan ? heldByDispute(process.facts, plan, draft) : [];
  if (held.length > 0)
    throw new DomainError('not_ready', { planId: draft.id, missing: 'settledParts', parts: held.join(', ') });
}
