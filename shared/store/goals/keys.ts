import type { ProgressPoint } from '#shared/domain/goals/progress.ts';
import type { GoalId } from '#shared/domain/ids.ts';
import { type Key, studentPartition } from '../keys.ts';

/**
 * Q41: of all goals of a student, or of one. A correction lies where only one can lie for the point that it corrects.
 */
export const progressBegins = (goal?: GoalId) => (goal ? `PROGRESS#${goal}#` : 'PROGRESS#');
export const progressKey = ({ studentId, goalId, progressPointId, corrects }: ProgressPoint): Key => ({
  pk: studentPartition(studentId),
  sk: `${progressBegins(goalId)}${corrects ? `${corrects}#corrected` : progressPointId}`,
});
