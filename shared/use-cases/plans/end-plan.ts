import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { ExitReason } from '#shared/domain/process/states.ts';
import { onStudent, type StudentCommandInput } from '../access/authorize.ts';
import { readHolders } from '../access/read-family.ts';
import { command, type Needs } from '../command.ts';
import type { SituationPorts } from '../process/plan-situation.ts';
import { deactivatePlan, EndedPlanVersion } from './deactivate-plan.ts';

/** `happenedOn`: the day of what ended it, such as the student's last at this school, put on record in the same act. */
export type EndPlanInput = StudentCommandInput & {
  planId: PlanId;
  exitReason: ExitReason;
  happenedOn?: SchoolDate | undefined;
};
const hangsOnWords: readonly ExitReason[] = ['revoked', 'declined'];

/** Ends a plan today: its items leave the card, its history stays; what its ending asks for must be on record. */
export const endPlan = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: EndedPlanVersion,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'roster' | 'district'>,
    input: EndPlanInput,
    { actor, because: as, student, on, at, change },
  ) {
    const { studentId, planId, exitReason, happenedOn } = input;
    const holders = hangsOnWords.includes(exitReason) ? await readHolders(ports, student, on) : undefined;
    const ending = { studentId, planId, exitReason, happenedOn, by: actor.id, as, holders, on, at };
    return deactivatePlan(ports, ending, change);
  },
});
