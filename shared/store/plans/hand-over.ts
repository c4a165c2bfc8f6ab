import type { AuditedChange } from '#shared/use-cases/ports/commands.ts';
import type { Plans } from '#shared/use-cases/ports/plans/plans.ts';
import { noticeAction } from '../cases/dynamo-referrals.ts';
import { processActions } from '../cases/process-actions.ts';
import { commit } from '../commit.ts';
import { formerKey } from '../roster/keys.ts';
import type { Table } from '../table.ts';
import { endOfDay, inThirtyDays } from '../time-to-live.ts';
import { put } from '../transactions.ts';
import { headAction, managerAction } from './plan-changes.ts';
import { changedMeanwhile, draftAction } from './plan-drafts.ts';

/** Both caseloads are right at once, and no version is written: the frozen one stays what people confirmed. */
export async function handOverPlanIn<Result>(
  { plans, ledger }: { plans: Table; ledger: Table },
  { plan, former, draft, notice, ...moves }: Parameters<Plans['handOver']>[0],
  change: AuditedChange<Result>,
) {
  const { studentId, id } = plan;
  const { staffId, seenUntil: endOn } = former;
  const actions = [
    headAction(plans, plan),
    managerAction(plans, plan),
    put(plans, {
      ...{ ...formerKey(studentId, id, staffId), staffId, role: 'caseManager', endOn },
      ttl: inThirtyDays(endOfDay(endOn)),
    }),
    ...(draft ? [draftAction(plans, draft)] : []),
    ...processActions(plans, moves),
    noticeAction(plans, notice),
  ];
  return commit({ plans, ledger }, { actions, onConflict: changedMeanwhile(id) }, change);
}
