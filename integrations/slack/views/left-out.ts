import type { ModalView } from '@slack/types';
import * as z from 'zod/mini';
import { PersonId, ReviewId, StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import { type LeftOut, readLeftOut } from '#shared/use-cases/reviews/read-left-out.ts';
import { context, escaped, plain, section, sentence } from '../blocks/words.ts';
import type { ActionRun } from '../staff-only.ts';

const Value = z.tuple([StudentId, ReviewId], PersonId);

/** In a window that closes: an answer in the conversation would leave the names there. */
export const showLeftOut: ActionRun = async (deps, { actor, ids }, { value, triggerId }) => {
  const asked = Value.safeParse(ids.open(value)?.split(' '));
  if (!asked.success) return sentence(slackText.noMatch);
  const [studentId, reviewId, ...leftOut] = asked.data;
  const found = await readLeftOut(deps, actor, { studentId, reviewId, leftOut, surface: 'slack' });
  await deps.views.open(triggerId, leftOutModal(found));
  return undefined;
};

const leftOutModal = ({ ref, people }: LeftOut): ModalView => ({
  type: 'modal',
  title: plain(reviewText.leftOutTitle, 24),
  close: plain(reviewText.close, 24),
  blocks: [
    section(escaped(reviewText.leftOut(ref))),
    ...people.map(({ name, hasAddress }) =>
      section(escaped(hasAddress ? reviewText.refusedAddress(name) : reviewText.noAddress(name))),
    ),
    context(reviewText.correctThem),
  ],
});
