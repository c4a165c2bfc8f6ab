import { Claim, type Fact, type FactKind, factsOf } from '../facts.ts';
import type { DecisionKind } from '../states.ts';
import type { Requirement } from '../step-context.ts';
import { gatheredFor, inRound, notTakenBack, type Round } from './rounds.ts';

type NoticeKind = Extract<Fact, { kind: 'noticeSent' }>['notice'];
type Purpose = Extract<Fact, { kind: 'meetingHeld' }>['purpose'];

/** What was recorded in one round, or ever. */
type What = Round | 'ever';
const within = (facts: readonly Fact[], round: What) => (round === 'ever' ? facts : inRound(facts, round));
export const onRecord =
  (kind: FactKind, round: What = 'ever'): Requirement =>
  (facts) =>
    within(facts, round).some((fact) => fact.kind === kind);
/** The same of what ends a plan: what an ending told that was taken back does not count. */
export const stillTold =
  (kind: FactKind): Requirement =>
  (facts) =>
    notTakenBack(facts, kind).some((fact) => fact.kind === kind);
export const notified =
  (kind: NoticeKind, round: Round): Requirement =>
  (facts) =>
    factsOf(inRound(facts, round), 'noticeSent').some(({ notice }) => notice === kind);
export const withReason =
  (what: 'decline' | 'change', round: Round): Requirement =>
  (facts) =>
    factsOf(inRound(facts, round), 'reasonWritten').some(({ about, words }) => about === what && words.trim() !== '');
export const met =
  (what: Purpose, round: Round): Requirement =>
  (facts) =>
    factsOf(inRound(facts, round), 'meetingHeld').some(({ purpose }) => purpose === what);
/** A closed meeting of this round that said yes to it. */
export const decidedAt =
  (what: DecisionKind & Purpose, round: Round): Requirement =>
  (facts) =>
    factsOf(inRound(facts, round), 'meetingHeld').some(({ purpose, decided: to = [purpose] }) =>
      to.some((each) => each === what),
    );
export const decided =
  (eligible: boolean, round: Round): Requirement =>
  (facts) =>
    factsOf(inRound(facts, round), 'eligibilityDecided').at(-1)?.eligible === eligible;

/** 34 CFR 104.35(c): a variety of sources, not two pages of one. */
export const varied =
  (round: 'case' | 'reevaluation'): Requirement =>
  (facts) =>
    new Set(gatheredFor(facts, round).map(({ source }) => source)).size >= 2;

/** All claims are there, from at least two people. */
export function coversAll(people: readonly { person: string; covers: readonly Claim[] }[]) {
  const bringing = people.filter(({ covers }) => covers.length > 0);
  const claims = new Set(bringing.flatMap(({ covers }) => covers));
  return Claim.options.every((claim) => claims.has(claim)) && new Set(bringing.map(({ person }) => person)).size >= 2;
}
