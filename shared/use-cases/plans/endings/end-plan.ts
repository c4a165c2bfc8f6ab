import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { ExitReason } from '#shared/domain/process/states.ts';
import { onStudent, type StudentCommandInput } from '../../access/authorize.ts';
import { readHolders } from '../../access/read-family.ts';
import { command, type Needs } from '../../command.ts';
import type { SituationPorts } from '../../process/plan-situation.ts';
import { deactivatePlan, EndedPlanVersion } from './deactivate-plan.ts';
import { departure } from './departure.ts';
import { meetingsLeft } from './meetings-left.ts';

export type EndPlanInput = StudentCommandInput & {
  planId: PlanId;
  exitReason: ExitReason;
  /** The day of what ended it, such as the student's last at this school, put on record in the same act. */
  happenedOn?: SchoolDate | undefined;
  /** Whether the student's planned meetings are held; asked only where the student stays and there are any. */
  meetings?: 'keep' | 'callOff' | undefined;
};
const hangsOnWords: readonly ExitReason[] = ['revoked', 'declined'];

/**
 * Ends a plan today: its items leave the card, its history stays; what its ending asks for must be on record. What was
 * planned for a student who is not here any more is called off with it, and of one who died nothing is left anywhere.
 */
export const endPlan = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: EndedPlanVersion,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'roster' | 'district' | 'reviews' | 'meetings' | 'deadlines'>,
    input: EndPlanInput,
    { actor, because: as, student, on, at, change },
  ) {
    const { studentId, planId, exitReason, happenedOn } = input;
    const holders = hangsOnWords.includes(exitReason) ? await readHolders(ports, student, on) : undefined;
    const calledOff = await meetingsLeft(ports, input, at);
    const whose = { studentId, planId, by: actor.id, as, on };
    const hasDied = exitReason === 'died';
    const departed = hasDied ? await departure(ports, { ...whose, student, diedOn: happenedOn ?? on }) : undefined;
    const ending = { ...whose, exitReason, happenedOn, holders, calledOff, departed, at };
    return deactivatePlan(ports, ending, change);
  },
});
