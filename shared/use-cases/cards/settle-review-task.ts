import * as z from 'zod/mini';
import { countingAnew } from '#shared/domain/cards/declines.ts';
import { settled } from '#shared/domain/cards/review-task.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StaffId, TaskId } from '#shared/domain/ids.ts';
import { type StudentCommandInput, staffOnStudent } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';

export type SettleReviewTaskInput = StudentCommandInput & { taskId: TaskId };
const SettledTask = z.object({ taskId: TaskId, settledById: StaffId });
export type SettledTask = z.infer<typeof SettledTask>;

/** Who answers for the plan has looked at it, with the student. From here on declines are counted anew. */
export const settleReviewTask = command({
  authorize: staffOnStudent({ action: 'decide', data: 'D3' }),
  result: SettledTask,
  async run(
    { reviewTasks, deliveryLog }: Needs<'reviewTasks' | 'deliveryLog'>,
    { studentId, taskId }: SettleReviewTaskInput,
    { actor, at, change, unchanged },
  ) {
    const task = await reviewTasks.find(studentId, taskId);
    if (!task) throw new DomainError('not_found', { taskId });
    if (task.status === 'done') return unchanged({ taskId, settledById: task.settledById });
    const [declines] = await deliveryLog.declinesOf([{ studentId, code: task.item.code }]);
    if (!declines) throw new DomainError('not_found', { taskId });
    return reviewTasks.settle(
      { task: settled(task, { at, byId: actor.id }), declines: countingAnew(declines) },
      change({ action: 'task_settled', taskId }, { taskId, settledById: actor.id }),
    );
  },
});
