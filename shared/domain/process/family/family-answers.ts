import type { PersonId } from '../../ids.ts';
import { type Fact, factsOf, happenedSince } from '../facts.ts';

export type AnsweredAs = Extract<Fact, { kind: 'familyAnswered' }>['answer'];
/** `differ`: one who holds the rights says yes, and another says no or wants to talk first. */
export type FamilyStand = 'agreed' | 'waiting' | 'talkFirst' | 'differ' | 'declined';
/** `holders`: whose answer counts today. `version`: that which the plan in question is, or is to become. */
export type StandContext = { holders: readonly PersonId[]; version: number };

/** Stored answers of old name nobody; whose they were, only that it was one of the family, is not known. */
const somebody = 'somebody';

/**
 * How a family stands to a version of a plan. Everybody's own last answer stands, and nobody's overwrites another's. An
 * answer is to the words as they were on its day, whenever it is entered: a draft that was rewritten since is asked
 * about anew. Who wishes it on paper has not answered until the paper is back.
 */
export function familyStand(facts: readonly Fact[], context: StandContext): FamilyStand {
  const standing = new Set(answersBy(facts, context).values());
  const isOpen = standing.has('declined') || standing.has('talkFirst');
  if (standing.has('agreed')) return isOpen ? 'differ' : 'agreed';
  if (standing.has('declined')) return 'declined';
  return isOpen ? 'talkFirst' : 'waiting';
}

/** Somebody's last word is that they wish it on paper, and no letter went to them since. */
export function owesPaper(facts: readonly Fact[], { holders, version }: StandContext) {
  const only = onlyHolder(holders);
  const toTheseWords = sinceRewritten(facts).filter((fact) => isLetter(fact) || isAnswerTo(fact, version));
  return holders.some((holder) => {
    const last = toTheseWords.findLast((fact) => (fact.person ?? only) === holder);
    return last?.kind === 'familyAnswered' && last.answer === 'paper';
  });
}

const sinceRewritten = (facts: readonly Fact[]) => happenedSince(facts, ({ kind }) => kind === 'wordsChanged');
const isLetter = (fact: Fact): fact is Extract<Fact, { kind: 'contactAttempted' }> =>
  fact.kind === 'contactAttempted' && fact.channel === 'letter' && fact.result === 'sent';
/** Stored answers of old name no version: they are to the one that is asked about. */
export const isAnswerTo = (fact: Fact, version: number): fact is Extract<Fact, { kind: 'familyAnswered' }> =>
  fact.kind === 'familyAnswered' && (fact.version ?? version) === version;

/**
 * Whether a version may come into force. The first waits for a yes; a change asks for notice and not for agreement (34
 * CFR 104.36), and waits only for who says no to it or wants to talk first.
 */
export function agrees(facts: readonly Fact[], context: StandContext): boolean {
  const stand = familyStand(facts, context);
  return stand === 'agreed' || (stand === 'waiting' && context.version > 1);
}

/** Whose a word is that names nobody: where one person's alone counts, theirs. */
export const onlyHolder = (holders: readonly PersonId[]): PersonId | undefined =>
  holders.length === 1 ? holders[0] : undefined;

function answersBy(facts: readonly Fact[], { holders, version }: StandContext) {
  const only = onlyHolder(holders);
  const standing = new Map<string, AnsweredAs>();
  const answers = factsOf(sinceRewritten(facts), 'familyAnswered');
  for (const { person = only ?? somebody, answer, version: to = version } of answers) {
    const counts = person === somebody || holders.some((holder) => holder === person);
    if (counts && to === version && answer !== 'paper') standing.set(person, answer);
  }
  // All of them have said since who says what.
  if (holders.length > 0 && holders.every((holder) => standing.has(holder))) standing.delete(somebody);
  return standing;
}
