import { isTaughtOn } from '#shared/domain/calendar/day-taught.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import type { ConfirmRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SchoolId, SectionId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';

export type SchoolThisMorning = School & {
  on: SchoolDate;
  calendar: SchoolCalendar | undefined;
  sectionIds: readonly SectionId[];
};
/** What holds for everybody this morning; of schools those that teach today. */
export type ReminderMorning = { schools: ReadonlyMap<SchoolId, SchoolThisMorning>; rhythm: ConfirmRhythm };

/** Those that teach today, with their classes; one without any has nobody to remind. */
export async function schoolsThatTeach(
  { roster, calendars }: Needs<'roster' | 'calendars'>,
  at: Instant,
): Promise<SchoolThisMorning[]> {
  const all = await fewAtOnce(await roster.schools(), async (school) => {
    const sectionIds = await roster.sectionsOfSchool(school.id);
    if (sectionIds.length === 0) return [];
    const on = schoolDateAt(at, school.zone);
    const calendar = await calendars.find(school.id);
    return isTaughtOn(calendar, on) ? [{ ...school, on, calendar, sectionIds }] : [];
  });
  return all.flat();
}
