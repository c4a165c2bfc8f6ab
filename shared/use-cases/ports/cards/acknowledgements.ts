import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import type { PostOccasion } from '#shared/domain/cards/delivery.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

type Pair = Pick<Acknowledgement, 'studentId' | 'staffId'>;

/** Cards with what some people confirmed last of each; who has none, or never confirmed, is absent. */
export type CardsWithConfirmed = { cards: Card[]; confirmed: Acknowledgement[] };
/** And the keys of the items at which a student waits for an answer, where it was asked for a post. */
export type CardsAtPost = CardsWithConfirmed & { questions: string[] };

export type AcknowledgementReader = {
  /** Q8. What each person confirmed last. */
  ofStudent(student: StudentId): Promise<Acknowledgement[]>;
  /** Q65. In one round trip; `consistent` for who has just confirmed, or is about to. */
  withCards(
    students: readonly StudentId[],
    staff: readonly StaffId[],
    how?: { consistent?: boolean; questionsAt?: PostOccasion | undefined },
  ): Promise<CardsAtPost>;
};

export type Acknowledgements = AcknowledgementReader & {
  /** What this person confirmed last, consistent. */
  find(student: StudentId, staff: StaffId): Promise<Acknowledgement | undefined>;
  /** The same of many at once; those who never confirmed are absent. */
  findMany(pairs: readonly Pair[]): Promise<Acknowledgement[]>;
  /** All that one person ever confirmed for this student, oldest first. */
  given(student: StudentId, staff: StaffId): Promise<Acknowledgement[]>;
  /** Adds, takes nothing away; `changed_meanwhile` when the card or this person's own last word moved on. */
  acknowledge: Save<Acknowledgement>;
  /** What this person says of a card anew, whatever became of the card: nothing is confirmed by it. */
  reword: Save<Acknowledgement>;
  /** All of these or none. */
  acknowledgeAll: Save<readonly Acknowledgement[]>;
  /** As few parts as can be, each of which is one transaction. */
  inTransactions(all: readonly Acknowledgement[]): Acknowledgement[][];
};
