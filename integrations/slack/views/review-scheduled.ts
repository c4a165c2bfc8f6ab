import type { ModalView } from '@slack/types';
import { epochSeconds, momentInWords } from '#shared/text/days.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import type { ScheduledReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { connectButton } from '../blocks/buttons.ts';
import { escaped, plain, section } from '../blocks/words.ts';

/** What the modal becomes once the review stands: when, under which reference, and what happens next. */
export function reviewScheduled(
  { startsAt, zone, ref, invited }: Pick<ScheduledReview, 'startsAt' | 'zone' | 'ref' | 'invited'>,
  connectUrl: string | undefined,
): ModalView {
  // Slack turns this into the reader's own zone; the words after the bar are for clients that cannot.
  const when = `<!date^${epochSeconds(startsAt)}^{date_long} at {time}|${escaped(momentInWords(startsAt, zone))} (${zone})>`;
  const next = connectUrl
    ? [section(reviewText.connectFirst), connectButton(connectUrl)]
    : [section(escaped(reviewText.invitationComes(invited)))];
  return {
    type: 'modal',
    title: plain(reviewText.done, 24),
    close: plain(reviewText.close, 24),
    blocks: [section(reviewText.confirmed(when, ref)), ...next],
  };
}
