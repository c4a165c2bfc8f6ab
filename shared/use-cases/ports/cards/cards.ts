import type { Card } from '#shared/domain/cards/card.ts';
import type { StudentId } from '#shared/domain/ids.ts';

export type Cards = {
  /** `consistent` for who writes the next version: a card read too early would be refused as moved on. */
  find(student: StudentId, how?: { consistent: boolean }): Promise<Card | undefined>;
  /** Q1, second of two round trips. Students without a card are simply absent. */
  findMany(students: readonly StudentId[]): Promise<Card[]>;
};
