import { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { cardMessage } from '../blocks/card-message.ts';
import { sentence } from '../blocks/words.ts';
import type { ActionRun } from '../staff-only.ts';

/** A student was chosen from a list: decided anew, because the list may be a week old. */
export const showCard: ActionRun = async (deps, { actor }, { value }) => {
  const studentId = StudentId.safeParse(value);
  if (!studentId.success) return sentence(slackText.noMatch);
  return cardMessage(await readCard(deps, actor, { studentId: studentId.data, surface: 'slack' }));
};
