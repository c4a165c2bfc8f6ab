import { slackText } from '#shared/text/slack/slack.ts';
import { openReviewAction } from '../blocks/buttons.ts';
import type { StudentCommand } from '../student-command.ts';
import { openReview } from '../views/open-review.ts';

/** /plan-review <student>, and "Plan a review" on a card */
export const planReview: StudentCommand = {
  data: 'D3',
  may: 'decide',
  button: { action: openReviewAction, labelOf: slackText.planReviewOf },
  run: openReview,
};
