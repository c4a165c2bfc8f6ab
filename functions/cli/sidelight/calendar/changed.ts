import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { CalendarInput } from '#shared/use-cases/calendar/change-calendar.ts';
import { readSchoolCalendar } from '#shared/use-cases/calendar/read-school-calendar.ts';
import type { calendarDeps } from './deps.ts';

type Deps = ReturnType<typeof calendarDeps>;
type Asked = { actor: Actor; schoolId: SchoolId };

/**
 * A command on a calendar, and the calendar on both sides of it: whoever gave it wants to read which days are different
 * now.
 */
export async function changedCalendar<Done>(
  deps: Deps,
  { actor, schoolId }: Asked,
  change: (start: CalendarInput) => Promise<Done>,
) {
  const start = { schoolId, surface: 'cli' } as const;
  const { calendar: before } = await readSchoolCalendar(deps, actor, start);
  const done = await change({ ...start, key: deps.ids.next('cmd') });
  const { calendar: after } = await readSchoolCalendar(deps, actor, start);
  if (!after) throw new DomainError('needs_calendar', { schoolId });
  return { done, before, after };
}
