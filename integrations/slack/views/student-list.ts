import type { ModalView } from '@slack/types';
import { confirmText as say } from '#shared/text/slack/slack-confirm.ts';
import { context, escaped, plain, section } from '../blocks/words.ts';

/** Slack takes a hundred blocks. */
const mostListed = 90;

/** `foot`: what stands below a list; `always`: what is said below it also where it is empty. */
type ListWords = { title: string; nothing: string; foot: string; always?: readonly string[] };

/** A line a student, in a window that closes: an answer in the conversation would leave the names there. */
export const studentList = ({ title, nothing, foot, always = [] }: ListWords, lines: readonly string[]): ModalView => {
  const left = lines.length - mostListed;
  return {
    type: 'modal',
    title: plain(title, 24),
    close: plain(say.close, 24),
    blocks: [
      ...(lines.length === 0 ? [section(escaped(nothing))] : []),
      ...lines.slice(0, mostListed).map((line) => section(escaped(line))),
      ...(left > 0 ? [section(escaped(say.more(left)))] : []),
      ...(lines.length > 0 ? [context(foot)] : []),
      ...always.map(context),
    ],
  };
};
