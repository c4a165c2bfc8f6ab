import { addDays, type SchoolDate } from '../../dates.ts';
import type { MeetingPurpose } from '../fact-kinds.ts';
import { type Fact, type FactKind, factsOf, happenedSince, since } from '../facts.ts';
import type { RoundName } from '../states.ts';

/** After that long people are asked, heard and looked at anew. */
const oneYear = 365;
/** What was held first and begun in the record afterwards. */
const enteredLate = 30;

export const asksConsent = (fact: Fact) => fact.kind === 'consentRequested' && fact.consent === 'evaluation';
export const began = (round: RoundName) => (fact: Fact) => fact.kind === 'roundBegan' && fact.round === round;
const opensCase = (fact: Fact) => fact.kind === 'referralReceived' || began('case')(fact);
const raisesReevaluation = ({ kind }: Fact) => kind === 'reevaluationRaised';
const looksAtAll = new Set<MeetingPurpose>(['review', 'reevaluation', 'transfer']);
/** A school meets about other things too, and those end no cycle. */
export const isLookAtAll = (fact: Fact) => fact.kind === 'meetingHeld' && looksAtAll.has(fact.purpose);

/** What begins each round. What was recorded before that, or is of an earlier day, was about another one. */
const begins = {
  case: opensCase,
  consent: asksConsent,
  evaluation: (fact) => opensCase(fact) || asksConsent(fact),
  /** A plan is made from a finding, or from the plan of the school before. */
  plan: ({ kind }) => kind === 'eligibilityDecided' || kind === 'priorPlanReceived',
  transfer: ({ kind }) => kind === 'priorPlanReceived',
  review: isLookAtAll,
  report: ({ kind }) => kind === 'deliveryReported',
  change: (fact) => fact.kind === 'deliveryReported' || raisesReevaluation(fact),
  reevaluation: raisesReevaluation,
} as const satisfies Record<string, (fact: Fact) => boolean>;
export type Round = keyof typeof begins;

/** What happened in the round that is open, by day. Facts of an earlier round never satisfy (R-W2). */
export const inRound = (facts: readonly Fact[], round: Round): Fact[] => happenedSince(facts, begins[round]);

/** What was recorded since an ending was taken back of which such a fact told. */
export const notTakenBack = (facts: readonly Fact[], kind: FactKind): Fact[] =>
  since(facts, (fact) => fact.kind === 'endingTakenBack' && fact.told === kind);

/** What happened within the last year. */
export const lately = (facts: readonly Fact[], on: SchoolDate): Fact[] =>
  facts.filter((fact) => fact.on > addDays(on, -oneYear));

/** What was gathered for one evaluation. A report that came before the first word counts, unless it is a year old. */
export function gatheredFor(facts: readonly Fact[], round: 'case' | 'reevaluation') {
  const begun = facts.findLast(begins[round])?.on;
  const gathered = factsOf(since(facts, begins[round]), 'sourceGathered');
  return gathered.filter(({ on }) => begun === undefined || on > addDays(begun, -oneYear));
}

/** What belongs to a check-in or an update. Of those of old it is not known when they began. */
export function sinceBegun(facts: readonly Fact[], round: RoundName, on: SchoolDate): Fact[] {
  const begun = facts.findLast(began(round))?.on;
  const first = begun === undefined ? addDays(on, -oneYear) : addDays(begun, -enteredLate);
  return since(facts, began(round)).filter((fact) => fact.on > first);
}
