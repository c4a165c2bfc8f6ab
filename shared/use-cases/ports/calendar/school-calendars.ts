import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

export type SchoolCalendars = {
  /** Q20. As of this moment: a deadline that is computed now must know the snow day of a second ago. */
  find(school: SchoolId): Promise<SchoolCalendar | undefined>;
  /** When the version before it is not the stored one: `changed_meanwhile`. */
  save: Save<SchoolCalendar>;
};
