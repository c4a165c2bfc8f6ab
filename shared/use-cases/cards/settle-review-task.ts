import type { Actor } from '#shared/domain/access/access.ts';
import { countingAnew } from '#shared/domain/cards/declines.ts';
import { settled } from '#shared/domain/cards/review-task.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId, TaskId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { DeliveryLog, ReviewTasks } from '../ports/cards/delivery-log.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';

type Deps = AuthorizeDeps & {
  reviewTasks: ReviewTasks;
  deliveryLog: Pick<DeliveryLog, 'declinesOf'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
};
type Wish = { studentId: StudentId; taskId: TaskId; surface: LedgerEntry['surface']; key: CommandKey };

/** Who answers for the plan has looked at it, with the student. From here on declines are counted anew. */
export async function settleReviewTask(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, taskId, surface, key } = wish;
  const { because } = await authorize(deps, actor, { studentId, action: 'decide', data: 'D3' });
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const task = await deps.reviewTasks.find(studentId, taskId);
    if (!task) throw new DomainError('not_found', { taskId });
    if (task.status === 'done') return { taskId, settledById: task.settledById };
    const [declines] = await deps.deliveryLog.declinesOf([{ studentId, code: task.item.code }]);
    if (!declines) throw new DomainError('not_found', { taskId });
    const at = deps.now();
    const entry = studentEntry(deps, actor, { studentId, because, surface, at });
    return deps.reviewTasks.settle({
      ...{ task: settled(task, { at, byId: actor.id }), declines: countingAnew(declines), key },
      entry: { ...entry, action: 'task_settled', taskId },
      answer: { taskId, settledById: actor.id },
    });
  });
}
