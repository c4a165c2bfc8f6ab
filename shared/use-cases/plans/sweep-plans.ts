import * as z from 'zod/mini';
import { addDays, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { type PlanId, StudentId } from '#shared/domain/ids.ts';
import { nextChange } from '#shared/domain/plans/next-change.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import type { School } from '#shared/domain/roster/people.ts';
import { systemChange } from '../audited-change.ts';
import { projectCard } from '../cards/project-card.ts';
import type { Needs } from '../command.ts';
import { onceInAct } from '../once-in-act.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import type { SituationPorts } from '../process/plan-situation.ts';
import { unlessRefused } from '../unless-unknown.ts';
import { deactivatePlan, EndedPlanVersion } from './endings/deactivate-plan.ts';

type Ports = SituationPorts &
  Needs<'plans' | 'cards' | 'roster' | 'district' | 'commands' | 'ids' | 'now'> & { reviews: ReviewReader };
type Swept = { refreshed: number; ended: number; failed: { planIds: readonly PlanId[]; cause: unknown }[] };

/** However long no sweep ran, up to a school year and its summer, a plan ends: one query a month and school. */
const catchUpDays = 400;
const surface = 'schedule';

/**
 * Ends the plans that are over and takes off the cards what is, once a day and school. What teachers see does not wait
 * for it: every item on a card has its dates, and holds by them. `changed_meanwhile` means that a person published at
 * this very moment; the next sweep finds what is left. `at` decides the day alone: entries bear the time at which they
 * are written, because the hour of a run that is made up for is sealed already.
 */
export async function sweepPlans(given: Ports, at: Instant): Promise<Swept> {
  const ports = onceInAct(given);
  const swept: Swept = { refreshed: 0, ended: 0, failed: [] };
  for (const school of await ports.roster.schools()) {
    const { refreshed, ended, failed } = await sweepSchool(ports, school, schoolDateAt(at, school.zone));
    swept.refreshed += refreshed;
    swept.ended += ended;
    swept.failed.push(...failed);
  }
  return swept;
}

/** One student whose record cannot be read keeps nobody else's plan in force. */
async function sweepSchool(ports: Ports, school: School, on: SchoolDate): Promise<Swept> {
  const swept: Swept = { refreshed: 0, ended: 0, failed: [] };
  for (const [studentId, planIds] of await changedBy(ports, school, on))
    try {
      const { ended, refreshed } = await sweepStudent(ports, { studentId, planIds, on });
      swept.ended += ended;
      if (refreshed) swept.refreshed += 1;
    } catch (cause) {
      swept.failed.push({ planIds, cause });
    }
  return swept;
}

/** The plans in which something started or stopped by itself, up to this day. */
async function changedBy({ reviews }: Ports, school: School, on: SchoolDate) {
  const changed = new Map<StudentId, PlanId[]>();
  for (const due of await reviews.dueBetween(school.id, addDays(on, -catchUpDays), on))
    if (due.what === 'planChange') changed.set(due.studentId, [...(changed.get(due.studentId) ?? []), due.planId]);
  return changed;
}

type StudentDay = { studentId: StudentId; planIds: readonly PlanId[]; on: SchoolDate };

async function sweepStudent(ports: Ports, { studentId, planIds, on }: StudentDay) {
  const ended = await endWhatIsOver(ports, studentId, on);
  // What ends a plan makes the card anew, so that only a plan that goes on is left to do.
  const left = planIds.filter((planId) => !ended.includes(planId));
  return {
    ended: ended.length,
    refreshed: left.length > 0 && (await refreshCard(ports, { studentId, planIds: left, on })),
  };
}

/** A plan that is argued about stays until that is settled (`not_ready`); it is tried again every day. */
async function endWhatIsOver(ports: Ports, studentId: StudentId, on: SchoolDate) {
  const ended: PlanId[] = [];
  for (const { id: planId, version } of (await ports.plans.ofStudent(studentId)).filter((plan) => isOver(plan, on))) {
    const at = ports.now();
    const key = `expire/${planId}/${version}`;
    const change = systemChange(ports, { about: [studentId], surface, at, key, result: EndedPlanVersion });
    const ending = { studentId, planId, exitReason: 'expired', by: 'system', as: 'system', on, at } as const;
    if (await unlessRefused(deactivatePlan(ports, ending, change), ['changed_meanwhile', 'not_ready']))
      ended.push(planId);
  }
  return ended;
}

const isOver = (plan: Plan, on: SchoolDate) =>
  plan.status === 'active' && plan.effectiveOn <= on && plan.endOn !== undefined && plan.endOn < on;

async function refreshCard(ports: Ports, { studentId, planIds, on }: StudentDay) {
  const key = `refresh/${studentId}/${on}`;
  if (await ports.commands.findResult('system', key)) return false;
  const at = ports.now();
  const heads = await ports.plans.ofStudent(studentId);
  // Another sweep ended it at this very moment, and made the card anew.
  if (!heads.some(({ id, status }) => status === 'active' && planIds.includes(id))) return false;
  const card = await projectCard(ports, studentId, { heads, on, at });
  const nextChanges = heads.flatMap((plan) => (plan.status === 'active' ? [nextChange(plan, on)] : []));
  const change = systemChange(ports, {
    about: [studentId],
    surface,
    at,
    key,
    result: z.object({ studentId: StudentId }),
  });
  const refreshed = ports.plans.refresh({ card, nextChanges }, change({ action: 'card_refreshed' }, { studentId }));
  return unlessRefused(refreshed, ['changed_meanwhile']);
}
