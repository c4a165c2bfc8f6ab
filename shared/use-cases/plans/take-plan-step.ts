import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { type ActivePlan, continuedPlan } from '#shared/domain/plans/plan.ts';
import { advancePlan, lastReviewOn, PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { factsOfStep } from '#shared/domain/process/step.ts';
import { onStudent, type StudentCommandInput } from '../access/authorize.ts';
import { teachersOf } from '../access/teachers-of.ts';
import { command, type Needs } from '../command.ts';
import { holdersWhereRefused, loadSituation, processChange } from '../process/plan-situation.ts';
import { type ReviewDuePorts, readReviewDue } from '../process/review-due.ts';

/** The steps of a plan in force that change none of its words. Those that do are publishing and ending. */
export type PlanStepName =
  | 'startReview'
  | 'continuePlan'
  | 'reevaluate'
  | 'dispute'
  | 'settleDispute'
  | 'startCheckIn'
  | 'finishCheckIn'
  | 'startUpdate';
export type TakePlanStepInput = StudentCommandInput & { planId: PlanId; step: PlanStepName };
const SteppedPlan = z.object({ planId: PlanId, state: PlanProcess.shape.state, version: z.int() });
export type SteppedPlan = z.infer<typeof SteppedPlan>;

/** Takes a step, or names everything that it lacks. */
export const takePlanStep = command({
  authorize: onStudent({ action: 'decide', data: 'D3' }),
  result: SteppedPlan,
  async run(
    ports: Needs<'plans' | 'processes' | 'referrals' | 'calendars' | 'district' | 'roster' | 'teaching'>,
    input: TakePlanStepInput,
    { actor, because, on, change },
  ) {
    const { studentId, planId, step } = input;
    const situation = await loadSituation(ports, input, { as: because, on });
    const { process: before, context } = situation;
    const plan = await ports.plans.find(studentId, planId);
    if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, step, missing: 'planInForce' });
    const teachers = [...new Set((await teachersOf(ports, studentId, on)).map(({ staffId }) => staffId))];
    const holders = await holdersWhereRefused(ports, situation);
    const whole = { ...context, plan: { complete: true, endOn: plan.endOn }, teachers, holders };
    const after = advancePlan(before, { step, facts: factsOfStep(step, { by: actor.id, on }) }, whole);
    const { state, version } = after;
    return ports.processes.save(
      {
        ...(await processChange(ports, before, after)),
        plan: await goingOn(ports, plan, { step, after }),
      },
      change({ action: 'process_advanced', planId }, { planId, state, version }),
    );
  },
});

/** A review that keeps every word, and a look at a learning plan, open the next cycle. */
async function goingOn(
  ports: ReviewDuePorts,
  plan: ActivePlan,
  { step, after }: { step: PlanStepName; after: PlanProcess },
): Promise<ActivePlan | undefined> {
  if (step !== 'continuePlan' && step !== 'finishCheckIn') return undefined;
  const reviewedOn = lastReviewOn(after);
  return reviewedOn ? continuedPlan(plan, reviewedOn, { dueAfter: await readReviewDue(ports, plan) }) : undefined;
}
