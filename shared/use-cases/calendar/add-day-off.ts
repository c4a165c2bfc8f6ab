import type { Actor } from '#shared/domain/access/access.ts';
import { withDayOff } from '#shared/domain/calendar/day-off.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import { type CalendarInput, changingCalendar } from './change-calendar.ts';
import { type Recomputed, recomputeDeadlines } from './recompute-deadlines.ts';

export type AddDayOffInput = CalendarInput & {
  from: SchoolDate;
  to?: SchoolDate | undefined;
  reason?: string | undefined;
};

export const takeDayOff = changingCalendar<AddDayOffInput>('day_off_added', (before, input, { by, at }) => {
  const { schoolId, from, to = from, reason } = input;
  if (!before) throw new DomainError('needs_calendar', { schoolId });
  return withDayOff(before, { from, to, ...(reason ? { reason } : {}), addedAt: at, addedBy: by });
});

/**
 * A snow day: the days are no school days any more, and then every deadline that runs over them moves. A repetition, of
 * this command or of the same days, finishes the moving where it was broken off.
 */
export async function addDayOff(
  ports: Needs<'roster' | 'calendars' | 'deadlines' | 'commands' | 'ids' | 'now'>,
  actor: Actor,
  input: AddDayOffInput,
): Promise<Recomputed> {
  await takeDayOff(ports, actor, input);
  return recomputeDeadlines(ports, actor, input);
}
