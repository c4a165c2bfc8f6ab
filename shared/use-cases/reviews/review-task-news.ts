import type { PlanId, SchoolId, StudentId, TaskId } from '#shared/domain/ids.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { ReviewCause } from '#shared/domain/process/review-cause.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';

type Opened = { about: PlanId | TaskId; studentId: StudentId; schoolId: SchoolId };

/** That a review task was opened, for those who answer for the student's plans; by ids, and not what it is about. */
export const reviewTaskNews = ({ ids }: Needs<'ids'>, { about, studentId, schoolId }: Opened) => ({
  ...{ type: 'ReviewTaskOpened' as const, about, studentId, schoolId },
  ref: opaqueRef(ids.randomBytes(6)),
});

/** News of each review that a plan's process calls for now, and did not before. */
export function newsOfReviews(
  ports: Needs<'ids'>,
  { before, after }: { before: PlanProcess; after: PlanProcess },
  schoolId: SchoolId,
) {
  const known = reviewsIn(before);
  const { planId: about, studentId } = after;
  return reviewsIn(after)
    .filter((task) => !known.includes(task))
    .map(() => reviewTaskNews(ports, { about, studentId, schoolId }));
}

const reviewsIn = ({ owed = [] }: PlanProcess) =>
  owed.filter(({ what }) => ReviewCause.safeParse(what).success).map(({ what, occasion }) => `${what} ${occasion}`);
