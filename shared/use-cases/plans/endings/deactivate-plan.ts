import * as z from 'zod/mini';
import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type PersonId, PlanId, type StudentId } from '#shared/domain/ids.ts';
import { seenUntilOf } from '#shared/domain/plans/case-manager.ts';
import { endedPlan } from '#shared/domain/plans/endings/ended-plan.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import { isWithdrawn } from '#shared/domain/plans/plan-process.ts';
import { endedProcess, type PlanSituation } from '#shared/domain/plans/plan-steps.ts';
import { endingRules } from '#shared/domain/process/ending-rules.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { ExitReason, StepActor } from '#shared/domain/process/states.ts';
import type { Change } from '../../audited-change.ts';
import { projectCard } from '../../cards/project-card.ts';
import type { Needs } from '../../command.ts';
import type { CalledOff } from '../../ports/plans/plans.ts';
import {
  holdersWhereRefused,
  loadSituation,
  processChange,
  type SituationPorts,
} from '../../process/plan-situation.ts';
import type { departure } from './departure.ts';

/** `calledOff`: how many planned meetings went with it. */
export const EndedPlanVersion = z.object({ planId: PlanId, version: z.int(), calledOff: z._default(z.int(), 0) });
export type EndedPlanVersion = z.infer<typeof EndedPlanVersion>;

type Ports = SituationPorts & Needs<'plans' | 'cards' | 'roster' | 'district'>;
type Ending = {
  studentId: StudentId;
  planId: PlanId;
  exitReason: ExitReason;
  by: Fact['by'];
  as: StepActor;
  /** The day of what ended it, where that is put on record with it. */
  happenedOn?: SchoolDate | undefined;
  /** Who has the rights today, where it hangs on their word. */
  holders?: PersonId[] | undefined;
  /** The meetings that go with it. */
  calledOff?: CalledOff | undefined;
  /** Of a student who died: what goes besides. */
  departed?: Awaited<ReturnType<typeof departure>> | undefined;
  on: SchoolDate;
  at: Instant;
};

/** For whoever may already: the person who ends a plan, and the sweep that ends what is over. */
export async function deactivatePlan(ports: Ports, ending: Ending, change: Change<EndedPlanVersion>) {
  const { studentId, planId, exitReason, on, at } = ending;
  const heads = await ports.plans.ofStudent(studentId);
  const plan = heads.find(({ id }) => id === planId);
  if (!plan) throw new DomainError('not_found', { planId });
  const others = heads.filter(({ id }) => id !== planId);
  if (plan.status === 'ended') return takeOffKept(ports, { ...ending, others, version: plan.version }, change);
  const situation = await loadSituation(ports, ending, ending);
  const { calledOff, departed } = ending;
  const takes = { meetings: calledOff?.reviews.length ?? 0, ...departed?.takes };
  const moves = await processChange(ports, situation.process, endedProcess(situation, plan, { ...ending, takes }));
  const isTakenBack = exitReason === 'revoked' || (await isWithdrawnToday(ports, situation));
  const kept = isTakenBack ? await withConsent(ports, others, ending) : undefined;
  const keeps = endingRules[exitReason].meetings === 'quietly' ? [] : kept;
  const card = await projectCard(ports, studentId, { heads: departed ? [] : others, on, at, keeps });
  const { version } = plan;
  const reviews = calledOff?.reviews ?? [];
  const besides = departed?.besides.map((each) => each.plan) ?? [];
  return ports.plans.end(
    {
      plan: endedPlan(plan, { on, exitReason, ...seenUntilOf(on, situation.context.settings) }),
      ...moves,
      ...afterAll(moves, departed),
      card,
      calledOff,
    },
    change({ action: 'plan_ended', planId }, { planId, version, calledOff: reviews.length }, [
      ...[plan, ...besides].map(({ id, version: last }) => ({
        ...{ type: 'PlanEnded' as const, planId: id, studentId, version: last },
      })),
      ...reviews.map(({ id: reviewId }) => ({ type: 'ReviewCalledOff' as const, reviewId, studentId })),
    ]),
  );
}

/** What was due of anything ends; what is owed after the ending stays. */
function afterAll({ deadlines }: { deadlines: readonly DeadlineChange[] }, departed: Ending['departed']) {
  if (!departed) return {};
  const { deadlines: ends, takes: _, ...rest } = departed;
  return { departed: rest, deadlines: [...ends, ...deadlines.flatMap(({ start }) => (start ? [{ start }] : []))] };
}

/**
 * A plan that is over ends no second time. A family that takes its consent back after the last day takes off the card
 * what was kept of it for work that was due before.
 */
async function takeOffKept(
  ports: Ports,
  { others, version, ...ending }: Ending & { others: readonly Plan[]; version: number },
  change: Change<EndedPlanVersion>,
) {
  const { studentId, planId, exitReason, as, on, at } = ending;
  const kept = exitReason === 'revoked' && (await ports.cards.find(studentId, { consistent: true }))?.lately;
  if (!kept) throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  if (as !== 'coordinates') throw new DomainError('not_allowed', { planId, step: 'revoke' });
  if (!(await isWithdrawnToday(ports, await loadSituation(ports, ending, ending))))
    throw new DomainError('not_ready', { planId, missing: 'revocation' });
  const keeps = await withConsent(ports, others, ending);
  const card = await projectCard(ports, studentId, { heads: others, on, at, keeps });
  return ports.plans.refresh(
    { card, nextChanges: [] },
    change({ action: 'card_refreshed' }, { planId, version, calledOff: 0 }),
  );
}

async function isWithdrawnToday(ports: Ports, situation: PlanSituation): Promise<boolean> {
  const { process, context } = situation;
  return isWithdrawn(process, { ...context, holders: await holdersWhereRefused(ports, situation) });
}

/** Those of a student's plans to which the family's consent stands, ended or not. */
async function withConsent(ports: Ports, plans: readonly Plan[], ending: Ending): Promise<Plan[]> {
  const withdrawn = await Promise.all(
    plans.map(async ({ studentId, id: planId }) =>
      isWithdrawnToday(ports, await loadSituation(ports, { studentId, planId }, ending)),
    ),
  );
  return plans.filter((_plan, place) => !withdrawn[place]);
}
