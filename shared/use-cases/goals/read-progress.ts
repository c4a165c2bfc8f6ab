import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { type Pace, paceOf } from '#shared/domain/goals/pace.ts';
import type { ProgressPoint } from '#shared/domain/goals/progress.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { carries, seesToAll } from '#shared/domain/plans/goal-carriers.ts';
import { type AuthorizePorts, accessIfAllowed, authorize, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadProgressInput = StudentQueryInput & { planId: PlanId };
export type GoalProgress = { goal: Goal; points: readonly ProgressPoint[]; pace: Pace };

/** Who reads the whole plan and carries none of it. */
const family = ['parentOf', 'eligibleSelf', 'holdsRecord', 'parentOfAdult', 'actsForAdult', 'supportsAdult'] as const;
const readsPlan = [...family, 'managedLately'] as const;

/** A plan's goals with points and pace: all for who may read the plan, else those in the asker's own hands. */
export const readProgress = query({
  async authorize(ports: AuthorizePorts, actor: Actor, { studentId }: Pick<ReadProgressInput, 'studentId'>) {
    const plan = { studentId, data: 'D3' } as const;
    if (actor.kind === 'guardian') return authorize(ports, actor, plan);
    const works = await accessIfAllowed(ports, actor, { ...plan, action: 'contribute' });
    return works ?? authorize(ports, actor, { ...plan, only: ['managedLately'] });
  },
  async read(
    { plans, progress }: Needs<'plans' | 'progress'>,
    { studentId, planId }: ReadProgressInput,
    { actor, because, enter },
  ) {
    const [plan, points] = await Promise.all([plans.find(studentId, planId), progress.of(studentId)]);
    const seesPlan = seesToAll(because) || readsPlan.some((each) => each === because);
    const goals = plan?.goals.filter((goal) => seesPlan || carries(actor, goal, plan)) ?? [];
    if (!seesPlan && goals.length === 0) throw new DomainError('not_allowed', { studentId });
    if (!plan) throw new DomainError('not_found', { planId });
    return enter({ action: 'progress_viewed', planId }, () =>
      goals.map((goal): GoalProgress => {
        const ofGoal = points.filter((point) => point.goalId === goal.goalId && point.planId === planId);
        return { goal, points: ofGoal, pace: paceOf(goal, ofGoal, plan.startOn) };
      }),
    );
  },
});
