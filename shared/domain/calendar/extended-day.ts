import { addDays, daysBetween, type SchoolDate } from '../dates.ts';
import {
  addSchoolDays,
  kindOfDay,
  type SchoolCalendar,
  type SchoolYear,
  schoolDaysBetween,
  termSpan,
  yearSpan,
} from './school-calendar.ts';

type Years = Pick<SchoolCalendar, 'years'>;

/** `freeDays` were left out; `pastTerm` is the last day of the term that the extension leads out of. */
export type ExtendedDay =
  | { on: SchoolDate; freeDays: SchoolDate[]; pastTerm?: SchoolDate }
  /** People must agree on a day. `left`: so many school days has the year still; unknown where no year tells. */
  | { on?: undefined; left?: number };

/**
 * So many school days after a day. Never over the end of a school year: work that nobody can hand in before the summer
 * is neither cut short nor carried into next year by a machine.
 */
export function extendedDay(calendar: Years | undefined, from: SchoolDate, days: number): ExtendedDay {
  const year = calendar?.years.find((each) => spans(yearSpan(each), from));
  if (!calendar || !year) return {};
  const { last } = yearSpan(year);
  const on = addSchoolDays({ years: [year] }, from, days);
  if (on === 'needs_calendar' || on > last) {
    const left = schoolDaysBetween({ years: [year] }, from, last);
    return left === 'needs_calendar' ? {} : { left };
  }
  const between = Array.from({ length: daysBetween(from, on) }, (_, index) => addDays(from, index + 1));
  const freeDays = between.filter((each) => kindOfDay(calendar, each) === 'free');
  const pastTerm = endOfTerm(year, from);
  return { on, freeDays, ...(pastTerm && pastTerm < on && pastTerm < termSpan(year).last ? { pastTerm } : {}) };
}

const spans = ({ first, last }: { first: SchoolDate; last: SchoolDate }, on: SchoolDate) => first <= on && on <= last;
const endOfTerm = ({ terms }: SchoolYear, on: SchoolDate) =>
  terms.find(({ startOn, endOn }) => startOn <= on && on <= endOn)?.endOn;

/**
 * How many school days work that takes longer by a factor gets more, rounded up: the class's own days from the day it
 * was given are the base. Undefined where that day is unknown, and then somebody has to be asked.
 */
export function schoolDaysLonger(
  calendar: Years | undefined,
  { givenOn, dueOn }: { givenOn: SchoolDate | undefined; dueOn: SchoolDate },
  factor: number,
): number | undefined {
  if (!calendar || givenOn === undefined || givenOn > dueOn) return undefined;
  const days = schoolDaysBetween(calendar, givenOn, dueOn);
  // 1.1 - 1 is 0.10000000000000009 in binary: shave the noise before rounding up.
  return days === 'needs_calendar' ? undefined : Math.ceil(Number((days * (factor - 1)).toFixed(6)));
}

/** `isLate`: the day to tell is over, so it is today. Nothing is told after the work. */
export type TellBy = { on: SchoolDate; isLate: boolean };

/**
 * The last day to tell a student of work, so many school days before the day on which it is due or held. In the first
 * days of a school year that is its first day: before the summer nobody knew of the work.
 */
export function tellBy(
  calendar: Years | undefined,
  { dueOn, today }: { dueOn: SchoolDate; today: SchoolDate },
  schoolDays: number,
): TellBy | undefined {
  if (!calendar || today > dueOn) return undefined;
  const year = calendar.years.find((each) => spans(yearSpan(each), dueOn));
  const first = year && yearSpan(year).first;
  let on = dueOn;
  let day = dueOn;
  for (let counted = 0; counted < schoolDays; ) {
    day = addDays(day, -1);
    const kind = kindOfDay(calendar, day);
    if (kind === 'unknown') return undefined;
    if (first && day < first) break;
    if (kind !== 'school') continue;
    counted += 1;
    on = day;
  }
  return { on, isLate: on < today };
}
