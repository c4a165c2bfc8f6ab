import type { SchoolDate } from '#shared/domain/dates.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';

/** `on`: counted from the birthday alone; of one on 29 February a district may count a day later. */
export type ComingOfAge = { studentId: StudentId; on: SchoolDate };

export type Birthdays = {
  /** Q31: whose rights pass to them on one of these days at the earliest; both belong. */
  comingOfAge(school: SchoolId, from: SchoolDate, to: SchoolDate): Promise<ComingOfAge[]>;
};
