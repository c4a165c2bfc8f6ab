import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId, ReviewId, SchoolId, StaffId, StudentId, TaskId } from '#shared/domain/ids.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Save } from '../commands.ts';

/**
 * One row of the due index. `meeting`: a scheduled review's day. `planReview`: a plan's review is due. `planEnd`: it
 * ends. `planChange`: something in it starts or stops by itself. `deadline`: a step of the process must be done.
 * `task`: the team is to look at something, since that day.
 */
export type Due = { on: SchoolDate; studentId: StudentId } & (
  | { what: 'meeting'; reviewId: ReviewId }
  | { what: 'task'; taskId: TaskId }
  | { what: 'planReview' | 'planEnd' | 'planChange'; planId: PlanId }
  | { what: 'deadline'; step: Deadline['what']; about: Deadline['about'] }
);

/** For doors that schedule nothing and so are not told where the ledger is. */
export type ReviewReader = {
  get(student: StudentId, review: ReviewId): Promise<Review>;
  /** Q7 and Q11: both days belong to the range; month buckets, never a scan. */
  dueBetween(school: SchoolId, from: SchoolDate, to: SchoolDate): Promise<Due[]>;
};

export type Reviews = ReviewReader & {
  schedule: Save<Review>;
};

/** Reviews whose organiser has no calendar connected, or one that is closed to us; taken up again when they connect. */
export type WaitingReviews = {
  park(organiser: StaffId, review: { studentId: StudentId; reviewId: ReviewId }): Promise<void>;
  waitingFor(organiser: StaffId): Promise<{ studentId: StudentId; reviewId: ReviewId }[]>;
  unpark(organiser: StaffId, review: ReviewId): Promise<void>;
};
