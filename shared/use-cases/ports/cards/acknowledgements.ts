import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

type Pair = Pick<Acknowledgement, 'studentId' | 'staffId'>;

export type Acknowledgements = {
  /** What this person confirmed last, consistent. */
  find(student: StudentId, staff: StaffId): Promise<Acknowledgement | undefined>;
  /** The same of many at once; those who never confirmed are absent. */
  findMany(pairs: readonly Pair[]): Promise<Acknowledgement[]>;
  /** Q8. What each person confirmed last. */
  ofStudent(student: StudentId): Promise<Acknowledgement[]>;
  /** All that one person ever confirmed for this student, oldest first. */
  given(student: StudentId, staff: StaffId): Promise<Acknowledgement[]>;
  /** Adds, takes nothing away; `changed_meanwhile` when the card or this person's own last word moved on. */
  acknowledge: Save<Acknowledgement>;
};
