import type { Actor } from '#shared/domain/access/access.ts';
import { type GivenYears, withYears, type YearChange, yearChanges } from '#shared/domain/calendar/calendar-change.ts';
import { movedDeadline } from '#shared/domain/calendar/deadline.ts';
import { readSchoolCalendar } from '#shared/use-cases/calendar/read-school-calendar.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import type { calendarDeps } from './deps.ts';
import { yearLines } from './sentences.ts';

/** What setting these years would change at a school, by the rules that set them. */
export async function previewYears(
  deps: ReturnType<typeof calendarDeps>,
  { actor, ...given }: GivenYears & { actor: Actor },
) {
  const { schoolId } = given;
  const { calendar: before, open } = await readSchoolCalendar(deps, actor, { schoolId, surface: 'cli' });
  const after = withYears(before, given);
  const moving = open.filter((deadline) => movedDeadline(after, deadline)).length;
  return { schoolId, changed: after !== before, changes: yearChanges(before, after), moving };
}

type Planned = { schoolId: string; changed: boolean; changes: readonly YearChange[]; moving: number };

export const asPlanned = ({ schoolId, changed, changes, moving }: Planned) => ({
  name: schoolId,
  lines: [
    ...(changed ? yearLines(changes, 'planned') : ['The calendar is as the file says: nothing would change.']),
    `${moving === 0 ? 'No deadline' : withNoun(moving, 'deadline')} would move.`,
  ],
  json: { schoolId, written: false, changed, years: changes, deadlinesMoving: moving },
});
