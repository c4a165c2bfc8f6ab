import { Card } from '#shared/domain/cards/card.ts';
import type { Cards } from '#shared/use-cases/ports/cards/cards.ts';
import { getMany } from '../batches.ts';
import { unpacked } from '../packed-items.ts';
import { getItem, type Item, type Table } from '../table.ts';
import { cardKey } from './keys.ts';

export const dynamoCards = (table: Table): Cards => ({
  async find(student, how) {
    const item = await getItem(table, cardKey(student), how);
    return item && asCard(item);
  },
  findMany: async (students) => (await getMany(table, students.map(cardKey))).map(asCard),
});

/** Everything but the key must be a card's own: a stray attribute on this item would be shown to teachers. */
export function asCard({ pk, sk, ...card }: Item): Card {
  return Card.parse(unpacked(card));
}
