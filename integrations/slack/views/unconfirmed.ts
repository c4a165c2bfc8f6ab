import type { ModalView } from '@slack/types';
import type { StaffActor } from '#shared/domain/access/access.ts';
import { isOffice } from '#shared/domain/access/office.ts';
import { confirmText as say } from '#shared/text/slack/slack-confirm.ts';
import { readUnconfirmed, type UnconfirmedStudent } from '#shared/use-cases/cards/confirming/read-unconfirmed.ts';
import { context, escaped, plain, section } from '../blocks/words.ts';
import type { ActionRun } from '../staff-only.ts';

/** Slack takes a hundred blocks. */
export const mostListed = 90;

/** In a window that closes: an answer in the conversation would leave the names there. */
export const showUnconfirmed: ActionRun = async (deps, { actor }, { triggerId }) => {
  const students = await readUnconfirmed(deps, actor, { surface: 'slack' });
  await deps.views.open(triggerId, unconfirmedModal(students, actor));
  return undefined;
};

const unconfirmedModal = (students: readonly UnconfirmedStudent[], { roles }: StaffActor): ModalView => {
  const left = students.length - mostListed;
  return {
    type: 'modal',
    title: plain(say.title, 24),
    close: plain(say.close, 24),
    blocks: [
      ...(students.length === 0 ? [section(escaped(say.nothing))] : []),
      ...students
        .slice(0, mostListed)
        .map(({ name, teachers }) => section(escaped([name, ...teachers.map(say.teacher)].join('\n')))),
      ...(left > 0 ? [section(escaped(say.more(left)))] : []),
      ...(students.length > 0 ? [context(say.why)] : []),
      ...(isOffice(roles) ? [context(say.notListed)] : []),
    ],
  };
};
