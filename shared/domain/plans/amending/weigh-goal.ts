import type { SchoolDate } from '../../dates.ts';
import type { Frequency, Goal, Measure } from '../../goals/goal.ts';
import { canonicalJson } from '../../same-record.ts';
import type { GoalField, ObjectiveField } from '../plan-diff.ts';
import { type WeighedFields, weighTies } from './weigh-item.ts';
import {
  promise,
  type Stating,
  type Weight,
  weighed,
  weighedTogether,
  weighNumber,
  weighStart,
  weighWords,
} from './weight.ts';

type Objective = Goal['objectives'][number];
const choice: Stating = { stated: 'unclear', unstated: 'less' };

export const goalWeights: WeighedFields<Goal, GoalField> = {
  statement: (before, after) => weighWords(before.statement, after.statement),
  domain: () => 'unclear',
  term: () => 'unclear',
  baseline: (before, after) => weighed({ before: before.baseline, after: after.baseline }, promise, respelled),
  target: (before, after) =>
    weighed({ before: before.target, after: after.target }, promise, (was, is) =>
      weighTarget({ was, from: before.baseline }, { is, from: after.baseline }),
    ),
  method: (before, after) =>
    weighed({ before: before.method, after: after.method }, promise, (was, is) =>
      typeof was === 'object' && typeof is === 'object' ? weighWords(was.words, is.words) : 'unclear',
    ),
  schedule: (before, after) =>
    weighed({ before: before.schedule, after: after.schedule }, promise, (was, is) => weighRhythm(was, is)),
  criterion: (before, after) => weighCriterion(before, after),
  ownerId: () => 'arranged',
  mentor: () => 'arranged',
  startOn: (before, after) =>
    weighed({ before: before.startOn, after: after.startOn }, { stated: 'less', unstated: 'more' }, weighStart),
  dueOn: (before, after) => weighDue(before.dueOn, after.dueOn),
  status: (_, { status }) => (status === 'open' ? 'more' : 'less'),
  needIds: ({ needIds: was = [] }, { needIds: is = [] }) => weighTies(was, is),
  strategyIds: ({ strategyIds: was = [] }, { strategyIds: is = [] }) => weighTies(was, is),
  // What a look found is put on record; what an earlier one found is not for one person to write anew.
  reviews: ({ reviews: was = [] }, { reviews: is = [] }) =>
    canonicalJson(is.slice(0, was.length)) === canonicalJson(was) ? 'arranged' : 'unclear',
};

export const objectiveWeights: WeighedFields<Objective, ObjectiveField> = {
  statement: (before, after) => weighWords(before.statement, after.statement),
  dueOn: (before, after) => weighDue(before.dueOn, after.dueOn),
  criterion: (before, after) => weighCriterion(before, after),
  // That a step was reached is told, and changes nothing of what comes; that it was not after all is people's to say.
  reachedOn: (before) => (before.reachedOn ? 'unclear' : 'arranged'),
};

/** How often in the same time; in another time it is another rhythm. */
export const weighRhythm = (before: Frequency, after: Frequency): Weight =>
  before.per === after.per ? weighNumber(before.times, after.times, 'larger') : 'unclear';

/** Later is a delay. Sooner asks more of the student, or ends the work on it earlier. */
const weighDue = (before: SchoolDate | undefined, after: SchoolDate | undefined): Weight =>
  weighed({ before, after }, choice, (was, is) => (is > was ? 'less' : is < was ? 'unclear' : 'wording'));

const weighCriterion = (before: Pick<Goal, 'criterion'>, after: Pick<Goal, 'criterion'>): Weight =>
  weighed({ before: before.criterion, after: after.criterion }, choice, (was, is) =>
    'metric' in was && 'metric' in is ? weighWords(was.metric, is.metric) : 'unclear',
  );

function respelled(was: Measure, is: Measure): Weight {
  if ('words' in was && 'words' in is) return weighWords(was.words, is.words);
  if ('words' in was || 'words' in is || was.value !== is.value || was.on !== is.on) return 'unclear';
  return weighWords(was.unit, is.unit);
}

/** Further from where the student stood is more; which way that is, only one and the same start can tell. */
function weighTarget(
  { was, from }: { was: Measure; from: Measure | undefined },
  { is, from: start }: { is: Measure; from: Measure | undefined },
): Weight {
  if ('words' in was || 'words' in is || was.value === is.value) return respelled(was, is);
  if (!from || !start || 'words' in from || 'words' in start || respelled(from, start) !== 'wording') return 'unclear';
  const units = [is.unit, from.unit].map((unit) => weighWords(was.unit, unit));
  const isFurther = Math.sign(was.value - from.value) * Math.sign(is.value - was.value);
  if (weighedTogether(units) !== 'wording' || was.on !== is.on || isFurther === 0) return 'unclear';
  return isFurther > 0 ? 'more' : 'less';
}
