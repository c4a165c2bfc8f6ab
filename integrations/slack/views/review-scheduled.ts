import type { ModalView } from '@slack/types';
import { wholeMomentInWords } from '#shared/text/days.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import type { MovedReview } from '#shared/use-cases/reviews/move-review.ts';
import type { ScheduledReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { connectButton } from '../blocks/buttons.ts';
import { plain, section } from '../blocks/words.ts';

/** What the modal becomes once the review stands: when, under which reference, and what happens next. */
export function reviewScheduled(
  { startsAt, zone, ref, invited }: Pick<ScheduledReview, 'startsAt' | 'zone' | 'ref' | 'invited'>,
  connectUrl: string | undefined,
): ModalView {
  const when = wholeMomentInWords(startsAt, zone);
  const next = connectUrl
    ? [section(reviewText.connectFirst), connectButton(connectUrl)]
    : [section(reviewText.invitationComes(invited))];
  return closing(reviewText.done, [section(reviewText.confirmed(when, ref)), ...next]);
}

export function reviewMoved(
  { startsAt, zone, ref }: Pick<MovedReview, 'startsAt' | 'zone' | 'ref'>,
  connectUrl: string | undefined,
): ModalView {
  const when = wholeMomentInWords(startsAt, zone);
  const next = connectUrl
    ? [section(reviewText.newTimeWaits), connectButton(connectUrl)]
    : [section(reviewText.newTimeComes)];
  return closing(reviewText.moved, [section(reviewText.newTime(when, ref)), ...next]);
}

const closing = (title: string, blocks: ModalView['blocks']): ModalView => ({
  type: 'modal',
  title: plain(title, 24),
  close: plain(reviewText.close, 24),
  blocks,
});
