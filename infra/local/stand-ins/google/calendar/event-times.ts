import { instantOf, TimeZone } from '#shared/domain/dates.ts';
import { invalid } from '../api/refusal.ts';
import type { EventBody } from '../state/event-body.ts';

type Moment = NonNullable<EventBody['start']>;
export type Times = { startsAt: number; endsAt: number; allDay: boolean };

/** When an event is, as an absolute time; refuses what Calendar refuses. `zone` is the calendar's own. */
export function timesOf({ start, end, recurrence }: EventBody, zone: string): Times {
  if (!start?.dateTime && !start?.date) throw invalid('Missing start time.', 'required');
  if (!end?.dateTime && !end?.date) throw invalid('Missing end time.', 'required');
  if (Boolean(start.date) !== Boolean(end.date)) throw invalid('Invalid start or end time.', 'invalid');
  if (recurrence && !start.timeZone) throw invalid('Missing time zone definition for start time.', 'required');
  const times = { startsAt: absolute(start, zone), endsAt: absolute(end, zone), allDay: Boolean(start.date) };
  if (times.endsAt < times.startsAt || (times.allDay && times.endsAt === times.startsAt))
    throw invalid('The specified time range is empty.', 'timeRangeEmpty');
  return times;
}

function absolute({ dateTime, date, timeZone }: Moment, zone: string) {
  if (timeZone !== undefined && !TimeZone.safeParse(timeZone).success)
    throw invalid('Invalid time zone definition for start time.', 'invalid');
  if (date) return milliseconds(() => instantOf(date, '00:00', zone));
  if (!dateTime) throw invalid('Missing start time.', 'required');
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(dateTime)) return milliseconds(() => dateTime);
  if (!timeZone) throw invalid('Missing time zone definition for start time.', 'required');
  const [day = '', time = ''] = dateTime.split('T');
  return milliseconds(() => instantOf(day, time, timeZone));
}

function milliseconds(read: () => string) {
  try {
    const at = Date.parse(read());
    if (!Number.isNaN(at)) return at;
  } catch {
    // Temporal says what is wrong in its own words; the caller gets Calendar's.
  }
  throw invalid('Invalid value for: Invalid format', 'invalid');
}
