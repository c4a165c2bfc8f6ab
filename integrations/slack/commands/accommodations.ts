import { slackText } from '#shared/text/slack/slack.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { cardMessage } from '../blocks/card-message.ts';
import type { StudentCommand } from '../student-command.ts';

/** /accommodations <student> */
export const showAccommodations: StudentCommand = {
  data: 'D2',
  button: { action: 'show_card', labelOf: slackText.showCardOf },
  run: async (deps, { actor, ids }, { studentId }) =>
    cardMessage(await readCard(deps, actor, { studentId, surface: 'slack' }), ids),
};
