import type { PlanItem } from '../../catalogue/plan-item.ts';
import { addMonths } from '../../dates.ts';
import type { Goal } from '../../goals/goal.ts';
import type { Edit } from '../../list-diff.ts';
import { fileSaid, isBrought, reasonOfMatch, type SaidOfPlan } from '../brought.ts';
import type { ActivePlan, PlanDraft } from '../plan.ts';
import type { Comparable, GoalField, ItemField, PlanField } from '../plan-diff.ts';
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

type Taken = Pick<Comparable, 'items' | 'goals' | 'caseManagerId' | 'startOn' | 'endOn' | 'reviewDueOn'>;

/** The plan with these changes of the file, and otherwise as it stands. */
export function withChanges(here: Comparable, changes: readonly FileChange[]): Taken {
  const { items, goals, caseManagerId, startOn, endOn, reviewDueOn } = here;
  const plan: Taken = { items: [...items], goals: [...goals], caseManagerId, startOn, endOn, reviewDueOn };
  for (const change of changes) {
    if (change.part === 'item') plan.items = listWith(plan.items, change, itemList);
    else if (change.part === 'goal') plan.goals = listWith(plan.goals, change, goalList);
    else if (change.field === 'caseManagerId') plan.caseManagerId = change.after.caseManagerId;
    else if (change.field === 'reviewDueOn') plan.reviewDueOn = change.after.reviewDueOn;
    else Object.assign(plan, { startOn: change.after.startOn, endOn: change.after.endOn });
  }
  return plan;
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
  taken(item, { parameter, priority, applicability, startOn, endOn, code, own }, field) {
    if (field === 'parameter') return { ...item, parameter };
    if (field === 'priority') return { ...item, priority };
    if (field === 'span') return { ...item, startOn, endOn };
    const { activities } = applicability;
    return field === 'activities'
      ? { ...item, applicability: { ...item.applicability, activities } }
      : { ...item, code, own };
  },
};

const goalList: List<Goal, GoalField> = {
  idOf: ({ goalId }) => goalId,
  taken(goal, { baseline, target, method, dueOn }, field) {
    if (field === 'baseline') return { ...goal, baseline };
    if (field === 'target') return { ...goal, target };
    return field === 'method' ? { ...goal, method } : { ...goal, dueOn };
  },
};
