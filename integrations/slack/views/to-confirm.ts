import { confirmText as say } from '#shared/text/slack/slack-confirm.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import type { ActionRun } from '../staff-only.ts';
import { studentList } from './student-list.ts';

export const showToConfirm: ActionRun = async (deps, { actor }, { triggerId }) => {
  const students = await readOutstanding(deps, actor, { surface: 'slack' });
  const lines = students.map(({ name, classes, toConfirm, gone }) =>
    say.student({ name, classes, lines: toConfirm.length + gone.length }),
  );
  await deps.views.open(
    triggerId,
    studentList({ title: say.yours, nothing: say.nothingOfYours, foot: say.where }, lines),
  );
  return undefined;
};
