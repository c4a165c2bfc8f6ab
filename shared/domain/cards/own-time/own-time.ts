import { isTaughtOn } from '../../calendar/day-taught.ts';
import { type ExtendedDay, extendedDay, schoolDaysLonger } from '../../calendar/extended-day.ts';
import type { SchoolCalendar } from '../../calendar/school-calendar.ts';
import { isInSchoolHours } from '../../calendar/school-hours.ts';
import type { ParameterValue } from '../../catalogue/parameter.ts';
import { addMinutes, type Instant, instantOf, isOn, type SchoolDate, schoolDateAt, schoolTimeAt } from '../../dates.ts';
import type { CardItem } from '../card.ts';
import { type OwnLimit, ownLimit } from './own-limit.ts';
import { type PromisedDays, promisedDay } from './promised-days.ts';

export type ClassWork = {
  dueAt?: Instant | undefined;
  /** Only a day was told: its minute is nobody's. */
  dueTimeUntold?: true | undefined;
  /** When the class got it, where that is known. When it was made tells nothing: a copy is as old as its course. */
  givenAt?: Instant | undefined;
  /** The same as a teacher of the class said it. */
  givenOn?: SchoolDate | undefined;
  minutes?: number | undefined;
  promised?: PromisedDays | undefined;
  /** It was made beside the class's post, for its students alone and with their own date: nothing is added to it. */
  isSecond?: true | undefined;
};
export type SchoolClock = { zone: string; calendar: SchoolCalendar | undefined };

/** Until when one student is on time, and how that came about. */
export type OwnTime = {
  /** School days and minutes that the student has beyond the class. */
  days: number;
  minutes: number;
  /** Of the class's own school days, where nobody knows from which day to count them. */
  percentLonger?: number;
  /** The days follow from this share of the class's. */
  ofPercent?: number;
  /** A teacher can say from which day to count. */
  asksGiven?: true;
  limit?: OwnLimit;
  /** The post's own date has days and minutes in it. */
  isSecond?: true;
} & OwnEnd;

export type OwnEnd =
  | {
      end: 'at';
      at: Instant;
      dueAt: Instant;
      /** The day that the school days lead to, and the one that was shown before the calendar moved it. */
      on?: SchoolDate;
      was?: SchoolDate;
      freeDays: SchoolDate[];
      pastTerm?: SchoolDate;
      /** Without a time limit, or with breaks of which nobody knows how many, it may be later. */
      isAtLeast: boolean;
      /** The class hands in while school is held, so that it ends with a lesson. */
      inLesson?: true;
    }
  /** The class has no due date. */
  | { end: 'noDate' }
  /** Too few school days are left in the year, or nothing tells how many there are: people agree on a day. */
  | { end: 'agree'; dueAt: Instant; left?: number }
  /** The student has no time limit and no later day, so no minute of the class's day can be named. */
  | { end: 'none'; dueAt: Instant };

/**
 * All that gives one student more time for one piece of work, carried through to one instant: added school days on the
 * school's wall clock, then added minutes and breaks. The due time of timed work is taken as the end of the class's
 * time. What holds is decided for the day on which the class hands in.
 */
export const ownTime = (
  items: readonly CardItem[],
  work: ClassWork,
  clock: SchoolClock & { today: SchoolDate },
): OwnTime => timesFor(work, clock)(items);

/** Each length of time is carried through once, however many have it: days on a calendar are dear to reckon. */
function timesFor(work: ClassWork, clock: SchoolClock & { today: SchoolDate }) {
  const { dueAt, dueTimeUntold, givenAt, minutes: base, promised, isSecond } = work;
  const { zone, calendar } = clock;
  const on = dueAt ? schoolDateAt(dueAt, zone) : clock.today;
  const givenOn = work.givenOn ?? (givenAt && schoolDateAt(givenAt, zone));
  const longer = (percent: number) =>
    dueAt ? schoolDaysLonger(calendar, { givenOn, dueOn: on }, 1 + percent / 100) : undefined;
  const ends = new Map<string, OwnEnd>();
  return (items: readonly CardItem[]): OwnTime => {
    const held = items.filter((item) => isOn(item, on));
    const dated = isSecond ? [] : held.filter(({ code }) => code === 'TIM-EXT-DUE');
    const percent = Math.max(0, ...dated.map(({ parameter }) => numberIn(parameter.percentLonger)));
    const byPercent = percent > 0 ? longer(percent) : 0;
    const extra = Math.max(0, ...dated.map(({ parameter }) => numberIn(parameter.extraSchoolDays)));
    const days = Math.max(byPercent ?? 0, extra);
    const limit = base === undefined ? undefined : ownLimit(base, held);
    const minutes = limit && !isSecond && typeof limit.inRoom === 'number' ? limit.inRoom - limit.base : 0;
    const open = byPercent === undefined ? { percentLonger: percent } : {};
    const shared = percent > 0 && (byPercent ?? days) >= extra ? { ofPercent: percent } : {};
    const asks = percent > 0 && dueAt && calendar && givenOn === undefined ? { asksGiven: true as const } : {};
    const key = [days, minutes, open.percentLonger, shared.ofPercent, limit?.inRoom === 'none', limit?.isOpenEnded];
    const given = { dueAt, dueTimeUntold, days, minutes, limit, promised, ...open, ...shared };
    const end = ends.get(key.join()) ?? endOf(given, clock);
    ends.set(key.join(), end);
    const of = {
      ...(end.end === 'at' ? {} : open),
      ...shared,
      ...asks,
      ...(limit ? { limit } : {}),
      ...(isSecond ? { isSecond } : {}),
    };
    return { days, minutes, ...of, ...end };
  };
}

/** The same for all who are shown, by student. */
export const ownTimes = <Id>(
  students: readonly { studentId: Id; items: readonly CardItem[] }[],
  work: ClassWork,
  clock: SchoolClock & { today: SchoolDate },
): OwnTimes<Id> => {
  const timeOf = timesFor(work, clock);
  const { zone, today } = clock;
  return { zone, today, byStudent: new Map(students.map(({ studentId, items }) => [studentId, timeOf(items)])) };
};
export type OwnTimes<Id> = { zone: string; today: SchoolDate; byStudent: ReadonlyMap<Id, OwnTime> };

const numberIn = (value: ParameterValue | undefined) => (typeof value === 'number' ? value : 0);

type More = Omit<OwnTime, keyof OwnEnd | 'limit' | 'isSecond' | 'asksGiven'> &
  Pick<ClassWork, 'dueAt' | 'dueTimeUntold' | 'promised'> & { limit: OwnLimit | undefined };

function endOf(
  { dueAt, dueTimeUntold, days, minutes, percentLonger, ofPercent, limit, promised }: More,
  { zone, calendar }: SchoolClock,
): OwnEnd {
  if (!dueAt) return { end: 'noDate' };
  const promise = promisedDay(promised, { dueAt, zone, more: days, ofPercent });
  if (percentLonger !== undefined && !promise) return { end: 'agree', dueAt };
  const promisedAlone = promise && { on: promise.on, freeDays: [] };
  const reckoned = days > 0 ? extendedDay(calendar, schoolDateAt(dueAt, zone), days) : promisedAlone;
  const extended = reckoned && notEarlier(reckoned, promise);
  if (extended && extended.on === undefined) return { end: 'agree', dueAt, ...extended };
  const { on, was, freeDays = [], pastTerm } = extended ?? {};
  const isUnlimited = limit?.inRoom === 'none';
  if (isUnlimited && !on) return { end: 'none', dueAt };
  const start = on ? instantOf(on, schoolTimeAt(dueAt, zone), zone) : dueAt;
  const at = minutes > 0 ? addMinutes(start, minutes) : start;
  const inDays = { ...(on ? { on } : {}), ...(was ? { was } : {}), freeDays, ...(pastTerm ? { pastTerm } : {}) };
  const inLesson = !dueTimeUntold && isInLesson(dueAt, { zone, calendar }) ? { inLesson: true as const } : {};
  return { end: 'at', at, dueAt, ...inDays, isAtLeast: isUnlimited || (limit?.isOpenEnded ?? false), ...inLesson };
}

const isInLesson = (at: Instant, { zone, calendar }: SchoolClock) =>
  isInSchoolHours(at, zone) && isTaughtOn(calendar, schoolDateAt(at, zone));

/**
 * A day that was shown stays also when the calendar turns out to have fewer days off, or cannot be read. Only where
 * the year has grown too short for it do people agree on another.
 */
function notEarlier(
  reckoned: ExtendedDay,
  promise: ReturnType<typeof promisedDay>,
): ExtendedDay & { was?: SchoolDate } {
  const { on } = reckoned;
  if (!promise || (on === undefined && reckoned.left !== undefined)) return reckoned;
  // Of a share people may have said another first day since: it was not the calendar that moved it.
  if (on !== undefined && on > promise.on)
    return { ...reckoned, ...(promise.ofPercent === undefined ? { was: promise.on } : {}) };
  return { freeDays: [], ...reckoned, on: promise.on, ...(promise.was ? { was: promise.was } : {}) };
}

/** Later than the class, by an instant that can be named. */
export const isLater = (time: OwnTime): time is OwnTime & { end: 'at'; at: Instant; dueAt: Instant } =>
  time.end === 'at' && time.at > time.dueAt;

/** Of whose end nobody can name the last minute, or the day. */
export const isOpen = (time: OwnTime) => time.end === 'none' || (time.end === 'at' && time.isAtLeast);

/**
 * Whether what was handed in then was on time. Undefined where nothing of ours can tell, and then nothing of ours says
 * late.
 */
export function wasOnTime(time: OwnTime, handedInAt: Instant): boolean | undefined {
  if (time.end !== 'at') return time.end !== 'noDate' && wasWithin(time.dueAt, handedInAt) ? true : undefined;
  return wasWithin(time.at, handedInAt) || (time.isAtLeast ? undefined : false);
}

/** The minute that a date names belongs to it. */
export const wasWithin = (until: Instant, at: Instant) =>
  Date.parse(at) < Math.floor(Date.parse(until) / minute) * minute + minute;
const minute = 60_000;
