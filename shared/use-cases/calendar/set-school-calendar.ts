import type { Actor } from '#shared/domain/access/access.ts';
import { type GivenYears, withYears } from '#shared/domain/calendar/calendar-change.ts';
import { type CalendarDeps, type CalendarWish, type ChangedCalendar, changeCalendar } from './change-calendar.ts';
import { type Recomputed, recomputeDeadlines } from './recompute-deadlines.ts';

/** Sets school years, and then gives their day to the deadlines that waited for one, or whose days are taught differently now. */
export async function setSchoolCalendar(
  deps: CalendarDeps,
  actor: Actor,
  { schoolId, years, replace, surface, key }: CalendarWish & GivenYears,
): Promise<ChangedCalendar & Recomputed> {
  const changed = await changeCalendar(deps, actor, {
    schoolId,
    surface,
    key,
    action: 'calendar_set',
    change: (calendar) => withYears(calendar, { schoolId, years, replace }),
  });
  return { ...changed, ...(await recomputeDeadlines(deps, actor, { schoolId, surface })) };
}
