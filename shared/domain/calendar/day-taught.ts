import { type SchoolDate, weekdayOf } from '../dates.ts';
import { kindOfDay, type SchoolCalendar } from './school-calendar.ts';

/** Whether people are at school that day, for what may be guessed: where no calendar tells, Monday to Friday. */
export function isTaughtOn(calendar: SchoolCalendar | undefined, on: SchoolDate): boolean {
  const kind = calendar ? kindOfDay(calendar, on) : 'unknown';
  return kind === 'unknown' ? weekdayOf(on) <= 5 : kind === 'school';
}
