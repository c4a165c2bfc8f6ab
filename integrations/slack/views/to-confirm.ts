import type { ModalView } from '@slack/types';
import { confirmText as say } from '#shared/text/slack/slack-confirm.ts';
import { readOutstanding, type StudentOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { context, escaped, plain, section } from '../blocks/words.ts';
import type { ActionRun } from '../staff-only.ts';
import { mostListed } from './unconfirmed.ts';

/** In a window that closes: an answer in the conversation would leave the names there. */
export const showToConfirm: ActionRun = async (deps, { actor }, { triggerId }) => {
  const students = await readOutstanding(deps, actor, { surface: 'slack' });
  await deps.views.open(triggerId, toConfirmModal(students));
  return undefined;
};

const toConfirmModal = (students: readonly StudentOutstanding[]): ModalView => {
  const left = students.length - mostListed;
  return {
    type: 'modal',
    title: plain(say.yours, 24),
    close: plain(say.close, 24),
    blocks: [
      ...(students.length === 0 ? [section(escaped(say.nothingOfYours))] : []),
      ...students
        .slice(0, mostListed)
        .map(({ name, classes, toConfirm, gone }) =>
          section(escaped(say.student({ name, classes, lines: toConfirm.length + gone.length }))),
        ),
      ...(left > 0 ? [section(escaped(say.more(left)))] : []),
      ...(students.length > 0 ? [context(say.where)] : []),
    ],
  };
};
