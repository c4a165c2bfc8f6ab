import {
  type DayOff,
  firstSchoolDayFrom,
  kindOfDay,
  lastSchoolDayOnOrBefore,
  offOn,
  type SchoolCalendar,
} from '../calendar/school-calendar.ts';
import { addDays, type SchoolDate } from '../dates.ts';

/** What a school's calendar says of a day that somebody wants to meet on; the next school day where it is none. */
export type MeetingDay =
  | { kind: 'school' | 'unknown' }
  | { kind: 'free'; called: DayOff['reason']; next: SchoolDate | undefined };

/** A day that the calendar does not tell about is taken: a meeting is no deadline, and people know their own school. */
export function meetingDay(calendar: SchoolCalendar | undefined, on: SchoolDate): MeetingDay {
  const kind = calendar ? kindOfDay(calendar, on) : 'unknown';
  if (!calendar || kind !== 'free') return { kind: kind === 'school' ? 'school' : 'unknown' };
  const next = firstSchoolDayFrom(calendar, on);
  return { kind, called: offOn(calendar, on)?.reason, next: next === 'needs_calendar' ? undefined : next };
}

const daysToPrepare = 14;

/** In two weeks, or before the review is due if that is sooner; a school day, as far as the calendar tells. */
export function suggestedDay(
  calendar: SchoolCalendar | undefined,
  { today, dueOn }: { today: SchoolDate; dueOn: SchoolDate | undefined },
): SchoolDate {
  const usual = addDays(today, daysToPrepare);
  const tomorrow = addDays(today, 1);
  const from = (on: SchoolDate) => known(calendar && firstSchoolDayFrom(calendar, on)) ?? on;
  const day = from(usual);
  if (dueOn === undefined || day < dueOn) return day;
  const latest = addDays(dueOn, -1);
  const before = known(calendar && lastSchoolDayOnOrBefore(calendar, latest)) ?? latest;
  return before < tomorrow ? from(tomorrow) : before;
}

const known = (day: SchoolDate | 'needs_calendar' | undefined) => (day === 'needs_calendar' ? undefined : day);
