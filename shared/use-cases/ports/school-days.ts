import type { SchoolDate } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';

type StepClock = { amount: number; unit: 'schoolDays' | 'calendarDays' };

/** The day by which something that began on `startOn` is due; a day past the known calendar is said to be unknown, never guessed. */
export type DueOn = (startOn: SchoolDate, clock: StepClock) => SchoolDate | 'needs_calendar';

export type SchoolDays = {
  /** Reads the school's calendar once for any number of dates. */
  of(school: SchoolId): Promise<DueOn>;
};
