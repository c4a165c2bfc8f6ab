import { type Acknowledgement, confirmation } from '#shared/domain/cards/acknowledgement.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { writtenLine } from '#shared/domain/written-words.ts';
import { cardHash, fingerprintItems } from '../fingerprint-items.ts';

/** The card as shown: its number and what held that day, because an item may begin without a new number. */
export type SeenCard = { cardVersion: number; cardHash: string };

type Confirming = {
  seen: SeenCard;
  /** "In my class this means ...": without it, what the asker said before stands. */
  inMyClass: string | undefined;
  before: Acknowledgement | undefined;
  by: Pick<Acknowledgement, 'staffId' | 'at' | 'authAt'>;
  on: SchoolDate;
};

/**
 * What confirming a card comes to: `moved` when it is not the one that was shown, `known` when nothing is to be added,
 * else this person's next confirmation.
 */
export async function nextConfirmation(
  card: Card,
  { seen, inMyClass, before, by, on }: Confirming,
): Promise<{ moved: true } | { known: Acknowledgement } | { next: Acknowledgement }> {
  const items = await fingerprintItems(card, on);
  const hash = await cardHash(items);
  if (card.version !== seen.cardVersion || hash !== seen.cardHash) return { moved: true };
  const saysNew = inMyClass !== undefined && inMyClass !== before?.inMyClass?.text;
  if (before?.cardVersion === card.version && before.cardHash === hash && !saysNew) return { known: before };
  return { next: confirmation(card, items, { by, inMyClass, cardHash: hash, before }) };
}

/** A field left empty says nothing, and takes nothing back. */
export const writtenWords = (written: string | undefined) =>
  written?.trim() ? writtenLine(written, { field: 'inMyClass', most: 280 }) : undefined;
