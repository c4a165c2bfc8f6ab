import type { Card } from '#shared/domain/cards/card.ts';
import type { Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { cardKey } from './keys.ts';

/** The card under its next number, unless it moved on since it was read. */
export const cardAction = (table: Table, card: Card) =>
  put(table, { ...cardKey(card.studentId), ...card }, ifVersionIs(card.version - 1));
