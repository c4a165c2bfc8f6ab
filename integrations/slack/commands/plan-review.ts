import { slackText } from '#shared/text/slack/slack.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import { readReviewPlanners } from '#shared/use-cases/reviews/read-review-planners.ts';
import { openReviewAction } from '../blocks/buttons.ts';
import { sentence } from '../blocks/words.ts';
import type { StudentCommand } from '../student-command.ts';
import { openReview } from '../views/open-review.ts';

/** /plan-review <student>, and "Plan a review" on a card */
export const planReview: StudentCommand = {
  data: 'D3',
  may: 'decide',
  button: { action: openReviewAction, labelOf: slackText.planReviewOf },
  run: openReview,
  whenOnlySeen: sayWhoPlans,
};

/** A teacher sees the student's card: "no student of yours" would be untrue, and no secret is kept by it. */
async function sayWhoPlans(...[deps, { actor }, seen]: Parameters<NonNullable<StudentCommand['whenOnlySeen']>>) {
  const [student, ...others] = seen;
  if (!student || others.length > 0) return sentence(reviewText.plannersOfMany);
  const { name, planners } = await readReviewPlanners(deps, actor, { studentId: student.studentId, surface: 'slack' });
  return sentence(reviewText.planners(name, planners));
}
