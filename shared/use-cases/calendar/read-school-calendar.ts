import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import { officeOfSchool } from '../access/office/office-of-school.ts';
import { type Needs, type QueryInput, query } from '../command.ts';

export type ReadSchoolCalendarInput = QueryInput & { schoolId: SchoolId };
/** `waiting`: of the open deadlines, those that have no day because the calendar ends too early. */
export type CalendarInSight = {
  school: School;
  calendar: SchoolCalendar | undefined;
  open: readonly Deadline[];
  waiting: Deadline[];
};

/** For those who keep the calendar: with what shows them that a year is missing, and that by ids alone. */
export const readSchoolCalendar = query({
  authorize: officeOfSchool,
  async read(
    { calendars, deadlines }: Needs<'calendars' | 'deadlines'>,
    { schoolId }: ReadSchoolCalendarInput,
    { school, withoutTrace },
  ) {
    const [calendar, open] = await Promise.all([calendars.find(schoolId), deadlines.openOfSchool(schoolId)]);
    const waiting = open.filter(({ dueOn }) => dueOn === 'needs_calendar');
    return withoutTrace<CalendarInSight>({ school, calendar, open, waiting });
  },
});
