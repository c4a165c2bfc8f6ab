import { type Field, grammarOf, type Parameter, type ParameterValue } from '../../catalogue/parameter.ts';
import { type ItemCode, nameOfItem, type PlanItem } from '../../catalogue/plan-item.ts';
import type { Criterion, Goal, Measure } from '../../goals/goal.ts';
import type { PlanResource } from '../learning/resource.ts';
import type { Plan } from '../plan.ts';
import type { Service } from '../service.ts';

/**
 * What a plan says, for a parent whom a court forbids contact: what helps a child and how far they are. It is built up
 * from what may stand in it, and nothing that a plan gains later gets in by itself.
 */
export type RedactedPlan = Pick<Plan, 'framework'> & {
  isInForce: boolean;
  needs: readonly string[];
  items: readonly { code: ItemCode; name: string; parameter: Parameter }[];
  goals: readonly RedactedGoal[];
  services: readonly { kind: Service['kind']; minutes?: number; frequency: Service['frequency'] }[];
  strategies: readonly string[];
  strengths: readonly string[];
  interests: readonly string[];
  /** Not who supplies it, nor when. */
  resources: readonly { what: string; inPlace: PlanResource['inPlace'] }[];
};
type RedactedGoal = Pick<Goal, 'domain' | 'status' | 'statement' | 'baseline' | 'target' | 'criterion'> & {
  steps: readonly string[];
  reviews: readonly Omit<NonNullable<Goal['reviews']>[number], 'on'>[];
};
type Hide = (text: string) => string;

/** Of the language of a copy, what stands in it beside people's own words, so that all of it is looked through. */
export type CopyLanguage = { code: 'en' | 'es'; leftOut: string; nameOf: (item: PlanItem) => string };

/** No school, place, day, person or class; of what people wrote, the sentences that `hide` leaves. */
export const redactedPlan = (plan: Plan, hide: Hide, nameOf: CopyLanguage['nameOf'] = nameOfItem): RedactedPlan => ({
  framework: plan.framework,
  isInForce: plan.status === 'active',
  needs: plan.needs.map(({ statement }) => hide(statement)),
  items: plan.items.map((item) => ({
    code: item.code,
    name: hide(nameOf(item)),
    parameter: closedAmounts(item),
  })),
  goals: plan.goals.map((goal) => redactedGoal(goal, hide)),
  services: plan.services.map(({ kind, minutes, frequency }) => ({
    ...{ kind, frequency: frequency === 'asNeeded' ? frequency : { times: frequency.times, per: frequency.per } },
    ...(minutes === undefined ? {} : { minutes }),
  })),
  strategies: plan.strategies.map(({ words }) => hide(words)),
  strengths: (plan.learner?.strengths ?? []).map(hide),
  interests: (plan.learner?.interests ?? []).map(hide),
  resources: (plan.resources ?? []).map(({ what, inPlace }) => ({ what: hide(what), inPlace })),
});

function redactedGoal(goal: Goal, hide: Hide): RedactedGoal {
  const { domain, status, statement, baseline, target, criterion, objectives, reviews = [] } = goal;
  return {
    ...{ domain, status, statement: hide(statement) },
    ...(baseline ? { baseline: redactedMeasure(baseline, hide) } : {}),
    ...(target ? { target: redactedMeasure(target, hide) } : {}),
    ...(criterion ? { criterion: redactedCriterion(criterion, hide) } : {}),
    steps: objectives.map((step) => hide(step.statement)),
    reviews: reviews.map(({ outcome, comment }) => ({ outcome, comment: hide(comment) })),
  };
}

const redactedMeasure = (measure: Measure, hide: Hide): Measure =>
  'words' in measure ? { words: hide(measure.words) } : { value: measure.value, unit: hide(measure.unit) };

const redactedCriterion = (criterion: Criterion, hide: Hide): Criterion =>
  'metric' in criterion ? { metric: hide(criterion.metric) } : criterion;

const closed: readonly Field['type'][] = ['number', 'int', 'bool', 'true', 'enum', 'set', 'some', 'colour', 'language'];

/** Numbers and choices. Words that somebody wrote, times of day and names of things are a place or a day. */
function closedAmounts({ code, parameter }: PlanItem): Parameter {
  const isClosed = code.startsWith('DST-')
    ? (_name: string, value: ParameterValue) => typeof value === 'number' || typeof value === 'boolean'
    : (name: string) => grammarOf(code).fields.some((field) => field.name === name && closed.includes(field.type));
  return Object.fromEntries(Object.entries(parameter).filter(([name, value]) => isClosed(name, value)));
}
