import * as z from 'zod/mini';
import { Instant, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ReviewId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { checkFree, stillAhead, withReview } from '#shared/domain/reviews/meetings-ahead.ts';
import { checkMeeting, OpaqueRef } from '#shared/domain/reviews/review.ts';
import { type StudentCommandInput, staffOnStudent } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';

export type MoveReviewInput = StudentCommandInput & {
  reviewId: ReviewId;
  /** As the school's own clock shows it. */
  on: SchoolDate;
  time: string;
  lengthMinutes: number;
};
const MovedReview = z.object({
  studentId: StudentId,
  reviewId: ReviewId,
  ref: OpaqueRef,
  startsAt: Instant,
  zone: z.string(),
  /** Whose calendar tells the guests. */
  organiserId: StaffId,
});
export type MovedReview = z.infer<typeof MovedReview>;

/** Another time for a meeting that is still to come. Whoever was invited stays so, and its reference stays the same. */
export const moveReview = command({
  authorize: staffOnStudent({ action: 'decide', data: 'D3' }),
  result: MovedReview,
  async run(
    { reviews, calendars }: Needs<'calendars' | 'reviews'>,
    input: MoveReviewInput,
    { student, school, at, change, unchanged },
  ) {
    const { id: studentId } = student;
    const [ahead, calendar] = await Promise.all([reviews.meetingsAhead(studentId), calendars.find(school.id)]);
    const standing = stillAhead(ahead, at);
    if (!standing.some(({ reviewId }) => reviewId === input.reviewId))
      throw new DomainError('invalid_input', { field: 'reviewId', reason: 'over' });
    const review = await reviews.get(studentId, input.reviewId);
    const { id: reviewId, ref, zone, organiserId, participants } = review;
    const times = checkMeeting({ ...input, participants }, { zone, calendar }, at);
    checkFree(
      standing.filter((other) => other.reviewId !== reviewId),
      times,
    );
    const result = { studentId, reviewId, ref, startsAt: times.startsAt, zone, organiserId };
    if (times.startsAt === review.startsAt && times.endsAt === review.endsAt) return unchanged(result);
    const moved = { ...review, ...times, version: review.version + 1 };
    return reviews.schedule(
      { review: moved, ahead: withReview(ahead, moved, at) },
      change({ action: 'review_moved', reviewId }, result, [{ type: 'ReviewMoved', reviewId, studentId }]),
    );
  },
});
