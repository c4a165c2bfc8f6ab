import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import { seenUntilOf } from '#shared/domain/plans/case-manager.ts';
import { endedPlan } from '#shared/domain/plans/endings/ended-plan.ts';
import { endedProcess } from '#shared/domain/plans/plan-steps.ts';
import { isDisputed } from '#shared/domain/process/disputes.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StepActor } from '#shared/domain/process/states.ts';
import type { Needs } from '../../command.ts';
import type { TakenOver } from '../../ports/plans/plans.ts';
import { loadSituation, processChange, type SituationPorts } from '../../process/plan-situation.ts';

type Ports = SituationPorts & Needs<'plans'>;
/** `from`: the first day of what takes its place. */
type Successor = { studentId: StudentId; needPlanId: PlanId; from: SchoolDate };
type Act = { by: Fact['by']; as: StepActor; on: SchoolDate };

/**
 * The plan of a documented need ends with the act that puts the plan of its case into force, so that no day has both
 * and none has neither. One that begins later leaves it to its own last day, and what is argued about to people.
 */
export async function needTakenOver(
  ports: Ports,
  { studentId, needPlanId: planId, from }: Successor,
  { by, as, on }: Act,
): Promise<TakenOver | undefined> {
  const plan = await ports.plans.find(studentId, planId);
  if (plan?.status !== 'active' || from > on) return undefined;
  const situation = await loadSituation(ports, { studentId, planId }, { as, on });
  if (isDisputed(situation.process.facts)) return undefined;
  const exitReason = 'otherFramework';
  const after = endedProcess(situation, plan, { exitReason, by, on, happenedOn: on });
  return {
    plan: endedPlan(plan, { on, exitReason, ...seenUntilOf(on, situation.context.settings) }),
    ...(await processChange(ports, situation.process, after)),
  };
}
