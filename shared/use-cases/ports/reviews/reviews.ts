import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId, ReviewId, SchoolId, StaffId, StudentId, TaskId } from '#shared/domain/ids.ts';
import type { MeetingsAhead } from '#shared/domain/reviews/meetings-ahead.ts';
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

/** A review with the list of its student's meetings that it changes. */
export type PlannedReview = { review: Review; ahead: MeetingsAhead };

export type Reviews = ReviewReader & {
  /** Q49. As of this moment: two who plan at once must not both find the afternoon free. */
  meetingsAhead(student: StudentId): Promise<MeetingsAhead | undefined>;
  /** New or moved; when the review or the list is not the one that was read: `changed_meanwhile`. */
  schedule: Save<PlannedReview>;
};

/** Reviews whose organiser has no calendar connected, or one that is closed to us; taken up again when they connect. */
export type WaitingReviews = {
  park(organiser: StaffId, review: { studentId: StudentId; reviewId: ReviewId }): Promise<void>;
  waitingFor(organiser: StaffId): Promise<{ studentId: StudentId; reviewId: ReviewId }[]>;
  unpark(organiser: StaffId, review: ReviewId): Promise<void>;
};
