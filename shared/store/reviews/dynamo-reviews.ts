import * as z from 'zod/mini';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ReviewId, StudentId } from '#shared/domain/ids.ts';
import { Review } from '#shared/domain/reviews/review.ts';
import type { Reviews } from '#shared/use-cases/ports/reviews/reviews.ts';
import { commit } from '../commit.ts';
import { dueBetween } from '../due-index.ts';
import { dueIndex } from '../keys.ts';
import { reviewKey } from '../record-keys.ts';
import { getItem, type Table } from '../table.ts';
import { ifNew, put } from '../transactions.ts';

type Change = Parameters<Reviews['schedule']>[0];
const DoneBefore = z.object({ studentId: StudentId, reviewId: ReviewId });

export const dynamoReviews = (table: Table, ledger: Table): Reviews => ({
  ...dynamoReviewReader(table),
  schedule: (change) => schedule({ table, ledger }, change),
});

/** For doors that schedule nothing and so are not told where the ledger is. */
export const dynamoReviewReader = (table: Table): Omit<Reviews, 'schedule'> => ({
  get: (student, review) => getReview(table, student, review),
  dueBetween: (school, from, to) => dueBetween(table, school, { from, to }),
});

async function schedule({ table, ledger }: { table: Table; ledger: Table }, change: Change) {
  const { review, event, entry, key } = change;
  const { id: reviewId, studentId } = review;
  const done = await commit(
    { plans: table, ledger },
    {
      actions: [put(table, { ...reviewKey(studentId, reviewId), ...meetingIndex(review), ...review }, ifNew)],
      entry,
      events: [event],
      key,
      answer: { studentId, reviewId },
      onConflict: new DomainError('changed_meanwhile', { reviewId }),
    },
  );
  if (done.reviewId === reviewId) return review;
  const first = DoneBefore.parse(done);
  return getReview(table, first.studentId, first.reviewId);
}

async function getReview(table: Table, student: StudentId, review: ReviewId) {
  const item = await getItem(table, reviewKey(student, review), { consistent: true });
  if (!item) throw new DomainError('not_found', { reviewId: review });
  return Review.parse(item);
}

/** Only a meeting that will be held is due; its day is the school's, not the server's. */
const meetingIndex = ({ id, schoolId, startsAt, zone, status }: Review) =>
  status === 'scheduled' ? dueIndex(schoolId, schoolDateAt(startsAt, zone), `meeting#${id}`) : {};
