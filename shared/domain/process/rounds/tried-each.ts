import type { PersonId } from '../../ids.ts';
import { type ConsentKind, type Fact, factsOf } from '../facts.ts';
import { futileSearches, type ReachContext } from '../family/beyond-reach.ts';
import { answeredConsent } from '../family/consents.ts';
import { type AttemptContext, attemptsThatCount, type StillToTry, stillToTry } from '../family/contact-attempts.ts';
import { onlyHolder } from '../family/family-answers.ts';
import { inRound } from './rounds.ts';

export type TriedTooLittle = { person: PersonId } & StillToTry;
type Context = AttemptContext & ReachContext;

/** Whose answer to a request for consent is still open, of those whose answer counts. */
const awaited = (facts: readonly Fact[], of: ConsentKind, holders: readonly PersonId[]) => {
  const answered = answeredConsent(facts, of, holders);
  return holders.filter((holder) => !answered.includes(holder));
};

/**
 * Who was not tried enough since their consent to the evaluation was asked for, and what is still to try: one parent's
 * silence is not the other's. To whom no way is known it is the searches that are enough.
 */
export function whoWasTriedTooLittle(facts: readonly Fact[], context: Context): TriedTooLittle[] {
  const { holders = [] } = context;
  const asked = inRound(facts, 'consent');
  const futile = new Set<Fact>(futileSearches(facts, context));
  const searches = factsOf(asked, 'contactAttempted').filter((fact) => futile.has(fact));
  const tries = [...attemptsThatCount(asked, context), ...searches];
  const only = onlyHolder(holders);
  return awaited(facts, 'evaluation', holders)
    .map((person) => ({
      person,
      ...stillToTry(
        tries.filter((each) => (each.person ?? only) === person),
        context,
      ),
    }))
    .filter(({ attempts, ways, days }) => attempts + ways + days > 0);
}

/** Whether somebody's answer is open, and each of whom it is was tried enough. */
export const wasEachTried = (facts: readonly Fact[], context: Context): boolean =>
  awaited(facts, 'evaluation', context.holders ?? []).length > 0 && whoWasTriedTooLittle(facts, context).length === 0;
