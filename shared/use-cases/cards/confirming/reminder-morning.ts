import { isTaughtOn } from '#shared/domain/calendar/day-taught.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import type { ConfirmRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';

export type SchoolThisMorning = School & { on: SchoolDate; calendar: SchoolCalendar | undefined };
/** What holds for everybody this morning; of schools those that teach today. */
export type ReminderMorning = { schools: ReadonlyMap<SchoolId, SchoolThisMorning>; rhythm: ConfirmRhythm };

export async function schoolsThatTeach(
  { roster, calendars }: Needs<'roster' | 'calendars'>,
  at: Instant,
): Promise<SchoolThisMorning[]> {
  const all = await fewAtOnce(await roster.schools(), async (school) => ({
    ...{ ...school, on: schoolDateAt(at, school.zone), calendar: await calendars.find(school.id) },
  }));
  return all.filter(({ calendar, on }) => isTaughtOn(calendar, on));
}
