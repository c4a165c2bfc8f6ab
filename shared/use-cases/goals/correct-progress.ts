import { DomainError } from '#shared/domain/errors.ts';
import { uncorrected } from '#shared/domain/goals/progress.ts';
import type { ProgressPointId } from '#shared/domain/ids.ts';
import { seesToAll } from '#shared/domain/plans/goal-carriers.ts';
import { onStudent } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import { addPoint, RecordedPoint, type RecordProgressInput } from './record-progress.ts';

export type CorrectProgressInput = RecordProgressInput & { progressPointId: ProgressPointId };

/** Replaces a wrong point, which stays on record: one's own, or any for who manages or coordinates the plan. */
export const correctProgress = command({
  authorize: onStudent({ action: 'contribute', data: 'D3' }),
  result: RecordedPoint,
  async run(ports: Needs<'plans' | 'progress' | 'ids'>, input: CorrectProgressInput, context) {
    const { studentId, planId, goalId, progressPointId } = input;
    const points = await ports.progress.of(studentId, goalId);
    const wrong = points.find((point) => point.progressPointId === progressPointId && point.planId === planId);
    if (!seesToAll(context.because) && wrong?.byId !== context.actor.id)
      throw new DomainError('not_allowed', { studentId });
    if (!wrong) throw new DomainError('not_found', { progressPointId });
    if (!uncorrected(points).includes(wrong)) throw new DomainError('changed_meanwhile', { progressPointId });
    return addPoint(ports, { ...input, corrects: progressPointId }, context);
  },
});
