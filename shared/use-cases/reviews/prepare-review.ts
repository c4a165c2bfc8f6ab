import { rightsOf } from '#shared/domain/access/guardianship.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { GuardianId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type PrepareReviewInput = StudentQueryInput;
/** What somebody needs in order to plan a student's review: who can come, and by whose clock. */
export type ReviewDesk = {
  studentId: StudentId;
  name: string;
  /** Only those who can be reached and whom no court order keeps away: the others cannot be sent an invitation. */
  guardians: readonly { id: GuardianId; name: string }[];
  school: { name: string; zone: string };
  on: SchoolDate;
};

/** Shows who a student's family is, so it is for those who may read the plan, and it leaves a trace. */
export const prepareReview = query({
  authorize: onStudent({ action: 'decide', data: 'D3' }),
  async read({ roster }: Needs<'roster'>, { studentId }: PrepareReviewInput, { student, school, on, enter }) {
    const [guardians, limits] = await Promise.all([
      roster.findGuardians(student.guardianIds),
      roster.limitsOn(studentId),
    ]);
    return enter(
      { action: 'search_listed' },
      (): ReviewDesk => ({
        studentId,
        name: displayName(student),
        guardians: guardians
          .filter(({ id, active, email }) => active && email && rightsOf(id, limits, on) === 'full')
          .map((guardian) => ({ id: guardian.id, name: displayName(guardian) })),
        school: { name: school.name, zone: school.zone },
        on,
      }),
    );
  },
});
