import { isDisputed } from './disputes.ts';
import { type Fact, factsOf } from './facts.ts';
import { familyStand, type StandContext } from './family/family-answers.ts';
import { asAsked } from './family/family-requirements.ts';
import { wasSettled } from './family/settled-answers.ts';
import type { Requirement, StepContext } from './step-context.ts';

/** What was put on record with the amendment that makes this version. Nothing of an earlier one is about it. */
function thisAmendment(facts: readonly Fact[], { plan }: StepContext) {
  const begins = facts.findIndex((fact) => fact.kind === 'amendedByAgreement' && fact.version === (plan?.version ?? 1));
  return begins < 0 ? [] : facts.slice(begins);
}

/** What was recorded since the last amendment: its reason and its notice are of no other change. */
export function sinceAmended(facts: readonly Fact[]): readonly Fact[] {
  const begun = facts.findLastIndex(({ kind }) => kind === 'amendedByAgreement');
  if (begun < 0) return facts;
  const recorded = facts.slice(begun);
  return recorded.slice(recorded.findIndex(({ kind }) => kind === 'reasonWritten') + 1);
}

const isWished = (facts: readonly Fact[], context: StepContext) =>
  factsOf(thisAmendment(facts, context), 'changeWished').some(
    ({ person, version }) => version === (context.plan?.version ?? 1) && context.holders?.includes(person),
  );

/**
 * Nobody's silence is a yes here: who does not answer is heard in a review. A wish stands for a yes where nobody whose
 * answer counts says no, or wants to talk first; and where one of them said yes, a dispute that ended settles it.
 */
function hasFamilysWord(facts: readonly Fact[], context: StepContext) {
  const asked: StandContext = asAsked(context);
  const stand = familyStand(facts, asked);
  if (stand === 'waiting') return isWished(facts, context);
  return stand === 'agreed' || (stand === 'differ' && wasSettled(facts, asked));
}

/** What a change by agreement asks for. */
export const amendingRequirements = {
  familyWord: (facts, context) => !context.settings.familyAgreesToPlan || hasFamilysWord(facts, context),
  /** 34 CFR 104.35(c): what the student loses is decided by people who know child, data and options. */
  groupDecision: (_facts, { change }) => change !== undefined && (!change.needsGroup || change.isDecided),
  /** Of what is argued about nothing is lost but what the family said yes to, unless the district holds nothing. */
  nothingContested: (facts, context) =>
    !isDisputed(facts) ||
    !context.settings.disputeHolds ||
    !(context.change?.isContested ?? context.change?.needsGroup ?? true) ||
    familyStand(facts, asAsked(context)) === 'agreed',
  amendReason: (facts, context) =>
    factsOf(thisAmendment(facts, context), 'reasonWritten').some(
      ({ about, words }) => about === 'change' && words.trim() !== '',
    ),
  amendNotice: (facts, context) =>
    factsOf(thisAmendment(facts, context), 'noticeSent').some(({ notice }) => notice === 'plan'),
} as const satisfies Record<string, Requirement>;
