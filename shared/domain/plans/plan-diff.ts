import type { PlanItem } from '../catalogue/plan-item.ts';
import type { Goal } from '../goals/goal.ts';
import { type ComparedFields, type Edit, editsById, fieldEdits } from '../list-diff.ts';
import { type CareerChange, diffLists } from './career-diff.ts';
import type { Need } from './need.ts';
import type { PlanContent, PlanDraft } from './plan.ts';
import type { Service, Strategy } from './service.ts';

/** What of a plan can be compared: a draft, a version or the plan as it stands. */
export type Comparable = PlanContent &
  Pick<PlanDraft, 'kind' | 'framework' | 'profile' | 'caseManagerId' | 'startOn' | 'endOn' | 'reviewDueOn'>;

type Objective = Goal['objectives'][number];
export type PlanField = 'framework' | 'profile' | 'caseManagerId' | 'span' | 'reviewDueOn';
export type NeedField = 'statement';
export type ItemField =
  | 'accommodation'
  | 'parameter'
  | 'activities'
  | 'courses'
  | 'settings'
  | 'owner'
  | 'span'
  | 'priority'
  | 'applicationType'
  | 'needIds'
  | 'sameConstructOn'
  | 'reviewedOn';
export type GoalField = Exclude<keyof Goal, 'goalId' | 'objectives'>;
export type ObjectiveField = Exclude<keyof Objective, 'objectiveId'>;
export type ServiceField = 'kind' | 'amount' | 'provider' | 'place' | 'span' | 'goalIds';
export type StrategyField = 'words' | 'goalIds';

/** One thing that differs between two states of a plan, with all that is needed to say it. */
export type PlanChange =
  | { part: 'plan'; field: PlanField; before: Comparable; after: Comparable }
  | ({ part: 'need' } & Edit<Need, NeedField>)
  | ({ part: 'item' } & Edit<PlanItem, ItemField>)
  | ({ part: 'goal' } & Edit<Goal, GoalField>)
  | ({ part: 'objective'; goal: Goal } & Edit<Objective, ObjectiveField>)
  | ({ part: 'service' } & Edit<Service, ServiceField>)
  | ({ part: 'strategy' } & Edit<Strategy, StrategyField>)
  | CareerChange;

const sorted = (list: readonly string[]) => [...list].sort();

const planFields: ComparedFields<Comparable, PlanField> = [
  ['framework', ({ kind, framework }) => [kind, framework]],
  ['profile', ({ profile }) => profile],
  ['caseManagerId', ({ caseManagerId }) => caseManagerId],
  ['span', ({ startOn, endOn }) => [startOn, endOn]],
  ['reviewDueOn', ({ reviewDueOn }) => reviewDueOn],
];

const needFields: ComparedFields<Need, NeedField> = [['statement', ({ statement }) => statement]];

const itemFields: ComparedFields<PlanItem, ItemField> = [
  ['accommodation', ({ code, own }) => [code, own && { ...own, activities: sorted(own.activities) }]],
  [
    'parameter',
    ({ parameter }) =>
      Object.fromEntries(
        Object.entries(parameter).map(([name, value]) => [name, Array.isArray(value) ? sorted(value) : value]),
      ),
  ],
  ['activities', ({ applicability }) => sorted(applicability.activities)],
  ['courses', ({ applicability }) => sorted(applicability.courses)],
  ['settings', ({ applicability }) => sorted(applicability.settings)],
  ['owner', ({ ownerRole, ownerId }) => [ownerRole, ownerId]],
  ['span', ({ startOn, endOn }) => [startOn, endOn]],
  ['priority', ({ priority }) => priority],
  ['applicationType', ({ applicationType }) => applicationType],
  ['needIds', ({ needIds }) => sorted(needIds)],
  ['sameConstructOn', ({ sameConstructOn }) => sameConstructOn],
  ['reviewedOn', ({ reviewedOn }) => reviewedOn],
];

const goalFields: ComparedFields<Goal, GoalField> = [
  ['statement', ({ statement }) => statement],
  ['domain', ({ domain }) => domain],
  ['term', ({ term }) => term],
  ['baseline', ({ baseline }) => baseline],
  ['target', ({ target }) => target],
  ['method', ({ method }) => method],
  ['schedule', ({ schedule }) => schedule],
  ['criterion', ({ criterion }) => criterion],
  ['ownerId', ({ ownerId }) => ownerId],
  ['mentor', ({ mentor }) => mentor],
  ['startOn', ({ startOn }) => startOn],
  ['dueOn', ({ dueOn }) => dueOn],
  ['status', ({ status }) => status],
  ['needIds', ({ needIds = [] }) => sorted(needIds)],
  ['strategyIds', ({ strategyIds = [] }) => sorted(strategyIds)],
  ['reviews', ({ reviews = [] }) => reviews],
];

const objectiveFields: ComparedFields<Objective, ObjectiveField> = [
  ['statement', ({ statement }) => statement],
  ['dueOn', ({ dueOn }) => dueOn],
  ['criterion', ({ criterion }) => criterion],
  ['reachedOn', ({ reachedOn }) => reachedOn],
];

const serviceFields: ComparedFields<Service, ServiceField> = [
  ['kind', ({ kind, name }) => [kind, name]],
  ['amount', ({ minutes, frequency }) => [minutes, frequency]],
  ['provider', ({ providerRole, providerId }) => [providerRole, providerId]],
  ['place', ({ place }) => place],
  ['span', ({ startOn, endOn }) => [startOn, endOn]],
  ['goalIds', ({ goalIds }) => sorted(goalIds)],
];

const strategyFields: ComparedFields<Strategy, StrategyField> = [
  ['words', ({ words }) => words],
  ['goalIds', ({ goalIds }) => sorted(goalIds)],
];

const blank = { needs: [], items: [], goals: [], services: [], strategies: [] };

/**
 * What differs, thing by thing and field by field, in the order in which a plan is read. Of a plan that is new all that
 * it holds is added. The order in which a plan lists its things means nothing.
 */
export function diffPlans(before: Comparable | undefined, after: Comparable): PlanChange[] {
  const old: PlanContent = before ?? blank;
  const of = <Part extends keyof typeof blank>(part: Part) => ({ before: old[part], after: after[part] });
  return [
    ...(before ? fieldEdits(before, after, planFields).map((edit) => ({ part: 'plan' as const, ...edit })) : []),
    ...editsById(of('needs'), ({ needId }) => needId, needFields).map(as('need')),
    ...editsById(of('items'), ({ itemId }) => itemId, itemFields).map(as('item')),
    ...goalChanges(of('goals')),
    ...editsById(of('services'), ({ serviceId }) => serviceId, serviceFields).map(as('service')),
    ...editsById(of('strategies'), ({ strategyId }) => strategyId, strategyFields).map(as('strategy')),
    ...diffLists(old, after),
  ];
}

const as =
  <Part extends string>(part: Part) =>
  <Entry, Field extends string>(edit: Edit<Entry, Field>) => ({ part, ...edit });

/** A goal's objectives come after it; those of a goal that came or went are told with it. */
function goalChanges({ before, after }: { before: readonly Goal[]; after: readonly Goal[] }): PlanChange[] {
  const idOf = ({ goalId }: Goal) => goalId;
  const goals = editsById({ before, after }, idOf, goalFields);
  const kept = before.flatMap((old) =>
    after.filter((goal) => goal.goalId === old.goalId).map((goal) => ({ old, goal })),
  );
  return [
    ...goals.map(as('goal')),
    ...kept.flatMap(({ old, goal }) =>
      editsById({ before: old.objectives, after: goal.objectives }, ({ objectiveId }) => objectiveId, objectiveFields)
        .map(as('objective'))
        .map((edit) => ({ ...edit, goal })),
    ),
  ];
}
