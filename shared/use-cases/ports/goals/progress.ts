import type { ProgressPoint } from '#shared/domain/goals/progress.ts';
import type { GoalId, StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

/** Append-only: there is no verb that changes or removes a point. */
export type Progress = {
  /** Q41. All points of a goal, corrected ones too; of all goals of the student when none is named. */
  of(student: StudentId, goal?: GoalId): Promise<ProgressPoint[]>;
  /** One transaction; `changed_meanwhile` for a point that was corrected before: one correction of it can hold. */
  add: Save<ProgressPoint>;
};
