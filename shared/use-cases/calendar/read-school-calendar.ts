import type { Actor } from '#shared/domain/access/access.ts';
import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import { authorizeCalendar, type CalendarDeps } from './change-calendar.ts';

type Deps = Pick<CalendarDeps, 'roster'> & {
  calendars: Pick<CalendarDeps['calendars'], 'find'>;
  deadlines: Pick<CalendarDeps['deadlines'], 'openOfSchool'>;
};

/** `waiting`: deadlines that have no day because the calendar ends too early. */
export type ReadCalendar = { school: School; calendar: SchoolCalendar | undefined; waiting: Deadline[] };

/** For those who keep the calendar: with what shows them that a year is missing. */
export async function readSchoolCalendar(deps: Deps, actor: Actor, schoolId: SchoolId): Promise<ReadCalendar> {
  await authorizeCalendar(deps, actor, schoolId);
  const [school, calendar, open] = await Promise.all([
    deps.roster.getSchool(schoolId),
    deps.calendars.find(schoolId),
    deps.deadlines.openOfSchool(schoolId),
  ]);
  return { school, calendar, waiting: open.filter(({ dueOn }) => dueOn === 'needs_calendar') };
}
