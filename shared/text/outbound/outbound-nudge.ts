import { type Instant, instantOf, type SchoolDate } from '#shared/domain/dates.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Nudge = {
  ref: OpaqueRef;
  posts: number;
  classes: number;
  zone: string;
  firstDueAt?: Instant | undefined;
  tellBy?: { on: SchoolDate; isLate: boolean } | undefined;
};

/**
 * How many posts, in how many classes, the day of the first, and the day for what comes ahead of one: no title, which
 * is a teacher's own text, and no class, whose name may tell what its students need.
 */
export const nudgeWords = ({ ref, posts, classes, zone, firstDueAt, tellBy }: Nudge): Outbound =>
  renderOutbound('classworkNudge', {
    ...{ ref, posts, classes },
    ...(firstDueAt ? { when: { at: firstDueAt, zone } } : {}),
    ...(tellBy ? { ahead: { by: { at: instantOf(tellBy.on, '12:00', zone), zone }, isLate: tellBy.isLate } } : {}),
  });
