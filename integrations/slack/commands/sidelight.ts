import { slackText } from '#shared/text/slack/slack.ts';
import { helpMessage } from '../blocks/help-message.ts';
import { asksForHelp, nearestCommand } from '../command-list.ts';
import type { CommandRun } from '../staff-only.ts';

/** /sidelight [help] */
export const sidelightCommand: CommandRun = async (_deps, _asker, { text }) => {
  if (asksForHelp(text)) return helpMessage();
  const meant = nearestCommand(text.trim().split(/\s+/)[0] ?? '');
  const { unknown, didYouMean } = slackText.help;
  return helpMessage(meant ? `${unknown} ${didYouMean(meant)}` : unknown);
};
