import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReviewId, StudentId } from '#shared/domain/ids.ts';
import { MeetingsAhead } from '#shared/domain/reviews/meetings-ahead.ts';
import { Review } from '#shared/domain/reviews/review.ts';
import type { ReviewReader, Reviews } from '#shared/use-cases/ports/reviews/reviews.ts';
import { commit } from '../commit.ts';
import { dueBetween } from '../due-index.ts';
import { dueIndex } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { meetingsAheadKey, reviewKey } from './keys.ts';

/** Reads are consistent: whoever answers the command reads the review that it has just made. */
export const dynamoReviews = (table: Table, ledger: Table): Reviews => ({
  ...dynamoReviewReader(table),
  async meetingsAhead(student) {
    const item = await getItem(table, meetingsAheadKey(student), { consistent: true });
    return item && MeetingsAhead.parse(item);
  },
  schedule({ review, ahead }, change) {
    const { id: reviewId, studentId } = review;
    const actions = [
      reviewAction(table, review),
      put(table, { ...meetingsAheadKey(studentId), ...ahead }, ifVersionIs(ahead.version - 1)),
    ];
    const onConflict = new DomainError('changed_meanwhile', { reviewId });
    return commit({ plans: table, ledger }, { actions, onConflict }, change);
  },
});

export const dynamoReviewReader = (table: Table): ReviewReader => ({
  get: (student, review) => getReview(table, student, review),
  dueBetween: (school, from, to) => dueBetween(table, school, { from, to }),
});

async function getReview(table: Table, student: StudentId, review: ReviewId) {
  const item = await getItem(table, reviewKey(student, review), { consistent: true });
  if (!item) throw new DomainError('not_found', { reviewId: review });
  return Review.parse(item);
}

/** The review as its next version. */
export const reviewAction = (table: Table, review: Review) =>
  put(
    table,
    { ...reviewKey(review.studentId, review.id), ...meetingIndex(review), ...review },
    ifVersionIs(review.version - 1),
  );

/** Only a meeting that will be held is due; its day is the school's, not the server's. */
const meetingIndex = ({ id, schoolId, startsAt, zone, status }: Review) =>
  status === 'scheduled' ? dueIndex(schoolId, schoolDateAt(startsAt, zone), `meeting#${id}`) : {};
