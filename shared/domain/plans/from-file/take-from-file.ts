import type { PlanItem } from '../../catalogue/plan-item.ts';
import { addMonths } from '../../dates.ts';
import type { Goal } from '../../goals/goal.ts';
import type { Edit } from '../../list-diff.ts';
import { sameRecord } from '../../same-record.ts';
import { fileSaid, isBrought, reasonOfMatch, type SaidOfPlan } from '../brought.ts';
import type { CareerEdit } from '../career-diff.ts';
import type { PlanResource } from '../learning/resource.ts';
import type { Need } from '../need.ts';
import type { ActivePlan, PlanDraft } from '../plan.ts';
import type {
  Comparable,
  GoalField,
  ItemField,
  NeedField,
  ObjectiveField,
  PlanField,
  ServiceField,
  StrategyField,
} from '../plan-diff.ts';
import type { Service, Strategy } from '../service.ts';
import { type FileChange, fileChanges, touchesSame } from './file-changes.ts';

/** `last`: what the file said when it was last taken; undefined when that is not known. */
type Three = { here: Comparable; last: Comparable | undefined; file: Comparable };

/**
 * What the file changed since it was last taken and the plan does not say yet. What differs here and stands in the file
 * as it stood was changed by people, and is no change of the file.
 */
export function changesOfFile({ here, last, file }: Three): FileChange[] {
  const differs = fileChanges(here, file);
  if (!last || differs.length === 0) return differs;
  const changed = fileChanges(last, file);
  return differs.filter((each) => changed.some((change) => touchesSame(change, each)));
}

/**
 * Of versions that do not say so, from before 28 November 2026: the last that a file brought, with the words that
 * people matched for it since. They matched them to the plan as it stood, whose day a review may have moved.
 */
export function lastBrought(versions: readonly ActivePlan[]): ActivePlan | undefined {
  const brought = versions.filter((version, at) => isBrought(version, versions.slice(0, at)));
  const file = brought.findLast(({ reason }) => reason !== reasonOfMatch);
  const last = brought.at(-1);
  return last && { ...last, ...fileSaid(file ?? last) };
}

/** Those of them that were changed here too since, and otherwise: which of the two holds is for a person to say. */
export function contradicted(changes: readonly FileChange[], { here, last }: Omit<Three, 'file'>): FileChange[] {
  const byPeople = last ? fileChanges(last, here) : [];
  return changes.filter((each) => byPeople.some((change) => touchesSame(change, each)));
}

/** What of the plan as a whole the file is to have said, for the next one: what was not taken is not said yet. */
export function saidByFile(
  { caseManagerId, startOn, ...file }: PlanDraft,
  open: readonly FileChange[] = [],
  last?: SaidOfPlan,
): SaidOfPlan {
  // Drafts of old do not say; a year was then meant.
  const said = { caseManagerId, reviewDueOn: file.reviewDueOn ?? addMonths(startOn, 12) };
  const isOpen = (field: PlanField) => open.some((change) => change.part === 'plan' && change.field === field);
  if (last && isOpen('caseManagerId')) said.caseManagerId = last.caseManagerId;
  if (last && isOpen('reviewDueOn')) said.reviewDueOn = last.reviewDueOn;
  return said;
}

type Taken = Pick<Comparable, 'needs' | 'items' | 'goals' | 'services' | 'strategies' | 'resources'> &
  Pick<Comparable, 'caseManagerId' | 'startOn' | 'endOn' | 'reviewDueOn'>;

/** The plan with these changes of the file, and otherwise as it stands. */
export function withChanges(here: Comparable, changes: readonly FileChange[]): Taken {
  const { needs, items, goals, services, strategies, resources } = here;
  const { caseManagerId, startOn, endOn, reviewDueOn } = here;
  const dated = { caseManagerId, startOn, endOn, reviewDueOn };
  return changes.reduce(withChange, { needs, items, goals, services, strategies, resources, ...dated });
}

function withChange(plan: Taken, change: FileChange): Taken {
  switch (change.part) {
    case 'need':
      return { ...plan, needs: listWith(plan.needs, change, needList) };
    case 'item':
      return { ...plan, items: listWith(plan.items, change, itemList) };
    case 'goal':
      return { ...plan, goals: listWith(plan.goals, change, goalList) };
    case 'objective':
      return { ...plan, goals: plan.goals.map((goal) => withObjective(goal, change)) };
    case 'service':
      return { ...plan, services: listWith(plan.services, change, serviceList) };
    case 'strategy':
      return { ...plan, strategies: listWith(plan.strategies, change, strategyList) };
    case 'career':
      return { ...plan, resources: resourcesWith(plan.resources ?? [], change) };
    case 'plan':
      return withPlanField(plan, change);
  }
}

function withPlanField(plan: Taken, { field, after }: Extract<FileChange, { part: 'plan' }>): Taken {
  if (field === 'caseManagerId') return { ...plan, caseManagerId: after.caseManagerId };
  if (field === 'reviewDueOn') return { ...plan, reviewDueOn: after.reviewDueOn };
  return { ...plan, startOn: after.startOn, endOn: after.endOn };
}

const withObjective = (goal: Goal, change: Extract<FileChange, { part: 'objective' }>): Goal =>
  goal.goalId === change.goal.goalId ? { ...goal, objectives: listWith(goal.objectives, change, objectiveList) } : goal;

/** They have no ids: one that the file changed is the one that stood there. */
function resourcesWith(list: readonly PlanResource[], change: CareerEdit<'resources'>): PlanResource[] {
  if (change.change === 'added') return [...list, change.after];
  const rest = list.filter((each) => !sameRecord(each, change.before));
  return change.change === 'removed' ? rest : [...rest, change.after];
}

type List<Entry, Field extends string> = {
  idOf: (entry: Entry) => string;
  /** The entry as it stands here, with one field as the file has it. */
  taken: (entry: Entry, file: Entry, field: Field) => Entry;
};

function listWith<Entry, Field extends string>(
  list: readonly Entry[],
  change: Edit<Entry, Field>,
  { idOf, taken }: List<Entry, Field>,
): Entry[] {
  if (change.change === 'added') return [...list, change.after];
  const id = idOf(change.before);
  if (change.change === 'removed') return list.filter((entry) => idOf(entry) !== id);
  return list.map((entry) => (idOf(entry) === id ? taken(entry, change.after, change.field) : entry));
}

const itemList: List<PlanItem, ItemField> = {
  idOf: ({ itemId }) => itemId,
  taken(item, file, field) {
    const { parameter, priority, applicability, startOn, endOn, code, own, ownerRole, ownerId, needIds } = file;
    if (field === 'parameter') return { ...item, parameter };
    if (field === 'priority') return { ...item, priority };
    if (field === 'span') return { ...item, startOn, endOn };
    if (field === 'owner') return { ...item, ownerRole, ownerId };
    if (field === 'needIds') return { ...item, needIds };
    if (field !== 'activities' && field !== 'courses' && field !== 'settings') return { ...item, code, own };
    return { ...item, applicability: { ...item.applicability, [field]: applicability[field] } };
  },
};

const goalList: List<Goal, GoalField> = {
  idOf: ({ goalId }) => goalId,
  taken: (goal, file, field) => ({ ...goal, [field]: file[field] }),
};

const needList: List<Need, NeedField> = { idOf: ({ needId }) => needId, taken: (_need, file) => file };
const objectiveList: List<Goal['objectives'][number], ObjectiveField> = {
  idOf: ({ objectiveId }) => objectiveId,
  taken: (objective, { statement }) => ({ ...objective, statement }),
};
const strategyList: List<Strategy, StrategyField> = {
  idOf: ({ strategyId }) => strategyId,
  taken: (strategy, { words, goalIds }, field) =>
    field === 'words' ? { ...strategy, words } : { ...strategy, goalIds },
};
const serviceList: List<Service, ServiceField> = {
  idOf: ({ serviceId }) => serviceId,
  taken(service, { kind, name, minutes, frequency, providerRole, providerId, place, startOn, endOn, goalIds }, field) {
    if (field === 'kind') return { ...service, kind, name };
    if (field === 'amount') return { ...service, minutes, frequency };
    if (field === 'provider') return { ...service, providerRole, providerId };
    if (field === 'place') return { ...service, place };
    return field === 'span' ? { ...service, startOn, endOn } : { ...service, goalIds };
  },
};
