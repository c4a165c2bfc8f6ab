import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type ActivePlan, reviewDueOn } from '#shared/domain/plans/plan.ts';
import { advancePlan, lastReviewOn } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { authorize } from '../access/authorize.ts';
import { type TeachersDeps, teachersOf } from '../access/teachers-of.ts';
import type { CommandResult } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { deadlineChanges, loadSituation } from '../process/plan-situation.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';
import type { PlanWish, RecordDeps } from './record-on-plan.ts';

type Deps = RecordDeps & TeachersDeps & { plans: Pick<Plans, 'find'> };

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

/** Takes a step, or names everything that it lacks. A review that keeps every word opens the next cycle. */
export async function takePlanStep(
  deps: Deps,
  actor: Actor,
  wish: PlanWish & { step: PlanStepName },
): Promise<CommandResult> {
  const { studentId, planId, surface, key, step } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'decide', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const { process: before, context } = await loadSituation(deps, wish, { as: because, on });
    const plan = await deps.plans.find(studentId, planId);
    if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, step, missing: 'planInForce' });
    const teachers = [...new Set((await teachersOf(deps, studentId, on)).map(({ staffId }) => staffId))];
    const whole = { ...context, plan: { complete: true, endOn: plan.endOn }, teachers };
    const process = advancePlan(before, { step }, whole);
    const entry = studentEntry(deps, actor, { studentId, because, surface });
    return deps.processes.save({
      process,
      plan: step === 'continuePlan' ? continued(plan, process.facts) : undefined,
      evidence: [],
      notices: [],
      deadlines: await deadlineChanges(deps, before, process),
      entry: { ...entry, action: 'process_advanced', planId },
      key,
      answer: { planId, state: process.state, version: process.version },
    });
  });
}

/** Counted from the meeting and not from the day that was missed: a late review does not make the next one early. */
function continued(plan: ActivePlan, facts: readonly Fact[]): ActivePlan {
  const lastReviewedOn = lastReviewOn(facts) ?? plan.effectiveOn;
  const due = reviewDueOn(plan.framework, lastReviewedOn);
  return { ...plan, lastReviewedOn, reviewDueOn: due, revision: plan.revision + 1 };
}
