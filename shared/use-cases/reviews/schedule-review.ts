import * as z from 'zod/mini';
import { mayBeInvited } from '#shared/domain/access/guardianship.ts';
import { Instant, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { type GuardianId, ReviewId, type StaffId, StudentId } from '#shared/domain/ids.ts';
import { checkFree, stillAhead, withReview } from '#shared/domain/reviews/meetings-ahead.ts';
import { checkMeeting, OpaqueRef, opaqueRef, type Participant, type Review } from '#shared/domain/reviews/review.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { type StudentCommandInput, staffOnStudent } from '../access/authorize.ts';
import { readFamily } from '../access/read-family.ts';
import { command, type Needs } from '../command.ts';

export type ScheduleReviewInput = StudentCommandInput & {
  /** As the school's own clock shows it. */
  on: SchoolDate;
  time: string;
  lengthMinutes: number;
  staffIds: readonly StaffId[];
  guardianIds: readonly GuardianId[];
};
/** What may be said of it where it was scheduled: when, under which reference, and to how many the invitation goes. */
const ScheduledReview = z.object({
  studentId: StudentId,
  reviewId: ReviewId,
  ref: OpaqueRef,
  startsAt: Instant,
  zone: z.string(),
  invited: z.int(),
});
export type ScheduledReview = z.infer<typeof ScheduledReview>;

/** Only who may read the plan may call the meeting about it. */
export const scheduleReview = command({
  authorize: staffOnStudent({ action: 'decide', data: 'D3' }),
  result: ScheduledReview,
  async run(
    ports: Needs<'roster' | 'calendars' | 'reviews' | 'ids'>,
    input: ScheduleReviewInput,
    { actor, student, school, on, at, change },
  ) {
    const people = { staffIds: [actor.id, ...input.staffIds], guardianIds: input.guardianIds };
    const [participants, calendar, ahead] = await Promise.all([
      participantsOf(ports, { student, days: [on, input.on] }, people),
      ports.calendars.find(school.id),
      ports.reviews.meetingsAhead(student.id),
    ]);
    const times = checkMeeting({ ...input, participants }, { zone: school.zone, calendar }, at);
    checkFree(stillAhead(ahead, at), times);
    const reviewId = ports.ids.next('rev');
    const studentId = student.id;
    const review: Review = {
      ...{ id: reviewId, ref: opaqueRef(ports.ids.randomBytes(6)), studentId, schoolId: school.id },
      ...{ organiserId: actor.id, participants, ...times, zone: school.zone },
      ...{ status: 'scheduled', generation: 0, version: 1 },
    };
    const { ref, zone } = review;
    return ports.reviews.schedule(
      { review, ahead: withReview(ahead, review, at) },
      change(
        { action: 'review_scheduled', reviewId },
        { studentId, reviewId, ref, startsAt: review.startsAt, zone, invited: participants.length },
        [{ type: 'ReviewScheduled', reviewId, studentId }],
      ),
    );
  },
});

/** Everybody who is invited, once; who has no address cannot be, and silence would look like an invitation. */
async function participantsOf(
  { roster }: Needs<'roster'>,
  { student, days }: { student: Student; days: readonly SchoolDate[] },
  { staffIds, guardianIds }: Pick<ScheduleReviewInput, 'staffIds' | 'guardianIds'>,
): Promise<Participant[]> {
  const family = guardianIds.length === 0 ? { guardians: [], limits: [] } : await readFamily({ roster }, student);
  const kept = guardianIds.find((id) => days.some((on) => !mayBeInvited(id, family, on)));
  // Who is not of this student's family is not named to anybody: an id from elsewhere must not become a name.
  const why = kept && student.guardianIds.includes(kept) ? 'keptAway' : 'stranger';
  if (kept) throw new DomainError('invalid_input', { field: 'participants', personId: kept, why });
  const staff = await fewAtOnce([...new Set(staffIds)], roster.getStaff);
  const guardians = family.guardians.filter(({ id }) => guardianIds.includes(id));
  return [
    ...staff.map(({ id, email, active }) => ({ kind: 'staff' as const, id, email: reachable(id, email, active) })),
    ...guardians.map(({ id, email, active }) => ({
      ...{ kind: 'guardian' as const, id, email: reachable(id, email, active) },
    })),
  ];
}

function reachable(id: StaffId | GuardianId, email: string | undefined, active: boolean): string {
  if (!email || !active)
    throw new DomainError('invalid_input', { field: 'participants', personId: id, why: active ? 'noAddress' : 'left' });
  return email;
}
