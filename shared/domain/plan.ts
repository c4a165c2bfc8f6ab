import * as z from 'zod/mini';
import { AccommodationCode, activities } from './catalogue.ts';
import { addMonths, Instant, isOn, SchoolDate } from './dates.ts';
import { DomainError } from './errors.ts';
import { frameworkNames, frameworks } from './frameworks.ts';
import { GoalId, ItemId, PlanId, SchoolId, StaffId, StudentId } from './ids.ts';
import { Parameter } from './parameter.ts';

export const PlanItem = z.object({
  itemId: ItemId,
  code: AccommodationCode,
  parameter: Parameter,
  /** Empty means everywhere that the catalogue says. */
  applicability: z.object({ activities: z.array(z.enum(activities)), courses: z.array(z.string()) }),
  ownerRole: z.string(),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  priority: z.enum(['essential', 'standard']),
});
export type PlanItem = z.infer<typeof PlanItem>;

export const Goal = z.object({
  goalId: GoalId,
  domain: z.string(),
  statement: z.string(),
  baseline: z.optional(z.string()),
  target: z.optional(z.string()),
  method: z.optional(z.string()),
  dueOn: z.optional(SchoolDate),
});
export type Goal = z.infer<typeof Goal>;

const written = {
  id: PlanId,
  studentId: StudentId,
  schoolId: SchoolId,
  caseManagerId: StaffId,
  kind: z.enum(['learning', 'accommodation']),
  framework: z.enum(frameworkNames),
  items: z.array(PlanItem),
  goals: z.array(Goal),
  startOn: SchoolDate,
  endOn: z.optional(SchoolDate),
  /** Counts every save, from 1. A writer names the version it read and is refused when it has moved on. */
  version: z.int(),
};
const live = { reviewDueOn: SchoolDate, publishedAt: Instant };

export const Plan = z.discriminatedUnion('status', [
  z.object({ ...written, status: z.literal('draft'), reviewDueOn: z.optional(SchoolDate) }),
  z.object({ ...written, status: z.literal('agreed'), reviewDueOn: z.optional(SchoolDate), agreedOn: SchoolDate }),
  z.object({ ...written, status: z.literal('active'), ...live }),
  z.object({ ...written, status: z.literal('superseded'), ...live }),
  z.object({ ...written, status: z.literal('ended'), ...live, endedOn: SchoolDate }),
]);
export type Plan = z.infer<typeof Plan>;
export type ActivePlan = Extract<Plan, { status: 'active' }>;
export type UnpublishedPlan = Extract<Plan, { status: 'draft' | 'agreed' }>;

/** The day by which a plan that took effect on `startOn` must have been looked at again. */
export const reviewDueOn = (framework: Plan['framework'], startOn: SchoolDate) =>
  addMonths(startOn, frameworks[framework].reviewEveryMonths);

/** Names what the framework asks for and the plan lacks, in the order of the framework's list. */
export const missingSections = (plan: Pick<Plan, 'framework' | 'items' | 'goals'>) =>
  frameworks[plan.framework].requires.filter((section) => plan[section].length === 0);

/** An active plan is answered as it is, so that a repeated command changes nothing. */
export function publish(plan: Plan, at: Instant): ActivePlan {
  if (plan.status === 'active') return plan;
  if (plan.status === 'superseded' || plan.status === 'ended')
    throw new DomainError('plan_incomplete', { planId: plan.id, status: plan.status });
  const missing = missingSections(plan);
  if (missing.length > 0) throw new DomainError('plan_incomplete', { planId: plan.id, missing: missing.join(' ') });
  return {
    ...plan,
    status: 'active',
    reviewDueOn: plan.reviewDueOn ?? reviewDueOn(plan.framework, plan.startOn),
    publishedAt: at,
    version: plan.version + 1,
  };
}

/** Whether teachers act on this plan on this day. */
export const inForce = (plan: Plan, on: SchoolDate): plan is ActivePlan => plan.status === 'active' && isOn(plan, on);
