import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { GoalField, ObjectiveField } from '#shared/domain/plans/plan-diff.ts';
import { dateInWords } from '../days.ts';
import { goalReviews } from './goal-words.ts';
import {
  criterionInWords,
  domainWords,
  frequencyInWords,
  goalStatusWords,
  measureInWords,
  methodInWords,
  type NameOf,
  termWords,
} from './plan-words.ts';

export type ChangeTelling = { on: SchoolDate; nameOf: NameOf };
export type Objective = Goal['objectives'][number];

/** A label, and what stands there; an empty label when the words speak for themselves. */
export type FieldWords<Entry, Field extends string> = Record<
  Field,
  [string, (entry: Entry, telling: ChangeTelling) => string]
>;

export const dayOrNothing = (on: SchoolDate | undefined) => (on ? dateInWords(on) : '');
export const countOf = (ids: readonly string[]) => String(ids.length || '');

export const ofGoal: FieldWords<Goal, GoalField> = {
  statement: ['', ({ statement }) => statement],
  domain: ['area', ({ domain }) => domainWords[domain]],
  term: ['term', ({ term }) => termWords[term]],
  baseline: ['baseline', ({ baseline }) => (baseline ? measureInWords(baseline) : '')],
  target: ['target', ({ target }) => (target ? measureInWords(target) : '')],
  method: ['measured by', ({ method }) => (method ? methodInWords(method) : '')],
  schedule: ['measured', ({ schedule }) => (schedule ? frequencyInWords(schedule) : '')],
  criterion: ['met when', ({ criterion }) => (criterion ? criterionInWords(criterion) : '')],
  ownerId: ['responsible', ({ ownerId }, { nameOf }) => (ownerId ? nameOf(ownerId) : '')],
  startOn: ['begins', ({ startOn }) => dayOrNothing(startOn)],
  dueOn: ['due', ({ dueOn }) => dayOrNothing(dueOn)],
  status: ['status', ({ status }) => goalStatusWords[status]],
  mentor: ['mentor', ({ mentor = '' }) => mentor],
  needIds: ['needs that it answers', ({ needIds = [] }) => countOf(needIds)],
  strategyIds: ['strategies', ({ strategyIds = [] }) => countOf(strategyIds)],
  reviews: ['looked at', goalReviews],
};

export const ofObjective: FieldWords<Objective, ObjectiveField> = {
  statement: ['', ({ statement }) => statement],
  dueOn: ['due', ({ dueOn }) => dayOrNothing(dueOn)],
  criterion: ['met when', ({ criterion }) => (criterion ? criterionInWords(criterion) : '')],
  reachedOn: ['reached', ({ reachedOn }) => dayOrNothing(reachedOn)],
};
