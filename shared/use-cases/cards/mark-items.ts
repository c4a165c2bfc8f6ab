import type { MarkedItem } from '#shared/domain/cards/acknowledgement.ts';
import { actedUpon } from '#shared/domain/cards/acted-upon.ts';
import { type Card, itemsOn } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { sha256 } from '#shared/domain/sha256.ts';

/** The items that hold on this day, each with its fingerprint. */
export const markedItems = (card: Card, on: SchoolDate): Promise<MarkedItem[]> =>
  Promise.all(itemsOn(card, on).map(async (item) => ({ ...item, fingerprint: await sha256(actedUpon(item)) })));

/** Names all that was shown of a card on a day, in whatever order. */
export const cardHash = (items: readonly MarkedItem[]) =>
  sha256(JSON.stringify([...new Set(items.map(({ fingerprint }) => fingerprint))].sort()));
