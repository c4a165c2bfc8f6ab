import { confirmText as say } from '#shared/text/slack/slack-confirm.ts';
import { readUnconfirmed } from '#shared/use-cases/cards/confirming/read-unconfirmed.ts';
import type { ActionRun } from '../staff-only.ts';
import { studentList } from './student-list.ts';

/** Each takes some ten calls, and Slack takes a window within three seconds. */
const most = 60;

export const showUnconfirmed: ActionRun = async (deps, { actor }, { triggerId }) => {
  const { students, ...others } = await readUnconfirmed(deps, actor, { most, surface: 'slack' });
  const lines = students.map(({ name, teachers }) => [name, ...teachers.map(say.teacher)].join('\n'));
  const always = say.unmanaged({ ...others, coordinates: actor.roles.includes('coordinator') });
  const words = { title: say.title, nothing: say.nothing, foot: say.why, always };
  await deps.views.open(triggerId, studentList(words, lines));
  return undefined;
};
