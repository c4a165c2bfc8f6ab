import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadReviewPlannersInput = StudentQueryInput;
/** The student, and the case managers of their plans who are here. */
export type ReviewPlanners = { name: string; planners: readonly string[] };

/** For somebody who sees the student's card and may not call the meeting: whom to ask. */
export const readReviewPlanners = query({
  authorize: onStudent({ data: 'D2' }),
  async read({ roster }: Needs<'roster'>, { studentId }: ReadReviewPlannersInput, { student, enter }) {
    const ids = await roster.caseManagersOf(studentId);
    const managers = new Map((await roster.findStaff(ids)).map((manager) => [manager.id, manager]));
    return enter(
      { action: 'search_listed' },
      (): ReviewPlanners => ({
        name: displayName(student),
        planners: ids
          .map((id) => managers.get(id))
          .flatMap((manager) => (manager?.active ? [displayName(manager)] : [])),
      }),
    );
  },
});
