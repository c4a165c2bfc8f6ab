import * as z from 'zod/mini';
import { addDays, type DueDay, Instant, SchoolDate, weekdayOf } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { PersonId, SchoolId } from '../ids.ts';
import type { ClockRule } from '../process/clocks.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const schoolWeek = weekdays.slice(0, 5);

const words = z.string().check(z.regex(/^\P{Cc}{1,200}$/u));
/** `addedAt`: a day that was not foreseen when the year began. It moved dates that people had been told. */
const told = {
  reason: z.optional(words),
  addedAt: z.optional(Instant),
  addedBy: z.optional(z.union([PersonId, z.literal('system')])),
};
export const DayOff = z.union([
  z.strictObject({ on: SchoolDate, ...told }),
  z.strictObject({ from: SchoolDate, to: SchoolDate, ...told }),
]);
export type DayOff = z.infer<typeof DayOff>;

const Term = z.strictObject({ name: words, startOn: SchoolDate, endOn: SchoolDate });

/**
 * `2026-27`, or `2027` where a school year is a calendar year: the next name tells whether a year is missing between
 * two.
 */
export const YearName = z.string().check(z.regex(/^20\d\d(-\d\d)?$/));

export const SchoolYear = z.strictObject({
  name: YearName,
  terms: z.array(Term),
  weekdays: z._default(z.array(z.enum(weekdays)), schoolWeek),
  daysOff: z._default(z.array(DayOff), []),
  /** Make-up days: taught although they are no weekday of the school, or lie after the last term. */
  addedSchoolDays: z.optional(z.array(SchoolDate)),
});
export type SchoolYear = z.infer<typeof SchoolYear>;

/**
 * When a school teaches (data class D1). Made sound by `checkSchoolYears` before it is stored; years stand in order.
 */
export const SchoolCalendar = z.object({ schoolId: SchoolId, years: z.array(SchoolYear), version: z.int() });
export type SchoolCalendar = z.infer<typeof SchoolCalendar>;
type Years = Pick<SchoolCalendar, 'years'>;

export const firstOff = (off: DayOff) => ('on' in off ? off.on : off.from);
export const lastOff = (off: DayOff) => ('on' in off ? off.on : off.to);
const offIn = ({ daysOff }: SchoolYear, on: SchoolDate) =>
  daysOff.find((off) => firstOff(off) <= on && on <= lastOff(off));
export const isOff = (year: SchoolYear, on: SchoolDate) => offIn(year, on) !== undefined;
/** The entry of the calendar by which that day is off; a Sunday needs none. */
export const offOn = ({ years }: Years, on: SchoolDate): DayOff | undefined =>
  years.map((year) => offIn(year, on)).find((off) => off !== undefined);

/** From the first day of the first term to the last day of the last. */
export const termSpan = ({ terms }: SchoolYear) => ends(terms.flatMap(({ startOn, endOn }) => [startOn, endOn]));
/** The same, with make-up days after the last term. */
export const yearSpan = (year: SchoolYear) => ends([...Object.values(termSpan(year)), ...(year.addedSchoolDays ?? [])]);

function ends(days: readonly SchoolDate[]) {
  const sorted = [...days].sort();
  return { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
}

/**
 * `free` is known to be no school day; `unknown` is a day that no year of the calendar tells about, and must not be
 * taken for either.
 */
export function kindOfDay({ years }: Years, on: SchoolDate): 'school' | 'free' | 'unknown' {
  const spans = years.map((year) => ({ year, ...yearSpan(year) }));
  const now = spans.find(({ first, last }) => first <= on && on <= last);
  if (now) return isTaught(now.year, on) ? 'school' : 'free';
  const before = spans.filter(({ last }) => last < on).sort((a, b) => (a.last < b.last ? 1 : -1))[0];
  const after = spans.filter(({ first }) => first > on).sort((a, b) => (a.first < b.first ? -1 : 1))[0];
  return before && after && startYear(after.year) === startYear(before.year) + 1 ? 'free' : 'unknown';
}

export const startYear = ({ name }: SchoolYear) => Number(name.slice(0, 4));

function isTaught(year: SchoolYear, on: SchoolDate): boolean {
  if (year.addedSchoolDays?.includes(on)) return true;
  const weekday = weekdays[weekdayOf(on) - 1];
  if (weekday === undefined || !year.weekdays.includes(weekday)) return false;
  return year.terms.some(({ startOn, endOn }) => startOn <= on && on <= endOn) && !isOff(year, on);
}

/** A day that no year tells about is none. */
export const isSchoolDay = (calendar: Years, on: SchoolDate) => kindOfDay(calendar, on) === 'school';

/** The nth school day after `startOn`, which is day 0 and need not be a school day itself. */
export function addSchoolDays(calendar: Years, startOn: SchoolDate, amount: number): DueDay {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new DomainError('invalid_input', { field: 'amount' });
  let on = startOn;
  for (let counted = 0; counted < amount; ) {
    on = addDays(on, 1);
    const kind = kindOfDay(calendar, on);
    if (kind === 'unknown') return 'needs_calendar';
    if (kind === 'school') counted += 1;
  }
  return on;
}

/**
 * School days after `from` up to and with `to`: what `addSchoolDays` added. Negative when `to` is earlier, by as many
 * as have passed.
 */
export function schoolDaysBetween(calendar: Years, from: SchoolDate, to: SchoolDate): number | 'needs_calendar' {
  if (to < from) {
    const passed = schoolDaysBetween(calendar, to, from);
    return passed === 'needs_calendar' ? passed : 0 - passed;
  }
  let counted = 0;
  for (let on = from; on < to; ) {
    on = addDays(on, 1);
    const kind = kindOfDay(calendar, on);
    if (kind === 'unknown') return 'needs_calendar';
    if (kind === 'school') counted += 1;
  }
  return counted;
}

/**
 * A statutory limit that falls on a Sunday does not move to Monday (34 CFR 99.10): people are reminded on the last
 * school day before it.
 */
export function lastSchoolDayOnOrBefore(calendar: Years, on: SchoolDate): DueDay {
  for (let day = on; ; day = addDays(day, -1)) {
    const kind = kindOfDay(calendar, day);
    if (kind === 'unknown') return 'needs_calendar';
    if (kind === 'school') return day;
  }
}

/** That day itself, or the first school day after it. */
export function firstSchoolDayFrom(calendar: Years, on: SchoolDate): DueDay {
  return isSchoolDay(calendar, on) ? on : addSchoolDays(calendar, on, 1);
}

/**
 * Calendar days need no calendar; school days beyond the known one have no date yet, because a guess would be taken for
 * a promise.
 */
export function dueOn(calendar: Years | undefined, startOn: SchoolDate, { amount, unit }: ClockRule): DueDay {
  if (unit === 'calendarDays') return addDays(startOn, amount);
  return calendar ? addSchoolDays(calendar, startOn, amount) : 'needs_calendar';
}
