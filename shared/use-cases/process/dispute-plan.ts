import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId, type PlanPartId } from '#shared/domain/ids.ts';
import { contestedParts, partsOfPlan } from '#shared/domain/plans/contested/contested-parts.ts';
import { advancePlan } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { onStudent, type StudentCommandInput } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import { loadSituation, processChange, type SituationPorts } from './plan-situation.ts';

/** `parts`: what of the plan is argued about; left out, all of it. */
export type DisputePlanInput = StudentCommandInput & { planId: PlanId } & (
    | { act: 'open'; parts?: readonly PlanPartId[] }
    | { act: 'settle' }
  );
const DisputedPlan = z.object({ planId: PlanId, version: z.int() });

/**
 * A dispute about a plan begins, and with it the hold by which nothing is destroyed; or it is settled. What it names
 * waits where it would be taken away or weakened, and everything else goes on.
 */
export const disputePlan = command({
  authorize: onStudent({ action: 'decide', data: 'D3', only: ['coordinates'] }),
  result: DisputedPlan,
  async run(
    ports: SituationPorts & Needs<'plans' | 'processes'>,
    input: DisputePlanInput,
    { actor, because: as, on, change },
  ) {
    const { studentId, planId } = input;
    const [{ process: before, context }, plan, draft] = await Promise.all([
      loadSituation(ports, input, { as, on }),
      ports.plans.find(studentId, planId),
      ports.plans.findDraft(studentId, planId),
    ]);
    const known = new Set([plan, draft].flatMap((each) => (each ? [...partsOfPlan(each)] : [])));
    const isOpen = contestedParts(before.facts) !== undefined;
    if (input.act === 'settle' && !isOpen) throw new DomainError('not_ready', { planId, missing: 'dispute' });
    const stranger = input.act === 'open' && input.parts?.find((part) => !known.has(part));
    if (stranger) throw new DomainError('invalid_input', { field: 'parts', part: stranger });
    const facts = factsOf(input, { on, by: actor.id });
    const step = input.act === 'open' ? 'dispute' : 'settleDispute';
    const after = advancePlan(before, { step, facts }, { ...context, draft });
    const { version } = after;
    return ports.processes.save(
      await processChange(ports, before, after),
      change({ action: 'process_advanced', planId }, { planId, version }),
    );
  },
});

function factsOf(input: DisputePlanInput, said: Pick<Fact, 'on' | 'by'>): Fact[] {
  if (input.act === 'settle') return [{ kind: 'disputeSettled', ...said }];
  const parts = input.parts && input.parts.length > 0 ? { parts: [...input.parts] } : {};
  return [
    { kind: 'disputeOpened', ...said, ...parts },
    { kind: 'holdPlaced', ...said },
  ];
}
