import { DomainError } from '../../errors.ts';
import type { Edit } from '../../list-diff.ts';
import type { Need } from '../need.ts';
import type { PlanDraft } from '../plan.ts';
import {
  type Comparable,
  diffPlans,
  type NeedField,
  type PlanChange,
  type PlanField,
  type ServiceField,
  type StrategyField,
} from '../plan-diff.ts';
import type { Service, Strategy } from '../service.ts';
import { goalWeights, objectiveWeights, weighRhythm } from './weigh-goal.ts';
import { itemWeights, type WeighedFields, weighNewItem, weighTies } from './weigh-item.ts';
import {
  promise,
  type Weight,
  weighed,
  weighedTogether,
  weighNumber,
  weighSpan,
  weighStart,
  weighWords,
} from './weight.ts';

/** One thing that an amendment changes, and what that is to the student. */
export type WeighedChange = { change: PlanChange; weight: Weight };

const planWeights: WeighedFields<Comparable, Exclude<PlanField, 'framework'>> = {
  profile: () => 'unclear',
  caseManagerId: () => 'arranged',
  span: weighSpan,
  // Looked at again sooner is nothing lost; later, the family waits longer for it.
  reviewDueOn: (before, after) =>
    weighed(
      { before: before.reviewDueOn, after: after.reviewDueOn },
      { stated: 'arranged', unstated: 'less' },
      (was, is) => (weighStart(was, is) === 'less' ? 'less' : 'arranged'),
    ),
};

const needWeights: WeighedFields<Need, NeedField> = {
  statement: (before, after) => weighWords(before.statement, after.statement),
};

const serviceWeights: WeighedFields<Service, ServiceField> = {
  kind: (before, after) =>
    before.kind === after.kind
      ? weighed({ before: before.name, after: after.name }, { stated: 'unclear', unstated: 'unclear' }, weighWords)
      : 'unclear',
  // Shorter but more often is for people to judge.
  amount: (before, after) =>
    weighedTogether([
      weighed({ before: before.minutes, after: after.minutes }, { stated: 'unclear', unstated: 'unclear' }, (was, is) =>
        weighNumber(was, is, 'larger'),
      ),
      weighPace(before.frequency, after.frequency),
    ]),
  provider: (before, after) => weighedTogether(['arranged', weighWords(before.providerRole, after.providerRole)]),
  place: (before, after) =>
    weighed({ before: before.place, after: after.place }, { stated: 'unclear', unstated: 'unclear' }, weighWords),
  span: weighSpan,
  goalIds: (before, after) => weighTies(before.goalIds, after.goalIds),
};

/** What is given as needed may be more or less than any rhythm. */
function weighPace(before: Service['frequency'], after: Service['frequency']): Weight {
  if (before === 'asNeeded' || after === 'asNeeded') return before === after ? 'wording' : 'unclear';
  return weighRhythm(before, after);
}

const strategyWeights: WeighedFields<Strategy, StrategyField> = {
  words: (before, after) => weighWords(before.words, after.words),
  goalIds: (before, after) => weighTies(before.goalIds, after.goalIds),
};

/**
 * What differs between a plan in force and what is to take its place, each thing weighed for the student. Another
 * framework is another plan, which no change of this one makes of it.
 */
export function weighChanges(before: Comparable & Pick<PlanDraft, 'id'>, after: Comparable): WeighedChange[] {
  if (before.framework !== after.framework || before.kind !== after.kind)
    throw new DomainError('invalid_input', { planId: before.id, field: 'framework' });
  return diffPlans(before, after).map((change) => ({ change, weight: weigh(change) }));
}

function weigh(change: PlanChange): Weight {
  switch (change.part) {
    case 'plan':
      return change.field === 'framework' ? 'unclear' : planWeights[change.field](change.before, change.after);
    case 'need':
      return weighEdit(change, needWeights);
    case 'item':
      return change.change === 'added' ? weighNewItem(change.after) : weighEdit(change, itemWeights);
    case 'goal':
      return weighEdit(change, goalWeights);
    case 'objective':
      return weighEdit(change, objectiveWeights);
    case 'service':
      return weighEdit(change, serviceWeights);
    case 'strategy':
      return weighEdit(change, strategyWeights);
    case 'careerWords':
      return weighed({ before: change.before, after: change.after }, promise, weighWords);
    case 'career':
      return change.change === 'added' ? 'more' : change.change === 'removed' ? 'less' : 'unclear';
  }
}

function weighEdit<Entry, Field extends string>(edit: Edit<Entry, Field>, weights: WeighedFields<Entry, Field>) {
  if (edit.change === 'changed') return weights[edit.field](edit.before, edit.after);
  return edit.change === 'added' ? 'more' : 'less';
}
