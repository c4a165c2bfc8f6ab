import { DomainError } from '#shared/domain/errors.ts';
import type { MeetingId } from '#shared/domain/ids.ts';
import { amendedDraft } from '#shared/domain/plans/amending/amended-draft.ts';
import { amendedProcess } from '#shared/domain/plans/amending/amended-process.ts';
import type { AgreedDraft } from '#shared/domain/plans/plan.ts';
import { onStudent } from '../../access/authorize.ts';
import { keptSafetyFor } from '../../cards/safety/kept-safety-for.ts';
import { command, type Needs } from '../../command.ts';
import { askedOfFamily, loadSituation, processChange, type SituationPorts } from '../../process/plan-situation.ts';
import { activatePlan, PublishedPlan } from '../activate-plan.ts';
import { lackingInDraft } from '../agree-draft.ts';
import { type DraftInput, draftAt } from '../draft-input.ts';
import { changeCode } from './change-code.ts';
import { heardAndTold, type WordAndNotice } from './heard-and-told.ts';

/** `meetingId`: of the group, where the change needs it. */
export type AmendByAgreementInput = DraftInput & WordAndNotice & { meetingId?: MeetingId | undefined };

/**
 * Changes a plan in force today, with the family's yes or at its wish, without a review. What the student loses the
 * group decides; the family's word, the notice and the reason are put on record in the same act.
 */
export const amendByAgreement = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: PublishedPlan,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'safetyCards' | 'meetings' | 'roster' | 'district' | 'ids'>,
    input: AmendByAgreementInput,
    { change, ...access },
  ) {
    const { studentId, planId, meetingId } = input;
    const { actor, because, student, on, at } = access;
    const [draft, plan] = await Promise.all([draftAt(ports, input), ports.plans.find(studentId, planId)]);
    if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
    if (draft.basedOn !== plan.version) throw new DomainError('changed_meanwhile', { planId });
    const lacking = lackingInDraft(draft, { on, keptSafety: await keptSafetyFor(ports, draft) });
    if (lacking.length > 0) throw new DomainError('plan_incomplete', { planId, missing: lacking.join(' ') });
    const found = await loadSituation(ports, input, { as: because, on, draft });
    const situation = await askedOfFamily(ports, found, student);
    const { notice, facts } = await heardAndTold(ports, input, { draft, access });
    const meeting = meetingId && (await ports.meetings.get(studentId, meetingId));
    const amendment = { plan, draft, code: await changeCode(draft), facts, by: actor.id, on };
    const process = amendedProcess(situation, { ...amendment, meeting: meeting || undefined });
    const agreed: AgreedDraft = { ...amendedDraft(draft, plan), status: 'agreed', agreedOn: on };
    const moves = await processChange(ports, situation.process, process);
    const { earlier } = situation.context;
    return activatePlan(ports, { draft: agreed, stored: true, moves, notices: [notice], earlier, on, at }, change);
  },
});
