import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { CommandKey, CommandResult } from '../commands.ts';

export type PlanProcesses = {
  get(student: StudentId, plan: PlanId): Promise<PlanProcess>;
  find(student: StudentId, plan: PlanId): Promise<PlanProcess | undefined>;
  /**
   * One transaction: the process, the papers and notices that its facts speak of, the plan where its review date moves with it. Refuses with
   * `changed_meanwhile` when what is stored is not the version before.
   */
  save(change: {
    process: PlanProcess;
    plan?: ActivePlan | undefined;
    evidence: readonly Evidence[];
    notices: readonly Notice[];
    deadlines: readonly DeadlineChange[];
    entry: LedgerEntry;
    key: CommandKey;
    answer: CommandResult;
  }): Promise<CommandResult>;
};
