import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { NextChange } from '#shared/domain/plans/next-change.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { Save } from '../commands.ts';

/** For who may not look among the confidential papers. */
export type PlanProcessReader = {
  get(student: StudentId, plan: PlanId): Promise<PlanProcess>;
  find(student: StudentId, plan: PlanId): Promise<PlanProcess | undefined>;
};

type SavedProcess = {
  process: PlanProcess;
  deadlines: readonly DeadlineChange[];
  plan?: ActivePlan | undefined;
  evidence?: readonly Evidence[] | undefined;
  notices?: readonly Notice[] | undefined;
};

/** For who opens what is owed beside the steps, without a paper. */
export type PlanTasks = PlanProcessReader & {
  /**
   * W78. As `save`, of a process in which nothing but its tasks changed. `moved`: the plan in the lists of another
   * school, with the next day on which it changes by itself.
   */
  saveTasks: Save<
    Pick<SavedProcess, 'process' | 'deadlines'> & { moved?: { plan: ActivePlan; next: NextChange } | undefined }
  >;
};

export type PlanProcesses = PlanTasks & {
  /**
   * One transaction: the process, the papers and notices that its facts speak of, the plan where its review date moves
   * with it. Refuses with `changed_meanwhile` when what is stored is not the version before.
   */
  save: Save<SavedProcess>;
};
