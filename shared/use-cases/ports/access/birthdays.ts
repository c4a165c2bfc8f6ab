import type { SchoolDate } from '#shared/domain/dates.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';

export type Birthdays = {
  /** Q31: whose rights pass to them on one of these days at the earliest; both belong, at most a month apart. */
  comingOfAge(school: SchoolId, from: SchoolDate, to: SchoolDate): Promise<StudentId[]>;
};
