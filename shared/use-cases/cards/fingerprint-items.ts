import type { FingerprintedItem } from '#shared/domain/cards/acknowledgement.ts';
import { type Card, type CardItem, itemsOn } from '#shared/domain/cards/card.ts';
import { fingerprintText } from '#shared/domain/cards/fingerprint-text.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { sha256 } from '#shared/domain/sha256.ts';

/** Names what a teacher acts on in an item. */
export const fingerprintOf = (item: CardItem) => sha256(fingerprintText(item));

export const fingerprinted = (items: readonly CardItem[]): Promise<FingerprintedItem[]> =>
  Promise.all(items.map(async (item) => ({ ...item, fingerprint: await fingerprintOf(item) })));

/** The items that hold on this day, each with its fingerprint. */
export const fingerprintItems = (card: Card, on: SchoolDate): Promise<FingerprintedItem[]> =>
  fingerprinted(itemsOn(card, on));

/** Names all that was shown of a card on a day, in whatever order; reckoned once, and not item by item. */
export const cardHash = (items: readonly CardItem[]) =>
  sha256(JSON.stringify([...new Set(items.map(fingerprintText))].sort()));
