import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { GoalId, GuardianId, NeedId, ObjectiveId, StaffId, StrategyId, StudentId } from '../ids.ts';
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
  'life-skills',
] as const;
export type GoalDomain = (typeof goalDomains)[number];

/**
 * How far somebody is: a number with its unit, or, from a plan that was written elsewhere, the words that stood there.
 */
export const Measure = z.union([
  z.strictObject({ value: z.number(), unit: line(60), on: z.optional(SchoolDate) }),
  z.strictObject({ words: line(300) }),
]);
export type Measure = z.infer<typeof Measure>;

/** CEDS 001697. */
export const measureMethods = ['probe', 'rubric', 'workSample', 'observation', 'survey', 'assessment'] as const;

/** How often something is done or measured. CEDS 001696. */
export const Frequency = z.strictObject({
  times: z.int().check(z.minimum(1), z.maximum(50)),
  per: z.enum(['day', 'week', 'twoWeeks', 'month', 'quarter', 'term', 'year']),
});
export type Frequency = z.infer<typeof Frequency>;

/**
 * When it counts as reached: accuracy (001691), successes in attempts (001694 of 001692), or another metric (001693).
 */
const Criterion = z.union([
  z.strictObject({ accuracyPercent: z.number().check(z.minimum(1), z.maximum(100)) }),
  z.strictObject({ successes: z.int().check(z.minimum(1)), attempts: z.int().check(z.minimum(1)) }),
  z.strictObject({ metric: line(300) }),
]);
export type Criterion = z.infer<typeof Criterion>;

/** Who carries a goal: the student too may, and a parent. */
const GoalOwner = z.union([StaffId, StudentId, GuardianId]);

/** CEDS 001702, and what lies between: English and Irish forms score 0, 1 or 2. */
const outcomes = ['open', 'reached', 'partlyReached', 'notReached', 'dropped'] as const;

/** What a review found of a goal, and why; the status is what the last one said. */
const GoalReview = z.strictObject({ on: SchoolDate, outcome: z.enum(outcomes), comment: prose(600) });

/** A step on the way to a goal. */
const Objective = z.strictObject({
  objectiveId: ObjectiveId,
  statement: prose(600),
  dueOn: z.optional(SchoolDate),
  criterion: z.optional(Criterion),
  reachedOn: z.optional(SchoolDate),
});

export const Goal = z.strictObject({
  goalId: GoalId,
  domain: z.enum(goalDomains),
  term: z.enum(['short', 'long']),
  statement: prose(1000),
  baseline: z.optional(Measure),
  target: z.optional(Measure),
  method: z.optional(z.union([z.enum(measureMethods), z.strictObject({ words: line(300) })])),
  schedule: z.optional(Frequency),
  criterion: z.optional(Criterion),
  ownerId: z.optional(GoalOwner),
  /** Who carries it and is in no roster. */
  mentor: z.optional(line(120)),
  startOn: z.optional(SchoolDate),
  dueOn: z.optional(SchoolDate),
  objectives: z.array(Objective),
  status: z.enum(outcomes),
  /** The needs that it answers, and by which strategies. */
  needIds: z.optional(z.array(NeedId)),
  strategyIds: z.optional(z.array(StrategyId)),
  reviews: z.optional(z.array(GoalReview)),
});
export type Goal = z.infer<typeof Goal>;
