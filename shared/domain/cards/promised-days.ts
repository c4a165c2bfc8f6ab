import * as z from 'zod/mini';
import { Instant, SchoolDate } from '../dates.ts';

/**
 * What was shown for so many school days more, for as long as the class keeps its date. `was`: what was shown before
 * the calendar moved it later.
 */
export const PromisedDays = z.object({
  dueAt: Instant,
  days: z.array(z.object({ more: z.int(), on: SchoolDate, was: z.optional(SchoolDate) })),
});
export type PromisedDays = z.infer<typeof PromisedDays>;

export const promisedDay = (promised: PromisedDays | undefined, { dueAt, more }: { dueAt: Instant; more: number }) =>
  promised?.dueAt === dueAt ? promised.days.find((each) => each.more === more) : undefined;

/** A time that leads to a day; of others nothing is promised. */
type Time = { days: number; dueAt?: Instant; on?: SchoolDate };

/** The promises of a post once these times are shown: the very same where none is new. */
export function withPromises(promised: PromisedDays | undefined, times: Iterable<Time>): PromisedDays | undefined {
  let kept = promised;
  for (const { days, dueAt, on } of times) if (dueAt && on) kept = withPromise(kept, { days, dueAt, on });
  return kept;
}

function withPromise(promised: PromisedDays | undefined, { dueAt, days: more, on }: Required<Time>): PromisedDays {
  const before = promisedDay(promised, { dueAt, more });
  if (promised && before && on <= before.on) return promised;
  const others = promised?.dueAt === dueAt ? promised.days.filter((each) => each.more !== more) : [];
  return { dueAt, days: [...others, { more, on, ...(before ? { was: before.on } : {}) }] };
}
