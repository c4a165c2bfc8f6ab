import type { TellBy } from '#shared/domain/calendar/extended-day.ts';
import type { OwnLimit } from '#shared/domain/cards/own-time/own-limit.ts';
import { isLater, isOpen, type OwnTime } from '#shared/domain/cards/own-time/own-time.ts';
import { addDays, type Instant, type SchoolDate, schoolDateAt, schoolTimeAt, weekdayOf } from '#shared/domain/dates.ts';
import { dayInWords, momentInWords, timeInWords } from '../days.ts';

const schoolDays = (count: number) => `${count} school ${count === 1 ? 'day' : 'days'}`;

/** `45 × 1.5 = 67.5, up to 68`. Nothing where nothing is reckoned. */
export function limitSumInWords({ base, factor, plus, work }: OwnLimit): string | undefined {
  if (work === 'none' || !(factor || plus)) return undefined;
  const exact = Number((base * (factor ?? 1) + (plus ?? 0)).toFixed(2));
  const sum = `${base}${factor ? ` × ${factor}` : ''}${plus ? ` + ${plus}` : ''} = ${exact}`;
  return exact === work ? sum : `${sum}, up to ${work}`;
}

/** `68 min of work and 2 breaks of 5: 78 min in the room`: what comes on top of the sum. */
export function breaksInWords({ work, breaks, inRoom, isOpenEnded }: OwnLimit): string | undefined {
  if (work === 'none') return undefined;
  const parts = [
    breaks
      ? `${work} min of work and ${breaks.count} ${breaks.count === 1 ? 'break' : 'breaks'} of ${breaks.minutes}: ${inRoom} min in the room`
      : '',
    isOpenEnded ? `${work} min of work, breaks on top` : '',
  ];
  return parts.filter(Boolean).join('; ') || undefined;
}

/** All of how one student's minutes come about. */
export const sumInWords = (limit: OwnLimit): string | undefined =>
  [limitSumInWords(limit), breaksInWords(limit)].filter(Boolean).join('; ') || undefined;

/**
 * What stands in place of `+2 school days`: the moment itself, or what is missing for it. `isAskedAbove`: the page asks
 * since when the class has it, where that is missing.
 */
export function ownEndInWords(time: OwnTime, zone: string, page: { isAskedAbove?: boolean | undefined } = {}) {
  if (time.isSecond) return 'the date of this post';
  if (time.end === 'at') return time.on && `${momentInWords(time.at, zone)}${time.isAtLeast ? ' or later' : ''}`;
  if (time.percentLonger !== undefined) {
    const longer = `${time.percentLonger}% longer than the class`;
    if (time.end === 'noDate') return `${longer} once you set a due date`;
    return time.asksGiven && page.isAskedAbove ? `${longer}: say above when they got it` : `${longer}: agree a day`;
  }
  if (time.days === 0) return undefined;
  if (time.end === 'noDate') return `${schoolDays(time.days)} more once you set one`;
  if (time.end === 'none') return undefined;
  if (time.left === undefined) return `${schoolDays(time.days)} more: agree a day`;
  return `${time.left} of ${schoolDays(time.days)} ${time.left === 1 ? 'is' : 'are'} left this year: agree a day`;
}

/** `on time until Tue, Dec 1, 11:33 AM`: where an end can be promised and is later than the class's. */
export const onTimeInWords = (time: OwnTime, zone: string) =>
  isLater(time) && !time.isAtLeast ? `on time until ${momentInWords(time.at, zone)}` : undefined;

/**
 * No roster tells when a bell rings, so that only this can be said of work in class: for how long somebody goes on
 * after the others.
 */
export const afterClassInWords = (time: OwnTime) =>
  isLater(time) && time.inLesson && time.days === 0 && !time.isAtLeast
    ? `ends ${time.minutes} min after the class`
    : undefined;

/** `Nov 25-27 and the weekend do not count`. */
export function leftOutInWords(freeDays: readonly SchoolDate[]): string | undefined {
  const runs = freeDays.reduce<SchoolDate[][]>(inRuns, []).map((run) => {
    const inner = run.slice(run.findIndex(isWeekday), run.findLastIndex(isWeekday) + 1);
    return { inner: run.some(isWeekday) ? inner : [], outer: run.filter((on) => !inner.includes(on)) };
  });
  const weekends = runs.filter(({ inner, outer }) => inner.length === 0 || outer.length > 0).length;
  const names = [
    ...runs.flatMap(({ inner: [first, ...rest] }) => (first ? [runInWords(first, rest.at(-1) ?? first)] : [])),
    ...(weekends === 0 ? [] : [weekends === 1 ? 'the weekend' : 'the weekends']),
  ];
  const [only] = names;
  if (only === undefined) return undefined;
  const isOne = names.length === 1 && !only.includes('-') && only !== 'the weekends';
  const sentence = `${list(names)} ${isOne ? 'does' : 'do'} not count`;
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}

const isWeekday = (on: SchoolDate) => weekdayOf(on) < 6;
const inRuns = (runs: SchoolDate[][], on: SchoolDate) => {
  const last = runs.at(-1);
  const isNext = last && addDays(last.at(-1) ?? on, 1) === on;
  return isNext ? [...runs.slice(0, -1), [...last, on]] : [...runs, [on]];
};
const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** `Nov 25-27`, `Dec 31-Jan 1`; a run of days reads worse with the names of its weekdays. */
function runInWords(first: SchoolDate, last: SchoolDate): string {
  if (first === last) return monthDay(first);
  return `${monthDay(first)}-${first.slice(0, 7) === last.slice(0, 7) ? Number(last.slice(8)) : monthDay(last)}`;
}

/** `Nov 25`, beside a day that names its weekday. */
export const monthDay = (on: SchoolDate) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(on));

/**
 * Whether Classroom closes the work is nowhere to be read, so it is said whenever somebody has longer. A day lasts to
 * its end for whoever has no end of their own; a minute does not. A day to be agreed on may be later than all.
 */
export function leaveOpenInWords(times: readonly OwnTime[], zone: string): string | undefined {
  const latest = times.filter(isLater).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const isAgreed = times.some(({ end }) => end === 'agree');
  const mayBeLater = isAgreed || times.some(isOpen);
  const leave = 'Leave “Close submissions” off';
  if (!latest) return mayBeLater ? leave : undefined;
  const [on, dueOn] = [latest.at, latest.dueAt].map((at) => schoolDateAt(at, zone));
  if (on !== dueOn) return `${leave} until ${dayInWords(on ?? '')}${isAgreed ? ' or later' : ''}`;
  return `${leave} until ${timeInWords(schoolTimeAt(latest.at, zone))}${mayBeLater ? ' or later' : ''}`;
}

/** Of whom the end of class is not the end. */
export const afterClassForAll = 'agree where they finish';

/** Beside it, for every teacher of somebody who has longer. */
export const lateInClassroom = 'Classroom’s “Late” and “Missing” go by the class’s date, not by these';

type Ends = { dueAt: Instant; zone: string; until?: Instant | undefined };

/** Classroom's own words are explained and never taken over. `until`: their own end, where it is one for all. */
export function classroomSaysLate(names: readonly string[], { dueAt, zone, until }: Ends): string {
  const theirs = names.length === 1 ? 'Their date is later.' : 'Their dates are later.';
  const own = until ? `By Sidelight that starts ${momentInWords(until, zone)}.` : theirs;
  return `After ${momentInWords(dueAt, zone)} Classroom may say “Late” or “Missing” of ${stopped(list(names))} ${own}`;
}

/** `Leo N.` has its full stop. */
const stopped = (words: string) => (words.endsWith('.') ? words : `${words}.`);

/** Once a later day was shown and the school closed for a day of it. */
export const movedInWords = (names: readonly string[], was: SchoolDate) =>
  `${list(names)}: was ${dayInWords(was)}, before the school’s calendar changed`;

/** What does without a second post, which would stand out. */
export const oneDateInWords =
  'Classroom has one due date for a post. Leave it, and take the work until the student’s own.';

/** A class that meets every other day loses nothing by it, and gains nothing. */
export const daysCountedInWords = 'The days counted are school days, not the days your class meets.';

export const pastTermInWords = (on: SchoolDate) => `after the term ends (${dayInWords(on)})`;

/** By when a student is to be told of work. A day that is over is no order. */
export const tellInWords = (name: string, { on, isLate }: TellBy) =>
  isLate ? `Tell ${name} today (should have been ${dayInWords(on)})` : `Tell ${name} by ${dayInWords(on)}`;
