import { slackText } from '#shared/text/slack/slack.ts';
import { type CommandInfo, slackCommands } from '../command-list.ts';
import { context, escaped, type SlackMessage, section } from './words.ts';

const { help } = slackText;

/** Every command of the list with its examples; `lead` is said first when something was not understood. */
export function helpMessage(lead?: string): SlackMessage {
  const opening = lead ? [escaped(lead)] : [];
  return {
    text: [...opening, `${help.title}:`, ...slackCommands.map(asLine), help.note].join('\n'),
    blocks: [...opening.map(section), section(`*${help.title}*`), ...slackCommands.map(asBlock), context(help.note)],
  };
}

const asBlock = (info: CommandInfo) =>
  section(
    `\`${info.command} ${info.usage}\`\n${escaped(info.description)}\n${help.try} ${info.examples.map((each) => `\`${each}\``).join(', ')}`,
  );

const asLine = ({ command, usage, description, examples }: CommandInfo) =>
  `${command} ${usage}: ${escaped(description)}. ${help.try} ${examples.join(', ')}`;
