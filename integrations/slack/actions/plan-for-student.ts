import { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { sentence } from '../blocks/words.ts';
import type { ActionRun } from '../staff-only.ts';
import { openReview } from '../views/open-review.ts';

/** "Plan a review" on a card or in a list. */
export const planForStudent: ActionRun = async (deps, asker, { value, triggerId }) => {
  const studentId = StudentId.safeParse(value);
  if (!studentId.success) return sentence(slackText.noMatch);
  return openReview(deps, asker, { studentId: studentId.data, triggerId });
};
