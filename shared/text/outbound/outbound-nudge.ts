import { type Instant, instantOf, type SchoolDate } from '#shared/domain/dates.ts';
import type { PageOfPost } from '#shared/domain/notices/page-of-post.ts';
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

type Question = { ref: OpaqueRef; at: Instant; zone: string; page?: PageOfPost | undefined };

/**
 * How many posts, in how many classes, the day of the first, and the day for what comes ahead of one; or that a student
 * asks them to look at one, and when. No title, which is a teacher's own text, no class, whose name may tell what its
 * students need, and nobody's name.
 */
export function nudgeWords(nudge: Nudge | Question, baseUrl: string): Outbound {
  if (!('posts' in nudge)) {
    const { ref, at, zone, page } = nudge;
    return renderOutbound('studentAsks', {
      ref,
      when: { at, zone },
      ...(page ? { link: { baseUrl, post: page } } : {}),
    });
  }
  const { ref, posts, classes, zone, firstDueAt, tellBy } = nudge;
  return renderOutbound('classworkNudge', {
    ...{ ref, posts, classes },
    ...(firstDueAt ? { when: { at: firstDueAt, zone } } : {}),
    ...(tellBy ? { ahead: { by: { at: instantOf(tellBy.on, '12:00', zone), zone }, isLate: tellBy.isLate } } : {}),
  });
}
