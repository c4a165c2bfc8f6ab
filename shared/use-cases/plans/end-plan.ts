import type { PlanId } from '#shared/domain/ids.ts';
import type { ExitReason } from '#shared/domain/process/states.ts';
import { onStudent, type StudentCommandInput } from '../access/authorize.ts';
import { readHolders } from '../access/read-family.ts';
import { command, type Needs } from '../command.ts';
import type { SituationPorts } from '../process/plan-situation.ts';
import { deactivatePlan, EndedPlanVersion } from './deactivate-plan.ts';

export type EndPlanInput = StudentCommandInput & { planId: PlanId; exitReason: ExitReason };

/** Ends a plan today: its items leave the card, its history stays; what its ending asks for must be on record. */
export const endPlan = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: EndedPlanVersion,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'roster' | 'rights'>,
    input: EndPlanInput,
    { actor, because: as, student, on, at, change },
  ) {
    const { studentId, planId, exitReason } = input;
    const holders = exitReason === 'revoked' ? await readHolders(ports, student, on) : undefined;
    return deactivatePlan(ports, { studentId, planId, exitReason, by: actor.id, as, holders, on, at }, change);
  },
});
