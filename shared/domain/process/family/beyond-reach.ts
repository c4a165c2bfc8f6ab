import type { GuardianId, PersonId } from '../../ids.ts';
import { type Fact, factsOf } from '../facts.ts';
import { onlyHolder } from './family-answers.ts';

/** `withoutAddress`: to whom of them the roster knows no way. Left out, there is a way to each. */
export type ReachContext = {
  holders?: readonly PersonId[] | undefined;
  withoutAddress?: readonly PersonId[] | undefined;
};
type Attempt = Extract<Fact, { kind: 'contactAttempted' }>;

/** To whom of a family the roster knows no way. It names one to every student, who is at school besides. */
export const whoLacksAddress = (
  holders: readonly PersonId[],
  guardians: readonly { id: GuardianId; email?: string | undefined }[],
): PersonId[] => holders.filter((holder) => guardians.some(({ id, email }) => id === holder && !email));

/** Somebody of the school looked for a way to reach a person, and found none. */
const isFutile = ({ result, by }: Attempt) => result === 'noWayKnown' && by !== 'system';

/** A word of theirs, whenever it was said: who gave it can be reached again. */
function isWordOf(fact: Fact, person: PersonId, only: PersonId | undefined): boolean {
  switch (fact.kind) {
    case 'contactAttempted':
      return fact.person === person && (fact.result === 'reached' || fact.result === 'refused');
    case 'inputGathered':
      return fact.person === person && fact.answer === 'given';
    // Those of old name nobody.
    case 'familyAnswered':
    case 'consentGiven':
    case 'consentRefused':
      return (fact.person ?? only) === person;
    case 'planSigned':
    case 'changeWished':
    case 'learningWished':
    case 'reviewAsked':
      return fact.person === person;
    default:
      return false;
  }
}

/**
 * The searches for whoever cannot be reached at all (R-S11). That nobody tried somebody is none, and nobody is passed
 * over to whom the roster knows a way or who ever said a word.
 */
export function futileSearches(facts: readonly Fact[], context: ReachContext): Attempt[] {
  const { holders, withoutAddress } = context;
  const only = holders && onlyHolder(holders);
  const lost = withoutAddress?.filter(
    (person) => holders?.includes(person) && !facts.some((fact) => isWordOf(fact, person, only)),
  );
  return factsOf(facts, 'contactAttempted')
    .filter(isFutile)
    .filter(({ person }) => lost?.some((each) => each === person));
}
