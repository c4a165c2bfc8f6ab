import { addDays, type SchoolDate } from '../dates.ts';
import { DomainError, type ErrorDetails } from '../errors.ts';
import { type DayOff, firstOff, lastOff, type SchoolYear, startYear, termSpan, yearSpan } from './school-calendar.ts';

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
  | 'off_and_taught'
  | 'name_taken'
  | 'not_a_kind'
  | 'not_weekdays'
  | 'day_twice'
  | 'weekdays_twice';

/** The line of each term and day off, and of each make-up day under `2026-27 2027-06-18`. */
export type Lines = Map<object | string, number>;
export type Origin = { file: string; lines: Lines };

type Place = ErrorDetails & { year?: string; on?: SchoolDate };
type Complain = (field: keyof SchoolYear | 'years', reason: CalendarFault, place?: Place) => DomainError;
/** A year to check, and how to say what is wrong with an entry of it. */
type Checking = { year: SchoolYear; lineOf: (entry: object | string) => number | undefined; fault: Complain };

/**
 * Refuses years that cannot be meant so, with the first fault found, and where that is, if they come from a file.
 * Answers them in order.
 */
export function checkSchoolYears(given: readonly SchoolYear[], origin?: Origin): SchoolYear[] {
  const fault: Complain = (field, reason, place = {}) =>
    new DomainError('invalid_input', { ...(origin ? { file: origin.file } : {}), field, reason, ...place });
  if (given.length === 0) throw fault('years', 'none');
  if (given.length > mostYears) throw fault('years', 'too_many');
  for (const year of given) checkYear({ year, lineOf: (entry) => origin?.lines.get(entry), fault });
  const years = [...given].sort((a, b) => (yearSpan(a).first < yearSpan(b).first ? -1 : 1));
  years.forEach((year, index) => {
    const next = years[index + 1];
    if (!next) return;
    if (startYear(next) === startYear(year)) throw fault('years', 'duplicate', { year: next.name });
    const { first } = yearSpan(next);
    if (first <= yearSpan(year).last) throw fault('years', 'overlap', { year: next.name, on: first, other: year.name });
  });
  return years;
}

function checkYear(checking: Checking) {
  const { year, fault } = checking;
  checkTerms(checking);
  const { first, last } = yearSpan(year);
  if (addDays(first, longestYear) <= last) throw fault('terms', 'too_long', { year: year.name, on: last });
  checkName(checking, first);
  if (year.weekdays.length === 0) throw fault('weekdays', 'none', { year: year.name });
  if (new Set(year.weekdays).size < year.weekdays.length) throw fault('weekdays', 'duplicate', { year: year.name });
  checkDaysOff(checking);
  checkMakeUpDays(checking);
}

/** The name says whether a year is missing between two, so it must be true. */
function checkName({ year, fault }: Checking, first: SchoolDate) {
  const second = year.name.split('-')[1];
  const follows = second === undefined || Number(second) === (startYear(year) + 1) % 100;
  if (!follows || Number(first.slice(0, 4)) !== startYear(year))
    throw fault('name', 'wrong_year', { year: year.name, on: first });
}

/** A term or days off, as far as it matters to whether two of them lie in each other. */
type Span = { from: SchoolDate; to: SchoolDate; name: string; line: number | undefined };

function checkTerms({ year, lineOf, fault }: Checking) {
  if (year.terms.length === 0) throw fault('terms', 'none', { year: year.name });
  checkSpans(
    year.terms.map((term) => ({ from: term.startOn, to: term.endOn, name: term.name, line: lineOf(term) })),
    (reason, more) => fault('terms', reason, { year: year.name, ...more }),
  );
}

function checkDaysOff(checking: Checking) {
  const { year, fault } = checking;
  const { first, last } = termSpan(year);
  const complain = (reason: CalendarFault, more: Place) =>
    fault('daysOff', reason === 'overlap' ? 'duplicate' : reason, { year: year.name, ...more });
  const spans = year.daysOff.map((off) => asSpan(checking, off));
  checkSpans(spans, complain);
  const stray = spans.find(({ from, to }) => from < first || last < to);
  if (stray) throw complain('outside', { on: stray.from < first ? stray.from : stray.to, first, last, ...at(stray) });
}

function checkMakeUpDays(checking: Checking) {
  const { year, lineOf, fault } = checking;
  const days = year.addedSchoolDays ?? [];
  const { first } = termSpan(year);
  days.forEach((on, index) => {
    const line = lineOf(`${year.name} ${on}`);
    const place = { year: year.name, on, ...(line ? { line } : {}) };
    if (days.indexOf(on) !== index) throw fault('addedSchoolDays', 'duplicate', place);
    if (on < first) throw fault('addedSchoolDays', 'outside', { ...place, first, last: termSpan(year).last });
    const off = year.daysOff.find((each) => firstOff(each) <= on && on <= lastOff(each));
    if (off) throw fault('addedSchoolDays', 'off_and_taught', { ...place, ...asOther(asSpan(checking, off)) });
  });
}

function asSpan({ lineOf }: Checking, off: DayOff): Span {
  const [from, to] = [firstOff(off), lastOff(off)];
  return { from, to, name: off.reason ?? (from === to ? from : `${from} to ${to}`), line: lineOf(off) };
}

/** Of two that share a day, the one that stands later in the file is said to lie in the other. */
function checkSpans(spans: readonly Span[], complain: (reason: CalendarFault, more: Place) => DomainError) {
  const backwards = spans.find(({ from, to }) => to < from);
  if (backwards) throw complain('ends_first', { on: backwards.from, ...at(backwards) });
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  sorted.forEach((span, index) => {
    const before = sorted[index - 1];
    if (!before || before.to < span.from) return;
    const [other, later] = (before.line ?? 0) > (span.line ?? 0) ? [span, before] : [before, span];
    throw complain('overlap', { on: span.from, ...at(later), ...asOther(other) });
  });
}

const at = ({ line }: Span) => (line ? { line } : {});
const asOther = ({ name, line }: Span) => ({ other: name, ...(line ? { otherLine: line } : {}) });
