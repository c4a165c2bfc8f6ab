import type { Actor } from '#shared/domain/access/access.ts';
import { type GivenYears, withYears } from '#shared/domain/calendar/calendar-change.ts';
import type { Needs } from '../command.ts';
import { type CalendarInput, changingCalendar } from './change-calendar.ts';
import { type Recomputed, recomputeDeadlines } from './recompute-deadlines.ts';

export type SetSchoolCalendarInput = CalendarInput & GivenYears;

export const setYears = changingCalendar<SetSchoolCalendarInput>(
  'calendar_set',
  (before, { schoolId, years, replace }) => withYears(before, { schoolId, years, replace }),
);

/** Sets school years, and gives a day to deadlines that waited for one or whose days are taught differently now. */
export async function setSchoolCalendar(
  ports: Needs<'roster' | 'calendars' | 'deadlines' | 'commands' | 'ids' | 'now'>,
  actor: Actor,
  input: SetSchoolCalendarInput,
): Promise<Recomputed> {
  await setYears(ports, actor, input);
  return recomputeDeadlines(ports, actor, input);
}
