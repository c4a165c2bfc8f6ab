import type { Instant } from '#shared/domain/dates.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Nudge = { ref: OpaqueRef; posts: number; classes: number; zone: string; firstDueAt?: Instant | undefined };

/**
 * How many posts, in how many classes, and the day of the first: no title, which is a teacher's own text, and no class,
 * whose name may tell what its students need.
 */
export const nudgeWords = ({ ref, posts, classes, zone, firstDueAt }: Nudge): Outbound =>
  renderOutbound('classworkNudge', {
    ...{ ref, posts, classes },
    ...(firstDueAt ? { when: { at: firstDueAt, zone } } : {}),
  });
