import { addDays, type SchoolDate } from '../dates.ts';
import type { PlanId, SchoolId } from '../ids.ts';
import { listedAt } from './moving/kept-at.ts';
import type { ActivePlan } from './plan.ts';
import { nextChangeOn } from './plan-history.ts';

/** The next day on which a plan changes by itself; none when it stays as it is. */
export type NextChange = { planId: PlanId; schoolId: SchoolId; on: SchoolDate | undefined };

export const nextChange = (plan: ActivePlan, on: SchoolDate): NextChange => ({
  planId: plan.id,
  schoolId: listedAt(plan),
  // Over, and not ended: the sweep must come back to it.
  on: plan.endOn && plan.endOn < on ? addDays(on, 1) : nextChangeOn(plan, on),
});
