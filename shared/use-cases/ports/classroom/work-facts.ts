import * as z from 'zod/mini';
import { workReasons } from '#shared/domain/cards/classwork.ts';
import { allPromised, PromisedDays } from '#shared/domain/cards/own-time/promised-days.ts';
import { WorkClock } from '#shared/domain/cards/work-clock.ts';
import { activities } from '#shared/domain/catalogue/catalogue-entry.ts';
import { Instant, SchoolDate } from '#shared/domain/dates.ts';

/** What a post is about, as far as supports are concerned. The teacher's text itself is not kept. */
export const WorkFacts = z.object({
  title: z.string(),
  activities: z.array(z.enum(activities)),
  because: z.optional(z.enum(workReasons)),
  minutes: z.optional(z.int()),
  /** The post names several, or those of its parts, so that none is taken. */
  lengthsDiffer: z.optional(z.literal(true)),
  /** Of a quiz whose length is not told. */
  clock: z.optional(WorkClock),
  dueAt: z.optional(Instant),
  /** Only a day was told, and `dueAt` is what Classroom makes of it. */
  dueTimeUntold: z.optional(z.literal(true)),
  /** When the class gets or got it, where that is known. */
  givenAt: z.optional(Instant),
  /** The same as a teacher of the class said it. */
  givenOn: z.optional(SchoolDate),
  /** Nobody but its teachers sees it yet. */
  isDraft: z.optional(z.literal(true)),
  /** A form hangs on it, which may be locked while students write. */
  hasForm: z.optional(z.literal(true)),
  /** Google accounts, where it is not for everybody. */
  assignees: z.optional(z.array(z.string())),
  /** It is not for everybody, or may not be, and for whom was not told. */
  assigneesUnread: z.optional(z.literal(true)),
  /** Later days that people were shown; nobody is named. */
  promised: z.optional(PromisedDays),
  /** Made beside the class's post, for students with a later date, which is its own. */
  isSecond: z.optional(z.literal(true)),
  readAt: Instant,
  /** Of the post that this one was copied from: nobody has read this one yet. */
  isOfOriginal: z.optional(z.literal(true)),
});
export type WorkFacts = z.infer<typeof WorkFacts>;

/** What a copy of a post has in common with it. Whom it is for, and by when, is said of each class anew. */
export function asOfOriginal(original: WorkFacts): WorkFacts {
  const { dueAt: _d, dueTimeUntold: _t, givenAt: _g, isDraft: _i, assignees: _a, ...rest } = original;
  const { assigneesUnread: _u, promised: _p, ...work } = rest;
  return { ...work, isOfOriginal: true };
}

/** Of two that were read apart the newer, and what was promised by either. */
export function newestFacts(some: WorkFacts | undefined, others: WorkFacts | undefined): WorkFacts | undefined {
  if (!some || !others) return some ?? others;
  const newest = some.readAt > others.readAt ? some : others;
  const promised = allPromised(some.promised, others.promised, newest.dueAt);
  return { ...newest, ...(promised ? { promised } : {}) };
}
