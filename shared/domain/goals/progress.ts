import * as z from 'zod/mini';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { GoalId, PersonId, PlanId, ProgressPointId, StudentId } from '../ids.ts';
import { line } from '../line-text.ts';
import { type Goal, type Measure, measureMethods } from './goal.ts';
import { sameUnit } from './units.ts';

/**
 * One measurement on the way to a goal. It is never written over: what was wrong is put right by another point that
 * `corrects` it.
 */
export const ProgressPoint = z.object({
  progressPointId: ProgressPointId,
  studentId: StudentId,
  planId: PlanId,
  goalId: GoalId,
  on: SchoolDate,
  value: z.number(),
  unit: line(60),
  source: z.enum(measureMethods),
  byId: PersonId,
  at: Instant,
  corrects: z.optional(ProgressPointId),
});
export type ProgressPoint = z.infer<typeof ProgressPoint>;
export type Measured = Pick<ProgressPoint, 'on' | 'value' | 'unit' | 'source'>;

/** The points that hold today, oldest day first: those that nothing corrects. */
export function uncorrected(points: readonly ProgressPoint[]): ProgressPoint[] {
  const corrected = new Set(points.map(({ corrects }) => corrects));
  return points
    .filter(({ progressPointId }) => !corrected.has(progressPointId))
    .sort((a, b) => (a.on === b.on ? compare(a.at, b.at) : compare(a.on, b.on)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const counted = (measure: Measure | undefined) => (measure && 'value' in measure ? measure : undefined);

/** The day on which the way to the goal begins. */
export const beginsOn = ({ startOn, baseline }: Pick<Goal, 'startOn' | 'baseline'>, planStartOn: SchoolDate) =>
  counted(baseline)?.on ?? startOn ?? planStartOn;

type Bounds = { from: SchoolDate; today: SchoolDate };

/** Refuses what could not be compared with the goal; says which field, and by which day it is bounded. */
export function checkMeasured(goal: Goal, { on, value, unit }: Measured, { from, today }: Bounds) {
  const { goalId } = goal;
  const target = counted(goal.target);
  if (!target) throw new DomainError('not_ready', { goalId, missing: 'target' });
  if (!Number.isFinite(value)) throw new DomainError('invalid_input', { goalId, field: 'value' });
  if (!sameUnit(unit, target.unit)) throw new DomainError('invalid_input', { goalId, field: 'unit' });
  if (on < from) throw new DomainError('invalid_input', { goalId, field: 'on', notBefore: from });
  if (on > today) throw new DomainError('invalid_input', { goalId, field: 'on', notAfter: today });
}
