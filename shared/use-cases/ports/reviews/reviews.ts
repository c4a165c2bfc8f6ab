import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { PlanId, ReviewId, SchoolId, StaffId, StudentId, TaskId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Review } from '#shared/domain/reviews/review.ts';

/**
 * One row of the due index. `meeting`: a scheduled review's day. `planReview`: a plan's review is due. `planEnd`: it ends. `planChange`:
 * something in it starts or stops by itself. `deadline`: a step of the process must be done. `task`: the team is to look at something, since
 * that day.
 */
export type Due = { on: SchoolDate; studentId: StudentId } & (
  | { what: 'meeting'; reviewId: ReviewId }
  | { what: 'task'; taskId: TaskId }
  | { what: 'planReview' | 'planEnd' | 'planChange'; planId: PlanId }
  | { what: 'deadline'; step: Deadline['what']; about: Deadline['about'] }
);

export type Reviews = {
  get(student: StudentId, review: ReviewId): Promise<Review>;
  /** One transaction with its event and ledger entry. `once` names the command: repeated, it changes nothing and answers the first review. */
  schedule(change: { review: Review; event: Event; entry: LedgerEntry; key: string }): Promise<Review>;
  /** Q7 and Q11: both days belong to the range; month buckets, never a scan. */
  dueBetween(school: SchoolId, from: SchoolDate, to: SchoolDate): Promise<Due[]>;
};
/** Reviews whose organiser has not connected a calendar yet; taken up again when they do. */
export type WaitingReviews = {
  park(organiser: StaffId, review: { studentId: StudentId; reviewId: ReviewId }): Promise<void>;
  waitingFor(organiser: StaffId): Promise<{ studentId: StudentId; reviewId: ReviewId }[]>;
  unpark(organiser: StaffId, review: ReviewId): Promise<void>;
};
