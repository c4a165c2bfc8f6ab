import type { Meeting } from '../../cases/meeting.ts';
import { type Fact, factsOf } from '../../process/facts.ts';
import { coversAll } from '../../process/rounds/on-record.ts';
import type { PlanDraft } from '../plan.ts';

type Change = { draft: Pick<PlanDraft, 'id' | 'begunOn'>; code: string; facts: readonly Fact[] };

/**
 * Whether a meeting decided this very change: closed, about this plan, held when the change was in the making, by
 * people who together know child, data and options, with a yes to these words. One meeting serves one change.
 */
export function decidesChange(
  { id, about, status, heldOn, participants, decisions }: Meeting,
  { draft, code, facts }: Change,
): boolean {
  const isOfThisPlan = about === draft.id && status === 'closed';
  const isInTime = heldOn !== undefined && (draft.begunOn ?? heldOn) <= heldOn;
  const isUsed = factsOf(facts, 'amendedByAgreement').some(({ meetingId }) => meetingId === id);
  const isGroup = coversAll(participants.filter(({ attendance }) => attendance === 'present'));
  const ofThis = decisions.filter(({ what, change }) => what === 'plan' && change === code);
  const isYes = ofThis.length > 0 && ofThis.every(({ outcome }) => outcome === 'yes');
  return isOfThisPlan && isInTime && !isUsed && isGroup && isYes;
}
