import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { SchoolCalendars } from '#shared/use-cases/ports/calendar/school-calendars.ts';

/** A storm closes a school in the morning, and the dates of that lesson should know. */
const freshMinutes = 5;

/** When a school teaches, kept in the container for some minutes, so that a look pays no read for it. */
export function rememberedCalendars(calendars: SchoolCalendars, now: () => Instant): SchoolCalendars {
  const known = new Map<SchoolId, { calendar: SchoolCalendar | undefined; readAt: Instant }>();
  return {
    async find(school) {
      const remembered = known.get(school);
      if (remembered && addMinutes(remembered.readAt, freshMinutes) > now()) return remembered.calendar;
      const calendar = await calendars.find(school);
      known.set(school, { calendar, readAt: now() });
      return calendar;
    },
    async save(calendar, change) {
      known.delete(calendar.schoolId);
      return calendars.save(calendar, change);
    },
  };
}
