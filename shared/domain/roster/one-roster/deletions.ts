import { DomainError } from '../../errors.ts';

export type DeletionCount = { removed: number; stored: number };
export type Deletions = { people: DeletionCount; sections: DeletionCount; seats: DeletionCount };

const share = 0.05;
const tooMany = ({ removed, stored }: DeletionCount) => removed > 0 && removed > stored * share;

export const isTooMuch = ({ people, sections, seats }: Deletions) => [people, sections, seats].some(tooMany);

/** A school system that exports half a school by mistake must not close the other half. */
export function guardDeletions(deletions: Deletions, confirmed: boolean) {
  if (confirmed || !isTooMuch(deletions)) return;
  const { people, sections, seats } = deletions;
  throw new DomainError('too_many_deletions', {
    people: people.removed,
    peopleStored: people.stored,
    sections: sections.removed,
    sectionsStored: sections.stored,
    seats: seats.removed,
    seatsStored: seats.stored,
  });
}
