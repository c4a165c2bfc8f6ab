import { slackText } from '#shared/text/slack/slack.ts';
import type { Found } from '#shared/use-cases/access/find-students.ts';
import { type SealedButton, studentButtons } from './buttons.ts';
import { context, cut, escaped, message, type SlackMessage, section } from './words.ts';

/** Several students match: one button each. */
export function choicesMessage({ students, more }: Found, button: SealedButton): SlackMessage {
  const names = students.map(({ name, grade }) => escaped(cut(slackText.choice(name, grade), 75)));
  const hint = more ? [slackText.moreLetters] : [];
  return message([`${slackText.whichStudent} ${names.join(', ')}.`, ...hint].join(' '), [
    section(slackText.whichStudent),
    studentButtons(button, students),
    ...[...hint, slackText.onlyYou].map(context),
  ]);
}
