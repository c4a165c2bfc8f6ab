import {
  type Comparable,
  diffPlans,
  type GoalField,
  type ItemField,
  type PlanChange,
  type PlanField,
} from '../plan-diff.ts';

/** What differs in a plan of what a plans file has a column for. */
export type FileChange = Extract<PlanChange, { part: 'plan' | 'item' | 'goal' }>;

/** Of owner, place, need and all else that has no column a file says nothing, and so changes nothing. */
const planColumns: Partial<Record<PlanField, string>> = {
  caseManagerId: 'caseManager',
  span: 'startOn',
  reviewDueOn: 'reviewDueOn',
};
const itemColumns: Partial<Record<ItemField, string>> = {
  accommodation: 'accommodation',
  parameter: 'parameter',
  activities: 'appliesTo',
  span: 'startOn',
  priority: 'priority',
};
const goalColumns: Partial<Record<GoalField, string>> = {
  baseline: 'goalBaseline',
  target: 'goalTarget',
  method: 'goalMethod',
  dueOn: 'goalDueOn',
};

/** In the order in which a plan is read. */
export const fileChanges = (before: Comparable, after: Comparable): FileChange[] =>
  diffPlans(before, after).filter(isOfFile);

function isOfFile(change: PlanChange): change is FileChange {
  if (change.part === 'plan') return change.field in planColumns;
  if (change.part === 'item') return change.change !== 'changed' || change.field in itemColumns;
  return change.part === 'goal' && (change.change !== 'changed' || change.field in goalColumns);
}

/** The column in which a file says it. */
export function columnOf(change: FileChange): string {
  if (change.part === 'plan') return spanColumn(change) ?? planColumns[change.field] ?? '';
  if (change.change !== 'changed') return change.part === 'item' ? 'accommodation' : 'goal';
  if (change.part === 'goal') return goalColumns[change.field] ?? '';
  return spanColumn(change) ?? itemColumns[change.field] ?? '';
}

type Spanned = { startOn?: string | undefined; endOn?: string | undefined };
const spanColumn = ({ field, before, after }: { field: string; before: Spanned; after: Spanned }) =>
  field === 'span' && before.startOn === after.startOn ? 'endOn' : undefined;

/** Of what a change is: an item, a goal, or the plan itself. */
export function thingOf(change: FileChange): string {
  if (change.part === 'plan') return '';
  if (change.part === 'item') return ('after' in change ? change.after : change.before).itemId;
  return ('after' in change ? change.after : change.before).goalId;
}

/** One that came or went is touched in all its fields. */
export function touchesSame(a: FileChange, b: FileChange): boolean {
  if (thingOf(a) !== thingOf(b)) return false;
  const [one, other] = [fieldOf(a), fieldOf(b)];
  return one === undefined || other === undefined || one === other;
}
const fieldOf = (change: FileChange) => ('field' in change ? change.field : undefined);
