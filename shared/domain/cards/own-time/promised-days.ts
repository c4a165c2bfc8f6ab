import * as z from 'zod/mini';
import { Instant, SchoolDate, schoolDateAt } from '../../dates.ts';

/**
 * What was shown for so many school days more, or for such a share of the class's own, for as long as the class keeps
 * its day: another time of day moves nothing. `was`: what was shown before the calendar moved it later.
 */
const PromisedDay = z.object({
  more: z.int(),
  /** Then this is whose day it is: how many days it comes to may be said anew. */
  ofPercent: z.optional(z.number()),
  on: SchoolDate,
  was: z.optional(SchoolDate),
});
export const PromisedDays = z.object({ dueAt: Instant, days: z.array(PromisedDay) });
export type PromisedDays = z.infer<typeof PromisedDays>;

type Amount = { more: number; ofPercent?: number | undefined };
type Due = { dueAt: Instant; zone: string };
const isFor = (one: Amount, other: Amount) =>
  one.ofPercent === other.ofPercent && (one.ofPercent !== undefined || one.more === other.more);

export const promisedDay = (promised: PromisedDays | undefined, { dueAt, zone, ...amount }: Amount & Due) =>
  ofThatDay(promised, { dueAt, zone })?.days.find((each) => isFor(each, amount));

function ofThatDay(promised: PromisedDays | undefined, { dueAt, zone }: Due) {
  if (!promised || promised.dueAt === dueAt) return promised;
  return schoolDateAt(promised.dueAt, zone) === schoolDateAt(dueAt, zone) ? promised : undefined;
}

/** A time that leads to a day; of others nothing is promised. */
type Time = { days: number; ofPercent?: number; dueAt?: Instant; on?: SchoolDate };

/** The promises of a post once these times are shown: the very same where none is new. */
export function withPromises(
  promised: PromisedDays | undefined,
  times: Iterable<Time>,
  zone: string,
): PromisedDays | undefined {
  let kept = promised;
  for (const { days: more, ofPercent, dueAt, on } of times)
    if (dueAt && on) kept = withPromise(kept, { more, ...(ofPercent ? { ofPercent } : {}), dueAt, zone, on });
  return kept;
}

function withPromise(
  promised: PromisedDays | undefined,
  { dueAt, zone, on, ...amount }: Amount & Due & { on: SchoolDate },
): PromisedDays {
  const before = promisedDay(promised, { dueAt, zone, ...amount });
  if (promised && before && on <= before.on) return promised;
  const others = ofThatDay(promised, { dueAt, zone })?.days.filter((each) => !isFor(each, amount)) ?? [];
  const was = before && amount.ofPercent === undefined ? { was: before.on } : {};
  return { dueAt, days: [...others, { ...amount, on, ...was }] };
}

/**
 * What two wrote down who did not know of each other: all that they promised, and the later day of two. Where the class
 * had another day for each of them, that of its day now.
 */
export function allPromised(
  some: PromisedDays | undefined,
  others: PromisedDays | undefined,
  dueAt: Instant | undefined,
): PromisedDays | undefined {
  if (!some || !others) return some ?? others;
  if (some.dueAt !== others.dueAt) return some.dueAt === dueAt ? some : others;
  return others.days.reduce(withLater, some);
}

function withLater(promised: PromisedDays, day: PromisedDays['days'][number]): PromisedDays {
  const known = promised.days.find((each) => isFor(each, day));
  const [sooner, later] = known && known.on > day.on ? [day, known] : [known, day];
  const isMoved = sooner && sooner.on < later.on && later.ofPercent === undefined;
  const kept = isMoved ? { ...later, was: later.was ?? sooner.on } : later;
  return {
    ...promised,
    days: known ? promised.days.map((each) => (each === known ? kept : each)) : [...promised.days, kept],
  };
}

/**
 * What holds once staff have read it. A day that follows from what they said themselves may be mended until a student
 * has read it.
 */
export const promisedByStaff = <Shown extends Time>(
  times: Iterable<Shown>,
  { givenOn }: { givenOn?: SchoolDate | undefined },
) => [...times].filter(({ ofPercent }) => givenOn === undefined || ofPercent === undefined);
