import { DomainError } from '#shared/domain/errors.ts';
import { ProgressPoint } from '#shared/domain/goals/progress.ts';
import type { Progress } from '#shared/use-cases/ports/goals/progress.ts';
import { commit } from '../commit.ts';
import { studentPartition } from '../keys.ts';
import { queryAll, type Table } from '../table.ts';
import { ifNew, put } from '../transactions.ts';
import { progressBegins, progressKey } from './keys.ts';

export const dynamoProgress = (plans: Table, ledger: Table): Progress => ({
  of: async (student, goal) => {
    const span = { begins: progressBegins(goal) };
    const items = await queryAll(plans, studentPartition(student), { span, consistent: true });
    return items.map((item) => ProgressPoint.parse(item));
  },
  add: (point, change) => {
    const { progressPointId, corrects } = point;
    const actions = [put(plans, { ...progressKey(point), ...point }, ifNew)];
    const onConflict = new DomainError('changed_meanwhile', { progressPointId: corrects ?? progressPointId });
    return commit({ plans, ledger }, { actions, onConflict }, change);
  },
});
