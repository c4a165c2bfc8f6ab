import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { buttonActions } from '../blocks/buttons.ts';
import { cardMessage } from '../blocks/card-message.ts';
import { helpMessage } from '../blocks/help-message.ts';
import { asksForHelp } from '../command-list.ts';
import { oneStudent } from '../search.ts';
import type { CommandRun } from '../staff-only.ts';

/** /accommodations <student> */
export const accommodationsCommand: CommandRun = async (deps, asker, { text }) => {
  if (asksForHelp(text)) return helpMessage();
  const found = await oneStudent(deps, asker, { words: text, data: 'D2', action: buttonActions.showCard });
  if (!('studentId' in found)) return found;
  return cardMessage(await readCard(deps, asker.actor, { studentId: found.studentId, surface: 'slack' }));
};
