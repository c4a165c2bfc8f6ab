import { isOffice } from '#shared/domain/access/office.ts';
import { confirmText as say } from '#shared/text/slack/slack-confirm.ts';
import { readUnconfirmed } from '#shared/use-cases/cards/confirming/read-unconfirmed.ts';
import type { ActionRun } from '../staff-only.ts';
import { studentList } from './student-list.ts';

export const showUnconfirmed: ActionRun = async (deps, { actor }, { triggerId }) => {
  const students = await readUnconfirmed(deps, actor, { surface: 'slack' });
  const lines = students.map(({ name, teachers }) => [name, ...teachers.map(say.teacher)].join('\n'));
  const always = isOffice(actor.roles) ? say.notListed : undefined;
  const words = { title: say.title, nothing: say.nothing, foot: say.why, always };
  await deps.views.open(triggerId, studentList(words, lines));
  return undefined;
};
