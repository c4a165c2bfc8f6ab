import type { FamilyFacts, GuardianStanding } from '#shared/domain/access/guardian-standing.ts';
import { comesOfAgeOn, decidesFrom } from '#shared/domain/access/right-holder.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { guardianHead, guardianLines } from '#shared/text/access/guardian-words.ts';

/** One of a family, for a person. */
export const guardianPart = (standing: GuardianStanding, names: Parameters<typeof guardianLines>[1]) => [
  guardianHead(standing),
  ...guardianLines(standing, names).map((line) => `  ${line}`),
];

/** The same for a machine. */
export function guardianData({ guardian, relation, stillDecides, misses, entered }: GuardianStanding) {
  const { id: guardianId, isRelative = false, active } = guardian;
  const { rights, startOn, endOn, givenBy, endedOn } = entered ?? {};
  return {
    ...{
      guardianId,
      name: displayName(guardian),
      isRelative,
      active,
      relation,
      ...(stillDecides ? { stillDecides } : {}),
    },
    ...{
      because: misses.map(({ miss }) => miss),
      ...(entered ? { entered: { rights, startOn, endOn, givenBy, endedOn } } : {}),
    },
  };
}

export const rightsPassData = ({ student: { birthOn }, settings }: FamilyFacts) =>
  birthOn ? { rightsPassOn: comesOfAgeOn(birthOn, settings), decidesFrom: decidesFrom(birthOn, settings) } : {};

/**
 * For `catch`: a verb names its own field, and a person the word that they typed. What has no such word is refused as
 * it was.
 */
export const inWordsTyped =
  (typed: (refusal: DomainError) => DomainError | undefined) =>
  (cause: unknown): never => {
    throw (cause instanceof DomainError && typed(cause)) || cause;
  };
