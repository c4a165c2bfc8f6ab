import type { CalendarFault } from '#shared/domain/calendar/calendar-check.ts';
import type { ErrorDetails } from '#shared/domain/errors.ts';

/** Why a calendar is refused, after where: `2026-27.csv, line 4, name: …`. */
export const calendarFaultWords: Record<CalendarFault, string> = {
  none: 'holds nothing, and needs at least one',
  not_understood: 'is not written as functions/cli/sidelight/README.md says',
  ends_first: 'ends before it begins',
  overlap: 'begins before the one before it has ended',
  outside: 'lies outside the terms of its year',
  duplicate: 'is named twice',
  too_long: 'makes the year longer than 400 days',
  too_many: 'holds more than 20 school years',
  wrong_year: 'must be the year in which it begins, like 2026-27 or 2027',
  off_and_taught: 'is a day off as well',
  name_taken: 'is the name of an earlier term as well',
  not_a_kind: 'must be term, dayOff, schoolDay or weekdays',
  not_weekdays: 'must be days of the week: write Mon Tue Wed Thu Fri, Mon-Fri, M/T/W/Th/F or MTWThF',
  day_twice: 'names a day of the week twice',
  weekdays_twice: 'says the weekdays of this year a second time: leave one row of them',
};

/** Where an entry is at odds with another one, both are named: `2026-12-23 lies in Winter recess (line 7)`. */
export function calendarEntryWords({ reason, on, year, first, last, other, otherLine }: ErrorDetails) {
  if (reason === 'outside' && first !== undefined)
    return `${on} lies outside the terms of ${year} (${first} to ${last})`;
  if (other === undefined) return undefined;
  const which = `${other}${otherLine ? ` (line ${otherLine})` : ''}`;
  if (reason === 'name_taken') return `there is a term of that name already, ${which}`;
  return reason === 'off_and_taught' ? `${on} is a make-up day, and lies in ${which}` : `${on} lies in ${which}`;
}
