import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { Needs } from '../../command.ts';
import type { SchoolCalendars } from '../../ports/calendar/school-calendars.ts';

/** Today, where a school is. */
export type SchoolDays = (school: SchoolId) => Promise<SchoolDate>;

/** An import asks for each plan, and no school moves while it runs. */
export function schoolDays({ roster, now }: Needs<'roster' | 'now'>): SchoolDays {
  const zones = new Map<SchoolId, string>();
  return async (school) => {
    const zone = zones.get(school) ?? (await roster.getSchool(school)).zone;
    zones.set(school, zone);
    return schoolDateAt(now(), zone);
  };
}

/** Nor does a school's calendar change for the plans that it brings. */
export function calendarsReadOnce({ find }: Pick<SchoolCalendars, 'find'>): Pick<SchoolCalendars, 'find'> {
  const known = new Map<SchoolId, ReturnType<SchoolCalendars['find']>>();
  return {
    find(school) {
      const calendar = known.get(school) ?? find(school);
      known.set(school, calendar);
      return calendar;
    },
  };
}
