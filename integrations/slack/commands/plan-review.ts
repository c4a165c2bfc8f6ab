import { buttonActions } from '../blocks/buttons.ts';
import { helpMessage } from '../blocks/help-message.ts';
import { asksForHelp } from '../command-list.ts';
import { oneStudent } from '../search.ts';
import type { CommandRun } from '../staff-only.ts';
import { openReview } from '../views/open-review.ts';

/** /plan-review <student> */
export const planReviewCommand: CommandRun = async (deps, asker, { text, triggerId }) => {
  if (asksForHelp(text)) return helpMessage();
  const found = await oneStudent(deps, asker, {
    words: text,
    data: 'D3',
    may: 'decide',
    action: buttonActions.openReview,
  });
  return 'studentId' in found ? openReview(deps, asker, { studentId: found.studentId, triggerId }) : found;
};
