import type { Actor } from '#shared/domain/access/access.ts';
import { withDayOff } from '#shared/domain/calendar/day-off.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type CalendarDeps, type CalendarWish, type ChangedCalendar, changeCalendar } from './change-calendar.ts';
import { type Recomputed, recomputeDeadlines } from './recompute-deadlines.ts';

export type DayOffWish = CalendarWish & { from: SchoolDate; to?: SchoolDate | undefined; reason?: string | undefined };

/**
 * A snow day: the days are no school days any more, and then every deadline that runs over them moves. A repetition, of this command or of
 * the same days, finishes the moving where it was broken off.
 */
export async function addDayOff(
  deps: CalendarDeps,
  actor: Actor,
  wish: DayOffWish,
): Promise<ChangedCalendar & Recomputed> {
  const { schoolId, surface, key, from, to = from, reason } = wish;
  const added = { from, to, ...(reason ? { reason } : {}), addedAt: deps.now(), addedBy: actor.id };
  const changed = await changeCalendar(deps, actor, {
    schoolId,
    surface,
    key,
    action: 'day_off_added',
    change(calendar) {
      if (!calendar) throw new DomainError('needs_calendar', { schoolId });
      return withDayOff(calendar, added);
    },
  });
  return { ...changed, ...(await recomputeDeadlines(deps, actor, { schoolId, surface })) };
}
