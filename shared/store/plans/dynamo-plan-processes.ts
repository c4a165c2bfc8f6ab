import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { PlanProcesses, PlanProcessReader, PlanTasks } from '#shared/use-cases/ports/plans/plan-processes.ts';
import { paperActions } from '../cases/dynamo-referrals.ts';
import { processActions } from '../cases/process-actions.ts';
import { commit } from '../commit.ts';
import { processKey } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { headAction, listingActions } from './plan-changes.ts';
import { changedMeanwhile } from './plan-drafts.ts';

type Stores = { plans: Table; confidential: Table; ledger: Table };

export const dynamoPlanProcessReader = (table: Table): PlanProcessReader => ({
  find: (student, plan) => find(table, student, plan),
  async get(student, plan) {
    const process = await find(table, student, plan);
    if (!process) throw new DomainError('not_found', { planId: plan });
    return process;
  },
});

export const dynamoPlanTasks = (stores: Pick<Stores, 'plans' | 'ledger'>): PlanTasks => ({
  ...dynamoPlanProcessReader(stores.plans),
  saveTasks({ process, deadlines, moved }, change) {
    const listed = moved ? listingActions(stores.plans, moved.plan, moved.next) : [];
    const actions = [...processActions(stores.plans, { process, deadlines }), ...listed];
    return commit(stores, { actions, onConflict: changedMeanwhile(process.planId) }, change);
  },
});

export const dynamoPlanProcesses = (stores: Stores): PlanProcesses => ({
  ...dynamoPlanTasks(stores),
  save({ process, plan, evidence, notices, deadlines }, change) {
    const actions = [
      ...processActions(stores.plans, { process, deadlines }),
      ...(plan ? [headAction(stores.plans, plan)] : []),
      ...paperActions(stores, { evidence, notices }),
    ];
    return commit(stores, { actions, onConflict: changedMeanwhile(process.planId) }, change);
  },
});

async function find(table: Table, student: StudentId, plan: PlanId) {
  const item = await getItem(table, processKey(student, plan), { consistent: true });
  return item && PlanProcess.parse(item);
}
