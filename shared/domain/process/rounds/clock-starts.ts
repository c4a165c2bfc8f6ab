import type { SchoolDate } from '../../dates.ts';
import { type Fact, type FactKind, factsOf, since } from '../facts.ts';
import { consentStand } from '../family/consents.ts';
import type { StepContext } from '../step-context.ts';
import { asksConsent, began, notTakenBack } from './rounds.ts';

const consents = (fact: Fact) => fact.kind === 'consentGiven' && fact.consent === 'evaluation';

type Holders = Pick<StepContext, 'holders'>;
type Start = (facts: readonly Fact[], context: Holders) => SchoolDate | undefined;

const last =
  (kind: FactKind): Start =>
  (facts) =>
    facts.findLast((fact) => fact.kind === kind)?.on;

/** What a clock is counted from. */
export const clockStarts = {
  referralReceived: last('referralReceived'),
  consentRequested: (facts) => facts.findLast(asksConsent)?.on,
  /**
   * To the evaluation; a yes to services, or of a second parent, starts nothing anew. Where it was taken back the clock
   * runs on until the case is closed.
   */
  evaluationConsented: (facts, context) =>
    consentedOn(since(facts, asksConsent), context) ?? consentedOn(facts, context) ?? facts.findLast(consents)?.on,
  eligibilityMet: (facts) => factsOf(facts, 'meetingHeld').findLast(({ purpose }) => purpose === 'eligibility')?.on,
  eligibilityDecided: last('eligibilityDecided'),
  priorPlanReceived: last('priorPlanReceived'),
  planAgreed: last('planAgreed'),
  /** When it was last said that no plan is needed. */
  putOff: (facts) => facts.findLast(began('noPlan'))?.on,
  studentWithdrew: (facts, context) => last('studentWithdrew')(notTakenBack(facts, 'studentWithdrew'), context),
} as const satisfies Record<string, Start>;
export type ClockStart = keyof typeof clockStarts;

/**
 * The day on which the family's consent was received that stands: the first of those since when nobody's refusal stood
 * beside it.
 */
function consentedOn(facts: readonly Fact[], { holders }: Holders): SchoolDate | undefined {
  let standing: SchoolDate[] = [];
  for (const [place, fact] of facts.entries()) {
    if (!('consent' in fact) || fact.consent !== 'evaluation') continue;
    if (consentStand(facts.slice(0, place + 1), 'evaluation', holders) !== 'given') standing = [];
    else if (fact.kind === 'consentGiven' || standing.length === 0) standing.push(fact.on);
  }
  return standing.toSorted()[0];
}
