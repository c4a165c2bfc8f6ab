import { mayBeInvited } from '#shared/domain/access/guardianship.ts';
import { addDays, type SchoolDate } from '#shared/domain/dates.ts';
import type { GuardianId, StudentId } from '#shared/domain/ids.ts';
import { suggestedDay } from '#shared/domain/reviews/meeting-day.ts';
import { type PlannedMeeting, stillAhead, suggestedTime } from '#shared/domain/reviews/meetings-ahead.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { readFamily } from '../access/read-family.ts';
import { type Needs, query } from '../command.ts';

export type PrepareReviewInput = StudentQueryInput;
/** What somebody needs in order to plan a student's review: who can come, and by whose clock. */
export type ReviewDesk = {
  studentId: StudentId;
  name: string;
  /** Only those who can be reached and whom no court order keeps away: the others cannot be sent an invitation. */
  guardians: readonly { id: GuardianId; name: string }[];
  school: { name: string; zone: string };
  /** A school day before the plan's review is due. */
  suggestedOn: SchoolDate;
  suggestedTime: string;
  /** The meetings that are planned already, the next one first. */
  planned: readonly PlannedMeeting[];
};

/** A plan that is due later leaves time enough, and one that was due earlier has none to lose. */
const daysAround = 31;

/** Shows who a student's family is, so it is for those who may read the plan, and it leaves a trace. */
export const prepareReview = query({
  authorize: onStudent({ action: 'decide', data: 'D3' }),
  async read(
    { roster, calendars, reviews }: Needs<'roster' | 'calendars' | 'reviews'>,
    { studentId }: PrepareReviewInput,
    { student, school, on, at, enter },
  ) {
    const [family, calendar, due, ahead] = await Promise.all([
      readFamily({ roster }, student),
      calendars.find(school.id),
      reviews.dueBetween(school.id, addDays(on, -daysAround), addDays(on, daysAround)),
      reviews.meetingsAhead(studentId),
    ]);
    const dueOn = due.find((each) => each.studentId === studentId && each.what === 'planReview')?.on;
    const meetings = stillAhead(ahead, at);
    const suggestedOn = suggestedDay(calendar, { today: on, dueOn });
    return enter(
      { action: 'search_listed' },
      (): ReviewDesk => ({
        studentId,
        name: displayName(student),
        guardians: family.guardians
          .filter(({ id, active, email }) => active && email && mayBeInvited(id, family, on))
          .map((guardian) => ({ id: guardian.id, name: displayName(guardian) })),
        school: { name: school.name, zone: school.zone },
        suggestedOn,
        suggestedTime: suggestedTime(meetings, { on: suggestedOn, zone: school.zone }),
        planned: meetings,
      }),
    );
  },
});
