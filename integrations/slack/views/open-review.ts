import type { StudentId } from '#shared/domain/ids.ts';
import { prepareReview } from '#shared/use-cases/reviews/prepare-review.ts';
import type { SlackDeps } from '../deps.ts';
import type { SlackAsker } from '../staff-only.ts';
import { reviewModal } from './review-modal.ts';

/** Opens the form, and says nothing besides. */
export async function openReview(
  deps: SlackDeps,
  { actor, slack, ids }: SlackAsker,
  { studentId, triggerId }: { studentId: StudentId; triggerId: string },
): Promise<undefined> {
  const desk = await prepareReview(deps, actor, { studentId, surface: 'slack' });
  await deps.views.open(triggerId, reviewModal(desk, { organiser: slack.userId, seal: ids.seal }));
  return undefined;
}
