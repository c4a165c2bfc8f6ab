import { slackText } from '#shared/text/slack/slack.ts';
import { type CommandInfo, slackCommands } from '../command-list.ts';
import { context, escaped, lineEnd, message, richText, run, type SlackMessage, section } from './words.ts';

const { help } = slackText;

/** Every command of the list with its examples; `lead` is said first when something was not understood. */
export function helpMessage(lead?: string): SlackMessage {
  const opening = lead ? [lead] : [];
  const text = [...opening, `${help.title}:`, ...slackCommands.map(asLine), help.note].join('\n');
  const title = richText([run(help.title, 'bold')]);
  return message(escaped(text), [...opening.map(section), title, ...slackCommands.map(asBlock), context(help.note)]);
}

const asBlock = ({ command, usage, description, examples }: CommandInfo) =>
  richText([
    ...[run(`${command} ${usage}`, 'code'), lineEnd, run(description), lineEnd, run(`${help.try} `)],
    ...examples.flatMap((each, index) => [...(index === 0 ? [] : [run(', ')]), run(each, 'code')]),
  ]);

const asLine = ({ command, usage, description, examples }: CommandInfo) =>
  `${command} ${usage}: ${description}. ${help.try} ${examples.join(', ')}`;
