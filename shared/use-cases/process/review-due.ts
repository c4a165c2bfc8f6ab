import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import { dueByRhythm, reviewRhythm } from '#shared/domain/reviews/review-rhythm.ts';
import type { Needs } from '../command.ts';
import type { SchoolCalendars } from '../ports/calendar/school-calendars.ts';

export type ReviewDuePorts = Needs<'district'> & { calendars: Pick<SchoolCalendars, 'find'> };

/** By when a plan is due again that was begun, or looked at, on a day. A year needs no calendar, and reads none. */
export async function readReviewDue(
  { district, calendars }: ReviewDuePorts,
  plan: Pick<Plan, 'framework' | 'profile' | 'schoolId'>,
): Promise<(from: SchoolDate) => SchoolDate> {
  const { process: settings } = await district.settings();
  const rhythm = reviewRhythm(plan, settings);
  const calendar = rhythm === 'year' ? undefined : await calendars.find(plan.schoolId);
  return (from) => dueByRhythm(rhythm, from, calendar);
}
