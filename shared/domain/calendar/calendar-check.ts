import { addDays, type SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { firstOff, isOff, lastOff, type SchoolYear, startYear, termSpan, yearSpan } from './school-calendar.ts';

/** Longer than any school year with its make-up days: beyond it somebody mistyped a year. */
const longestYear = 400;
const mostYears = 20;

export type CalendarFault =
  | 'none'
  | 'not_understood'
  | 'ends_first'
  | 'overlap'
  | 'outside'
  | 'duplicate'
  | 'too_long'
  | 'too_many'
  | 'wrong_year'
  | 'off_and_taught';

type Place = { year?: string; on?: SchoolDate };
const calendarFault = (field: keyof SchoolYear | 'years', reason: CalendarFault, place: Place = {}) =>
  new DomainError('invalid_input', { field, reason, ...place });

/** Refuses years that cannot be meant so, with the first fault found. Answers them in order. */
export function checkSchoolYears(given: readonly SchoolYear[]): SchoolYear[] {
  if (given.length === 0) throw calendarFault('years', 'none');
  if (given.length > mostYears) throw calendarFault('years', 'too_many');
  for (const year of given) checkYear(year);
  const years = [...given].sort((a, b) => (yearSpan(a).first < yearSpan(b).first ? -1 : 1));
  years.forEach((year, index) => {
    const next = years[index + 1];
    if (!next) return;
    if (startYear(next) === startYear(year)) throw calendarFault('years', 'duplicate', { year: next.name });
    const { first } = yearSpan(next);
    if (first <= yearSpan(year).last) throw calendarFault('years', 'overlap', { year: next.name, on: first });
  });
  return years;
}

function checkYear(year: SchoolYear) {
  checkTerms(year);
  const { first, last } = yearSpan(year);
  if (addDays(first, longestYear) <= last) throw calendarFault('terms', 'too_long', { year: year.name, on: last });
  checkName(year, first);
  if (year.weekdays.length === 0) throw calendarFault('weekdays', 'none', { year: year.name });
  if (new Set(year.weekdays).size < year.weekdays.length)
    throw calendarFault('weekdays', 'duplicate', { year: year.name });
  checkDaysOff(year);
  checkMakeUpDays(year);
}

/** The name says whether a year is missing between two, so it must be true. */
function checkName(year: SchoolYear, first: SchoolDate) {
  const second = year.name.split('-')[1];
  const follows = second === undefined || Number(second) === (startYear(year) + 1) % 100;
  if (!follows || Number(first.slice(0, 4)) !== startYear(year))
    throw calendarFault('name', 'wrong_year', { year: year.name, on: first });
}

function checkTerms({ name: year, terms }: SchoolYear) {
  if (terms.length === 0) throw calendarFault('terms', 'none', { year });
  const backwards = terms.find(({ startOn, endOn }) => endOn < startOn);
  if (backwards) throw calendarFault('terms', 'ends_first', { year, on: backwards.startOn });
  const sorted = [...terms].sort((a, b) => (a.startOn < b.startOn ? -1 : 1));
  const second = sorted.find((term, index) => index > 0 && term.startOn <= (sorted[index - 1]?.endOn ?? ''));
  if (second) throw calendarFault('terms', 'overlap', { year, on: second.startOn });
}

function checkDaysOff(year: SchoolYear) {
  const { first, last } = termSpan(year);
  const sorted = [...year.daysOff].sort((a, b) => (firstOff(a) < firstOff(b) ? -1 : 1));
  sorted.forEach((off, index) => {
    const place = { year: year.name, on: firstOff(off) };
    if (lastOff(off) < firstOff(off)) throw calendarFault('daysOff', 'ends_first', place);
    if (firstOff(off) < first || last < lastOff(off)) throw calendarFault('daysOff', 'outside', place);
    const before = sorted[index - 1];
    if (before && firstOff(off) <= lastOff(before)) throw calendarFault('daysOff', 'duplicate', place);
  });
}

function checkMakeUpDays(year: SchoolYear) {
  const days = year.addedSchoolDays ?? [];
  const { first } = termSpan(year);
  days.forEach((on, index) => {
    const place = { year: year.name, on };
    if (days.indexOf(on) !== index) throw calendarFault('addedSchoolDays', 'duplicate', place);
    if (on < first) throw calendarFault('addedSchoolDays', 'outside', place);
    if (isOff(year, on)) throw calendarFault('addedSchoolDays', 'off_and_taught', place);
  });
}
