import * as z from 'zod/mini';
import { withdrawPlan } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { askedAnew } from '#shared/domain/plans/asked-anew.ts';
import type { PlanSituation } from '#shared/domain/plans/plan-steps.ts';
import { isDisputed } from '#shared/domain/process/disputes.ts';
import { onPlans } from '../access/on-plans.ts';
import { command, type Needs } from '../command.ts';
import { deadlineChange } from '../process/deadline-change.ts';
import { loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { type DraftInput, draftAt } from './draft-input.ts';

export type DiscardDraftInput = DraftInput;
const DiscardedDraft = z.object({ planId: PlanId });
export type DiscardedDraft = z.infer<typeof DiscardedDraft>;

/**
 * Throws a draft away; the plan in force stays as it is, and what the family said to a change ends with it. A plan that
 * never was in force goes whole, and the referral that it came of stands again where it stood. While something is
 * argued about, nothing is destroyed.
 */
export const discardDraft = command({
  authorize: onPlans('draft'),
  result: DiscardedDraft,
  async run(ports: SituationPorts & Needs<'plans'>, input: DiscardDraftInput, { actor, because, on, opens, change }) {
    const { planId } = input;
    const draft = await draftAt(ports, input, { opens });
    const situation = await loadSituation(ports, input, { as: because, on });
    if (isDisputed(situation.process.facts)) throw new DomainError('not_ready', { planId, missing: 'noDispute' });
    const changed = draft.basedOn > 0 ? askedAnew(situation, draft, actor.id) : undefined;
    const kept = changed ? await processChange(ports, situation.process, changed) : {};
    const moves = draft.basedOn === 0 ? await undone(ports, situation) : kept;
    return ports.plans.discardDraft({ draft, ...moves }, change({ action: 'draft_discarded', planId }, { planId }));
  },
});

async function undone(ports: SituationPorts, { process: begun, context }: PlanSituation) {
  const { clock: _clock, ...stopped } = begun;
  const before = begun.referralId && (await ports.referrals.get(begun.studentId, begun.referralId));
  const referral = before && before.state === 'planned' ? withdrawPlan(before, context) : undefined;
  const ofReferral = referral ? [await deadlineChange(ports, before || undefined, referral)] : [];
  const { deadlines } = await processChange(ports, begun, stopped);
  return { process: begun, referral, deadlines: [...ofReferral, ...deadlines] };
}
