import * as z from 'zod/mini';
import { addMinutes, Instant, instantOf, type SchoolDate, schoolTimeAt } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { ReviewId, StudentId } from '../ids.ts';
import { OpaqueRef, type Review } from './review.ts';

const Planned = z.object({ reviewId: ReviewId, ref: OpaqueRef, startsAt: Instant, endsAt: Instant });
export type PlannedMeeting = z.infer<typeof Planned>;

/**
 * The meetings of one student that are still to come, in order. One record for all of them, so that of two people who
 * plan one at the same moment the second is told.
 */
export const MeetingsAhead = z.object({ studentId: StudentId, meetings: z.array(Planned), version: z.int() });
export type MeetingsAhead = z.infer<typeof MeetingsAhead>;

/** Those that are not over yet. */
export const stillAhead = (ahead: MeetingsAhead | undefined, now: Instant): readonly PlannedMeeting[] =>
  (ahead?.meetings ?? []).filter(({ endsAt }) => endsAt > now);

/** With this review where it stands now, and without those that are over. */
export function withReview(ahead: MeetingsAhead | undefined, review: Review, now: Instant): MeetingsAhead {
  const { id: reviewId, studentId, ref, startsAt, endsAt } = review;
  const others = stillAhead(ahead, now).filter((each) => each.reviewId !== reviewId);
  const meetings = [...others, { reviewId, ref, startsAt, endsAt }].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { studentId, meetings, version: (ahead?.version ?? 0) + 1 };
}

type Times = Pick<Review, 'startsAt' | 'endsAt'>;

const overlapping = (meetings: readonly PlannedMeeting[], { startsAt, endsAt }: Times) =>
  meetings.find((each) => each.startsAt < endsAt && startsAt < each.endsAt);

/** Nobody can sit in two meetings about one student, and a family that is invited twice believes neither. */
export function checkFree(meetings: readonly PlannedMeeting[], times: Times) {
  const taken = overlapping(meetings, times);
  if (taken) throw new DomainError('invalid_input', { field: 'on', reason: 'taken', ref: taken.ref });
}

/** After the last lesson, or after the meeting that is there already. */
export function suggestedTime(
  meetings: readonly PlannedMeeting[],
  { on, zone }: { on: SchoolDate; zone: string },
): string {
  const startsAt = instantOf(on, usualTime, zone);
  const taken = overlapping(meetings, { startsAt, endsAt: addMinutes(startsAt, 45) });
  return taken ? schoolTimeAt(taken.endsAt, zone) : usualTime;
}

const usualTime = '15:30';
