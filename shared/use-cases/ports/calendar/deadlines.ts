import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

/** The clocks that run; they start and end in the transaction of their step (store/calendar/dynamo-deadlines.ts). */
export type Deadlines = {
  /** Q21. */
  openOfSchool(school: SchoolId): Promise<Deadline[]>;
  /** Q22. */
  openOfStudent(school: SchoolId, student: StudentId): Promise<Deadline[]>;
  /**
   * Gives an open deadline its new day. `changed_meanwhile` when it was met, moved or started anew since it was read,
   * or when the calendar is not the one that the day was computed with.
   */
  move: Save<Deadline>;
};
