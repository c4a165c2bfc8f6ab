import { ReviewTask } from '#shared/domain/cards/review-task.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReviewTasks } from '#shared/use-cases/ports/cards/delivery-log.ts';
import { commit } from '../commit.ts';
import { getItem, type Table } from '../table.ts';
import { declinesAction, taskAction } from './decline-items.ts';
import { taskKey } from './keys.ts';

export const dynamoReviewTasks = (plans: Table, ledger: Table): ReviewTasks => ({
  async find(student, task) {
    const item = await getItem(plans, taskKey(student, task), { consistent: true });
    return item && ReviewTask.parse(item);
  },
  settle({ task, declines }, change) {
    const actions = [taskAction(plans, task), declinesAction(plans, declines)];
    const onConflict = new DomainError('changed_meanwhile', { taskId: task.id });
    return commit({ plans, ledger }, { actions, onConflict }, change);
  },
});
