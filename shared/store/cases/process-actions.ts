import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { deadlineChangesActions } from '../calendar/dynamo-deadlines.ts';
import { processKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { type Action, ifVersionIs, put } from '../transactions.ts';
import { referralAction } from './dynamo-referrals.ts';

type ProcessChange = {
  process?: PlanProcess | undefined;
  referral?: Referral | undefined;
  deadlines?: readonly DeadlineChange[] | undefined;
};

/** What moves along with a change of a plan: where it stands, the case that it grew from, and what is due by when. */
export const processActions = (table: Table, { process, referral, deadlines = [] }: ProcessChange): Action[] => [
  ...(process ? [processAction(table, process)] : []),
  ...(referral ? [referralAction(table, referral)] : []),
  ...deadlineChangesActions(table, deadlines),
];

const processAction = (table: Table, process: PlanProcess): Action =>
  put(table, { ...processKey(process.studentId, process.planId), ...process }, ifVersionIs(process.version - 1));
