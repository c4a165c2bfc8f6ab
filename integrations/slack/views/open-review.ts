import type { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { prepareReview } from '#shared/use-cases/reviews/prepare-review.ts';
import { type SlackMessage, sentence } from '../blocks/words.ts';
import type { SlackDeps } from '../deps.ts';
import type { SlackAsker } from '../staff-only.ts';
import { reviewModal } from './review-modal.ts';

/** Opens the form; answers a message only when it could not. */
export async function openReview(
  deps: SlackDeps,
  { actor, slack }: SlackAsker,
  { studentId, triggerId }: { studentId: StudentId; triggerId: string },
): Promise<SlackMessage | undefined> {
  const desk = await prepareReview(deps, actor, { studentId, surface: 'slack' });
  const opened = await deps.views.open(triggerId, reviewModal(desk, slack.userId));
  return opened === 'opened' ? undefined : sentence(slackText.slow);
}
