import { addDays, type SchoolDate } from '#shared/domain/dates.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import { nextChangeOn } from '#shared/domain/plans/plan-history.ts';
import type { NextChange } from '../ports/plans/plans.ts';

export const nextChange = (plan: ActivePlan, on: SchoolDate): NextChange => ({
  planId: plan.id,
  schoolId: plan.schoolId,
  // Over, and not ended: the sweep must come back to it.
  on: plan.endOn && plan.endOn < on ? addDays(on, 1) : nextChangeOn(plan, on),
});
