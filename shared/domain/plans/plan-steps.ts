import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import type { PlanId } from '../ids.ts';
import type { EndedFrom, TakenAlong } from '../process/ended-from.ts';
import { endingRules } from '../process/ending-rules.ts';
import type { Fact } from '../process/facts.ts';
import { type FamilyStand, familyStand } from '../process/family/family-answers.ts';
import { type FamilyNextStep, familyNextStep } from '../process/family/family-next-step.ts';
import { asAsked } from '../process/family/family-requirements.ts';
import { owedAfter } from '../process/owed-tasks.ts';
import type { ExitReason } from '../process/states.ts';
import { type ActivePlan, type AgreedDraft, type PlanDraft, versionOf } from './plan.ts';
import {
  advancePlan,
  allFacts,
  asksFamily,
  type PlanProcess,
  type ProcessContext,
  publishingStep,
  recordPlanFacts,
  requireBasis,
} from './plan-process.ts';

/** `fromPlanId`: the plan of the documented need that its case was opened for, where it was for one. */
export type PlanSituation = { process: PlanProcess; context: ProcessContext; fromPlanId?: PlanId };

/**
 * What was agreed elsewhere, and a version of a plan in force, are agreed where they stand: the step is taken when they
 * come into force.
 */
export function agreedProcess({ process, context }: PlanSituation, draft: AgreedDraft, by: Fact['by']): PlanProcess {
  const on = draft.agreedOn;
  const agreed: Fact = { kind: 'planAgreed', on, by };
  const whole = { ...context, plan: wholePlan(draft) };
  const publishing = publishingStep(process, context);
  if (publishing === 'publishLearning')
    return advancePlan(process, { step: 'reviewLearning', facts: [{ kind: 'draftReviewed', on, by }, agreed] }, whole);
  if (publishing === 'publishPlan' || publishing === 'publishDocumented')
    return advancePlan(process, { step: 'agreePlan', facts: [agreed] }, whole);
  return recordPlanFacts(process, [agreed], context);
}

/** The step that its way asks for; and whatever way that was, what the framework asks of every plan in force. */
export function publishedProcess(
  { process, context }: PlanSituation,
  draft: PlanDraft,
  { by, on }: Pick<Fact, 'by' | 'on'>,
): PlanProcess {
  const reason: Fact[] = draft.reason ? [{ kind: 'reasonWritten', on, by, about: 'change', words: draft.reason }] : [];
  const whole = { ...context, plan: wholePlan(draft) };
  const request = { step: publishingStep(process, context), facts: draft.basedOn > 0 ? reason : [] };
  const published = advancePlan(process, request, whole);
  requireBasis(published, whole);
  return published;
}

export type FamilyOutlook = { stand: FamilyStand; next: FamilyNextStep | undefined };

/** How the family stands to a draft, and what comes next with them; nothing where they are not asked about it. */
export function familyOutlook({ process, context }: PlanSituation, draft: PlanDraft): FamilyOutlook | undefined {
  if (!asksFamily(process, context)) return undefined;
  const facts = allFacts(process, context);
  const asked = asAsked({ ...context, plan: wholePlan(draft) });
  return { stand: familyStand(facts, asked), next: familyNextStep(facts, asked) };
}

/** What a step is told of the version that a draft is to become. */
export const wholePlan = (draft: PlanDraft) => ({ complete: true, endOn: draft.endOn, version: versionOf(draft) });

type Ending = {
  exitReason: ExitReason;
  by: Fact['by'];
  on: SchoolDate;
  /** The day of what ended it, where that is told in the same act. */
  happenedOn?: SchoolDate | undefined;
  takes?: TakenAlong | undefined;
};

/**
 * A learning plan is put away; any other ends for a reason that its framework knows. What is to be handed over is owed
 * from the day of what ended it.
 */
export function endedProcess(
  { process, context }: PlanSituation,
  { id: planId, kind, endOn, version }: ActivePlan,
  ending: Ending,
): PlanProcess {
  const { by, on, exitReason } = ending;
  const { kinds, step } = endingRules[exitReason];
  if (!kinds.includes(kind)) throw new DomainError('invalid_input', { planId, field: 'exitReason' });
  const told = toldWith(ending);
  const isLearning = kind === 'learning';
  const facts: Fact[] = [...told, ...(isLearning ? [{ kind: 'learningEnded' as const, on, by }] : [])];
  const request = { step: isLearning ? ('archive' as const) : step, facts };
  const advanced = advancePlan(process, request, { ...context, plan: { complete: true, endOn, version } });
  const after = {
    ...advanced,
    endedFrom: stoodAt(process, ending.takes),
  };
  const owed = owedAfter(exitReason, after.facts, { since: told[0]?.on ?? on, settings: context.settings });
  // What was owed in life is over with it.
  const done = (after.owed ?? []).filter(({ doneOn }) => doneOn);
  return after.owed || owed.length > 0 ? { ...after, owed: [...done, ...owed] } : after;
}

const stoodAt = (process: PlanProcess, takes: TakenAlong | undefined): EndedFrom => ({
  ...{ state: process.state, meetings: 0 },
  ...(process.owed ? { owed: process.owed } : {}),
  ...takes,
});

function toldWith({ exitReason, happenedOn, by }: Ending): Fact[] {
  if (!happenedOn) return [];
  const { tells } = endingRules[exitReason];
  if (!tells) throw new DomainError('invalid_input', { field: 'happenedOn' });
  return [{ kind: tells, on: happenedOn, by }];
}
