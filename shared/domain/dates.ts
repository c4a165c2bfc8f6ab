import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/** A day as a school counts it, `YYYY-MM-DD`, always in the school's own zone. Fields that hold one end in `On`. */
export const SchoolDate = z.iso.date();
export type SchoolDate = z.infer<typeof SchoolDate>;

/** The day on which something is due, or the plain fact that the known school calendar does not reach that far. */
export const DueDay = z.union([SchoolDate, z.literal('needs_calendar')]);
export type DueDay = z.infer<typeof DueDay>;

/** A moment, UTC, `2026-11-23T20:30:00.000Z`. Fields that hold one end in `At`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

export const TimeZone = z.string().check(z.refine(isTimeZone, 'not an IANA time zone'));

export const schoolDateAt = (at: Instant, zone: string): SchoolDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The wall clock of a school at a moment, `14:30`. */
export const schoolTimeAt = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

export const addDays = (on: SchoolDate, days: number): SchoolDate =>
  Temporal.PlainDate.from(on).add({ days }).toString();

/** From `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: SchoolDate, to: SchoolDate): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

/** A day that the target month lacks becomes that month's last day: 31 August + 6 months is 28 February. */
export const addMonths = (on: SchoolDate, months: number): SchoolDate =>
  Temporal.PlainDate.from(on).add({ months }).toString();

/** Monday is 1, Sunday 7. */
export const weekdayOf = (on: SchoolDate): number => Temporal.PlainDate.from(on).dayOfWeek;

/** The moment when a wall clock in `zone` shows this date and time. A time that spring skips moves forward. */
export const instantOf = (on: SchoolDate, time: string, zone: string): Instant =>
  Temporal.PlainDateTime.from(`${on}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

export const addMinutes = (at: Instant, minutes: number): Instant =>
  Temporal.Instant.from(at).add({ minutes }).toString({ smallestUnit: 'millisecond' });

export const hoursBetween = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours');

/** Days from `startOn` (a plan's word) or `beginOn` (a roster's word) to `endOn`; an end that is missing is open. */
export type Span = {
  startOn?: SchoolDate | undefined;
  beginOn?: SchoolDate | undefined;
  endOn?: SchoolDate | undefined;
};

/** Both ends belong to the span. */
export function isOn({ startOn, beginOn, endOn }: Span, on: SchoolDate) {
  const first = startOn ?? beginOn;
  return (!first || first <= on) && (!endOn || on <= endOn);
}

function isTimeZone(zone: string) {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
