import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { stillAhead } from '#shared/domain/reviews/meetings-ahead.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';

/**
 * The meetings ahead to which one of the family was invited, as another version of each: the calendar hears of them
 * anew, and finds who may still come.
 */
export async function meetingsWith(
  { reviews }: Needs<'reviews'>,
  { studentId, guardianId }: Pick<GuardianLimit, 'studentId' | 'guardianId'>,
  at: Instant,
): Promise<Review[]> {
  const ahead = await reviews.meetingsAhead(studentId);
  const planned = await Promise.all(stillAhead(ahead, at).map(({ reviewId }) => reviews.get(studentId, reviewId)));
  return planned
    .filter(({ status, participants }) => status === 'scheduled' && participants.some(({ id }) => id === guardianId))
    .map((review) => ({ ...review, version: review.version + 1 }));
}
