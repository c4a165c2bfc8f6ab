import * as z from 'zod/mini';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ReviewId, StudentId } from '#shared/domain/ids.ts';
import { Review } from '#shared/domain/review.ts';
import type { Reviews } from '#shared/use-cases/ports/reviews.ts';
import { dueBetween } from './due-index.ts';
import { entryAction } from './dynamo-ledger.ts';
import { eventAction } from './dynamo-outbox.ts';
import { dueIndex, onceKey, reviewKey } from './keys.ts';
import { getItem, type Table } from './table.ts';
import { absentOrExpired, inThirtyDays, unexpired } from './time-to-live.ts';
import { absent, put, transact } from './transactions.ts';

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
  const { review, event, entry, once } = change;
  const { at } = event;
  const { id: reviewId, studentId } = review;
  const mark = { ...onceKey('command', once), studentId, reviewId, ttl: inThirtyDays(at) };
  const actions = [
    put(table, mark, absentOrExpired(at)),
    put(table, { ...reviewKey(studentId, reviewId), ...meetingIndex(review), ...review }, absent),
    eventAction(table, event),
    entryAction(ledger, entry),
  ];
  if (await transact(table, actions, `schedule ${once} ${event.id}`)) return review;
  const done = unexpired(await getItem(table, onceKey('command', once), { consistent: true }), at);
  if (!done) throw new DomainError('changed_meanwhile', { reviewId });
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
