import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { type Pace, paceOf } from '#shared/domain/goals/pace.ts';
import type { ProgressPoint } from '#shared/domain/goals/progress.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { carries, seesToAll } from '#shared/domain/plans/goal-carriers.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { Progress } from '../ports/goals/progress.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & { plans: Pick<Plans, 'find'>; progress: Pick<Progress, 'of'>; ledger: Ledger; ids: Ids };
type Ask = { studentId: StudentId; planId: PlanId; surface: LedgerEntry['surface'] };
export type GoalProgress = { goal: Goal; points: readonly ProgressPoint[]; pace: Pace };

/** The goals of a plan with their points and pace: all of them for who may read the plan, else those that are in the asker's own hands. */
export async function readProgress(
  deps: Deps,
  actor: Actor,
  { studentId, planId, surface }: Ask,
): Promise<GoalProgress[]> {
  const action = actor.kind === 'guardian' ? 'read' : 'contribute';
  const { relation, because } = await authorize(deps, actor, { studentId, action, data: 'D3' });
  if (actor.kind === 'system') throw new DomainError('not_allowed', { studentId });
  const [plan, points] = await Promise.all([deps.plans.find(studentId, planId), deps.progress.of(studentId)]);
  const seesPlan = seesToAll(relation) || relation === 'parentOf';
  const goals = plan?.goals.filter((goal) => seesPlan || carries(actor, goal, plan)) ?? [];
  if (!seesPlan && goals.length === 0) throw new DomainError('not_allowed', { studentId });
  if (!plan) throw new DomainError('not_found', { planId });
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'progress_viewed',
    planId,
  });
  return goals.map((goal) => {
    const ofGoal = points.filter((point) => point.goalId === goal.goalId && point.planId === planId);
    return { goal, points: ofGoal, pace: paceOf(goal, ofGoal, plan.startOn) };
  });
}
