import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { beginsOn, checkMeasured, type Measured, type ProgressPoint } from '#shared/domain/goals/progress.ts';
import { GoalId, type PlanId, ProgressPointId } from '#shared/domain/ids.ts';
import { carries, seesToAll } from '#shared/domain/plans/goal-carriers.ts';
import { onStudent, type StudentAccess, type StudentCommandInput } from '../access/authorize.ts';
import { type CommandContext, command, type Needs } from '../command.ts';

export type RecordProgressInput = StudentCommandInput & { planId: PlanId; goalId: GoalId; measured: Measured };
export const RecordedPoint = z.object({ progressPointId: ProgressPointId, goalId: GoalId });
export type RecordedPoint = z.infer<typeof RecordedPoint>;

/**
 * Adds a point to a goal of a plan in force. For who manages or coordinates the plan, and for the one who carries the
 * goal or gives a service toward it while they teach the student: the student too, for her own.
 */
export const recordProgress = command({
  authorize: onStudent({ action: 'contribute', data: 'D3' }),
  result: RecordedPoint,
  run: (ports: Needs<'plans' | 'progress' | 'ids'>, input: RecordProgressInput, context) =>
    addPoint(ports, input, context),
});

/** The rest of recording and of correcting, once access is settled. */
export async function addPoint(
  ports: Needs<'plans' | 'progress' | 'ids'>,
  input: RecordProgressInput & { corrects?: ProgressPointId },
  { actor, because, on: today, at, change }: CommandContext<StudentAccess, RecordedPoint>,
) {
  const { studentId, planId, goalId, measured, corrects } = input;
  const plan = await ports.plans.find(studentId, planId);
  const goal = plan?.goals.find((each) => each.goalId === goalId);
  if (!seesToAll(because) && !(plan && goal && carries(actor, goal, plan)))
    throw new DomainError('not_allowed', { studentId });
  if (!plan || !goal) throw new DomainError('not_found', { planId, goalId });
  if (plan.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  checkMeasured(goal, measured, { from: beginsOn(goal, plan.startOn), today });
  const progressPointId = ports.ids.next('prg');
  const { on, value, unit, source } = measured;
  const point: ProgressPoint = {
    ...{ progressPointId, studentId, planId, goalId, on, value, unit, source, at, byId: actor.id },
    ...(corrects ? { corrects } : {}),
  };
  const action = corrects ? 'progress_corrected' : 'progress_recorded';
  return ports.progress.add(point, change({ action, planId, goalId }, { progressPointId, goalId }));
}
