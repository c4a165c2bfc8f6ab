import { isStudentId, type PersonId } from '../../ids.ts';
import type { ConsentKind, Fact } from '../facts.ts';
import { onlyHolder } from './family-answers.ts';

type Answer = Extract<Fact, { kind: 'consentGiven' | 'consentRefused' }>;
/** `differ`: one who holds the rights consents and another refuses. */
export type ConsentStand = 'open' | 'given' | 'refused' | 'differ';

/**
 * How a family stands to what its consent is asked for. Everybody may change their mind in either direction at any
 * time, and nobody's answer overwrites another's. `holders`: who has the rights today, where that was read. What
 * somebody consented to while they had them stays so until one who has them refuses.
 */
export function consentStand(facts: readonly Fact[], of: ConsentKind, holders?: readonly PersonId[]): ConsentStand {
  const standing = answersTo(facts, of);
  const counting = standing.filter(({ person }) => !person || !holders || holders.includes(person));
  const isGiven = (answers: readonly Answer[]) => answers.some(({ kind }) => kind === 'consentGiven');
  if (counting.some(({ kind }) => kind === 'consentRefused')) return isGiven(counting) ? 'differ' : 'refused';
  return isGiven(standing) ? 'given' : 'open';
}

/**
 * Whether it matters who has the rights today: they are read wherever somebody by name refused, for a refusal counts
 * only while who refused has rights, be it alone or beside another's yes.
 */
export const hasRefusal = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.kind === 'consentRefused' && fact.person !== undefined);

/** Who said yes or no; a stored answer of old names nobody, and is theirs who alone has the rights. */
export const answeredConsent = (facts: readonly Fact[], of: ConsentKind, holders: readonly PersonId[]): PersonId[] =>
  answersTo(facts, of).flatMap(({ person }) => person ?? onlyHolder(holders) ?? []);

/**
 * A refusal is of what was asked: a new request asks everybody anew. Stored answers of old name nobody, and end with
 * the next of anybody, as they were read then; a student who is of age answers for all who answered before.
 */
function answersTo(facts: readonly Fact[], of: ConsentKind): Answer[] {
  let standing: Answer[] = [];
  for (const fact of facts) {
    if (!('consent' in fact) || fact.consent !== of) continue;
    if (fact.kind === 'consentRequested') standing = standing.filter(({ kind }) => kind === 'consentGiven');
    else standing = [...standing.filter(({ person }) => !isReplaced(person, fact)), fact];
  }
  return standing;
}

const isReplaced = (person: PersonId | undefined, by: Answer) =>
  person === undefined || by.person === undefined || person === by.person || isStudentId(by.person);
