import type { Declines } from '#shared/domain/cards/declines.ts';
import type { ReviewTask } from '#shared/domain/cards/review-task.ts';
import { dueIndex } from '../keys.ts';
import type { Table } from '../table.ts';
import { type Action, ifVersionIs, put } from '../transactions.ts';
import { declinesKey, taskKey } from './keys.ts';

/** What is counted moves on with every decline, so that of two writers at once one must count again. */
export const declinesAction = (table: Table, declines: Declines): Action =>
  put(
    table,
    { ...declinesKey(declines.studentId, declines.code), ...declines },
    ifVersionIs(declines.revision - 1, 'revision'),
  );

/** Only an open task is due, from the day that it was opened. */
export function taskAction(table: Table, task: ReviewTask): Action {
  const { studentId, id, schoolId, openedOn, status, version } = task;
  const index = status === 'open' ? dueIndex(schoolId, openedOn, `task#${id}`) : {};
  return put(table, { ...taskKey(studentId, id), ...index, ...task }, ifVersionIs(version - 1));
}
