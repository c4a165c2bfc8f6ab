import { type Acknowledgement, isAsConfirmed, isSettled, outstanding } from '#shared/domain/cards/acknowledgement.ts';
import { type Card, itemsOn } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { CardsWithConfirmed } from '../../ports/cards/acknowledgements.ts';
import { cardHash, fingerprinted } from '../fingerprint-items.ts';

/** `new`: this person never confirmed anything of the student. */
export type CardNews = 'new' | 'changed';

/**
 * Whether a person has yet to confirm something of a card. Every look at a class asks it of every card: one that moved
 * is compared as a whole, and item by item only where an item has ended since, which is no news.
 */
export async function newsOf(
  card: Card,
  confirmed: Acknowledgement | undefined,
  on: SchoolDate,
): Promise<CardNews | undefined> {
  const items = itemsOn(card, on);
  if (!confirmed) return items.length > 0 ? 'new' : undefined;
  if (isAsConfirmed(card, confirmed, on) || (await cardHash(items)) === confirmed.cardHash) return undefined;
  if (!confirmed.items.some(({ endOn }) => endOn && endOn < on)) return 'changed';
  return isSettled(outstanding(await fingerprinted(items), confirmed, on)) ? undefined : 'changed';
}

/** The same of a class: who is left out has nothing to be confirmed. */
export async function newsOfClass({ cards, confirmed }: CardsWithConfirmed, on: SchoolDate) {
  const known = new Map(confirmed.map((each) => [each.studentId, each]));
  const news = new Map<StudentId, CardNews>();
  for (const card of cards) {
    const found = await newsOf(card, known.get(card.studentId), on);
    if (found) news.set(card.studentId, found);
  }
  return news;
}
