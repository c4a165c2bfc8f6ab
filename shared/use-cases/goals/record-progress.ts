import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { beginsOn, checkMeasured, type Measured, type ProgressPoint } from '#shared/domain/goals/progress.ts';
import type { GoalId, PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { carries, seesToAll } from '#shared/domain/plans/goal-carriers.ts';
import { type AuthorizeDeps, authorize, type StudentAccess } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Progress } from '../ports/goals/progress.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { toldOnce } from '../told-once.ts';

export type ProgressDeps = AuthorizeDeps & {
  plans: Pick<Plans, 'find'>;
  progress: Progress;
  commands: Commands;
  ids: Ids;
};
export type ProgressWish = {
  studentId: StudentId;
  planId: PlanId;
  goalId: GoalId;
  measured: Measured;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/**
 * Adds a point to a goal of a plan in force. For who manages or coordinates the plan, and for the one who carries the goal or gives a service
 * toward it while they teach the student: the student too, for her own.
 */
export async function recordProgress(deps: ProgressDeps, actor: Actor, wish: ProgressWish): Promise<CommandResult> {
  const { studentId, key } = wish;
  const settled = await authorize(deps, actor, { studentId, action: 'contribute', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, () => addPoint(deps, actor, { ...wish, settled }));
}

/** The rest of recording and of correcting, once access is settled. */
export async function addPoint(
  deps: ProgressDeps,
  actor: Actor,
  wish: ProgressWish & { settled: StudentAccess; corrects?: ProgressPoint['progressPointId'] },
): Promise<CommandResult> {
  const { studentId, planId, goalId, measured, surface, key, settled, corrects } = wish;
  const { relation, because, on: today } = settled;
  if (actor.kind === 'system') throw new DomainError('not_allowed', { studentId });
  const plan = await deps.plans.find(studentId, planId);
  const goal = plan?.goals.find((each) => each.goalId === goalId);
  if (!seesToAll(relation) && !(plan && goal && carries(actor, goal, plan)))
    throw new DomainError('not_allowed', { studentId });
  if (!plan || !goal) throw new DomainError('not_found', { planId, goalId });
  if (plan.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  checkMeasured(goal, measured, { from: beginsOn(goal, plan.startOn), today });
  const at = deps.now();
  const progressPointId = deps.ids.next('prg');
  const { on, value, unit, source } = measured;
  const point: ProgressPoint = {
    progressPointId,
    studentId,
    planId,
    goalId,
    on,
    value,
    unit,
    source,
    byId: actor.id,
    at,
    ...(corrects ? { corrects } : {}),
  };
  const action = corrects ? 'progress_corrected' : 'progress_recorded';
  const by = { actorId: actor.id, because, surface };
  return deps.progress.add({
    point,
    entry: { id: deps.ids.next('led'), at, ...by, action, studentIds: [studentId], planId, goalId },
    key,
    answer: { progressPointId, goalId },
  });
}
