import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { GoalId, ObjectiveId, StaffId, StudentId } from '../ids.ts';
import { line, prose } from '../line-text.ts';

/** ASCA's three, and what schools keep apart besides. */
export const goalDomains = [
  'academic',
  'social-emotional',
  'career',
  'attendance',
  'literacy',
  'numeracy',
  'language',
  'transition',
] as const;
export type GoalDomain = (typeof goalDomains)[number];

/**
 * How far somebody is: a number with its unit, or, from a plan that was written elsewhere, the words that stood there.
 */
export const Measure = z.union([
  z.object({ value: z.number(), unit: line(60), on: z.optional(SchoolDate) }),
  z.object({ words: line(300) }),
]);
export type Measure = z.infer<typeof Measure>;

/** CEDS 001697. */
export const measureMethods = ['probe', 'rubric', 'workSample', 'observation', 'survey', 'assessment'] as const;

/** How often something is done or measured. CEDS 001696. */
export const Frequency = z.object({
  times: z.int().check(z.minimum(1), z.maximum(50)),
  per: z.enum(['day', 'week', 'month', 'term']),
});
export type Frequency = z.infer<typeof Frequency>;

/**
 * When it counts as reached: accuracy (001691), successes in attempts (001694 of 001692), or another metric (001693).
 */
const Criterion = z.union([
  z.object({ accuracyPercent: z.number().check(z.minimum(1), z.maximum(100)) }),
  z.object({ successes: z.int().check(z.minimum(1)), attempts: z.int().check(z.minimum(1)) }),
  z.object({ metric: line(300) }),
]);
export type Criterion = z.infer<typeof Criterion>;

/** Who carries a goal: the student too may. */
const GoalOwner = z.union([StaffId, StudentId]);

/** A step on the way to a goal. */
const Objective = z.object({
  objectiveId: ObjectiveId,
  statement: prose(600),
  dueOn: z.optional(SchoolDate),
  criterion: z.optional(Criterion),
  reachedOn: z.optional(SchoolDate),
});

export const Goal = z.object({
  goalId: GoalId,
  domain: z.enum(goalDomains),
  term: z.enum(['short', 'long']),
  statement: prose(1000),
  baseline: z.optional(Measure),
  target: z.optional(Measure),
  method: z.optional(z.union([z.enum(measureMethods), z.object({ words: line(300) })])),
  schedule: z.optional(Frequency),
  criterion: z.optional(Criterion),
  ownerId: z.optional(GoalOwner),
  startOn: z.optional(SchoolDate),
  dueOn: z.optional(SchoolDate),
  objectives: z.array(Objective),
  /** CEDS 001702. */
  status: z.enum(['open', 'reached', 'notReached', 'dropped']),
});
export type Goal = z.infer<typeof Goal>;
