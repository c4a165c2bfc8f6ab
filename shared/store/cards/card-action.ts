import type { Card, CardItem } from '#shared/domain/cards/card.ts';
import { packed } from '../packed-items.ts';
import type { Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { cardKey } from './keys.ts';

/** The card under its next number, unless it moved on since it was read. */
export const cardAction = (table: Table, { items, lately, ...card }: Card) =>
  put(
    table,
    {
      ...{ ...cardKey(card.studentId), ...card, items: packed(items.map(kept)) },
      ...(lately ? { lately: lately.map(({ item, until }) => ({ item: kept(item), until })) } : {}),
    },
    ifVersionIs(card.version - 1),
  );

/** Without its empty lists: a look at a class reads hundreds of items, and each list costs as much as a word. */
const kept = ({ courses, alternatives, ...item }: CardItem) => ({
  ...item,
  ...(courses.length > 0 ? { courses } : {}),
  ...(alternatives.length > 0 ? { alternatives } : {}),
});
