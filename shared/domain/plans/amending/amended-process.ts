import type { Meeting } from '../../cases/meeting.ts';
import { DomainError } from '../../errors.ts';
import type { Fact } from '../../process/facts.ts';
import { possibleSteps } from '../../process/step.ts';
import { contestedParts, heldByDispute } from '../contested/contested-parts.ts';
import { type ActivePlan, type PlanDraft, versionOf } from '../plan.ts';
import { advancePlan, allFacts, type PlanProcess, requireBasis } from '../plan-process.ts';
import { type PlanSituation, wholePlan } from '../plan-steps.ts';
import { amendedDraft } from './amended-draft.ts';
import { decidesChange } from './group-decision.ts';
import { weighChanges } from './weigh-changes.ts';
import { asksGroup } from './weight.ts';

export type Amendment = {
  plan: ActivePlan;
  draft: PlanDraft;
  /** Of the words of the draft, as the group names them. */
  code: string;
  meeting?: Meeting | undefined;
  /** What the family said and was told in the same act. */
  facts: readonly Fact[];
} & Pick<Fact, 'by' | 'on'>;

/** The process of a plan that is changed by agreement, or a refusal that names all that it lacks. */
export function amendedProcess({ process, context }: PlanSituation, amendment: Amendment): PlanProcess {
  const { facts, change } = takenUp({ process, context }, amendment);
  const whole = { ...context, plan: wholePlan(amendment.draft), change };
  const amended = advancePlan(process, { step: 'amendByAgreement', facts }, whole);
  requireBasis(amended, whole);
  return amended;
}

/** What it lacks as things stand, before anybody tries; undefined where the plan cannot be changed so. */
export function lackingAmendment({ process, context }: PlanSituation, amendment: Amendment) {
  const { facts, change } = takenUp({ process, context }, amendment);
  const from = { state: process.state, facts: [...allFacts(process, context), ...facts] };
  const whole = { ...context, framework: process.framework, plan: wholePlan(amendment.draft), change };
  return possibleSteps(from, whole).find(({ name }) => name === 'amendByAgreement')?.missing;
}

function takenUp({ process }: PlanSituation, { plan, draft, code, meeting, facts: given, by, on }: Amendment) {
  const changes = weighChanges(plan, amendedDraft(draft, plan));
  if (changes.length === 0) throw new DomainError('not_ready', { planId: draft.id, missing: 'change' });
  const isDecided = meeting !== undefined && decidesChange(meeting, { draft, code, facts: process.facts });
  const needsGroup = changes.some(({ weight }) => asksGroup(weight));
  const isContested =
    needsGroup &&
    (contestedParts(process.facts) === 'all' ||
      heldByDispute(process.facts, plan, amendedDraft(draft, plan)).length > 0);
  const amended: Fact = {
    kind: 'amendedByAgreement',
    ...{ on, by, version: versionOf(draft) },
    ...(needsGroup && isDecided ? { meetingId: meeting.id } : {}),
  };
  const reason: Fact[] = draft.reason ? [{ kind: 'reasonWritten', on, by, about: 'change', words: draft.reason }] : [];
  return { facts: [amended, ...given, ...reason], change: { needsGroup, isDecided, isContested } };
}
