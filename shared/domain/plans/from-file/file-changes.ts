import type { CareerEdit } from '../career-diff.ts';
import {
  type Comparable,
  diffPlans,
  type GoalField,
  type ItemField,
  type ObjectiveField,
  type PlanChange,
  type PlanField,
  type ServiceField,
} from '../plan-diff.ts';

type FilePart = 'plan' | 'need' | 'item' | 'goal' | 'objective' | 'service' | 'strategy';
/** What differs in a plan of what a plans file has a column for. */
export type FileChange = Extract<PlanChange, { part: FilePart }> | CareerEdit<'resources'>;

/** Of what has no column a file says nothing, and so changes nothing. */
const planColumns: Partial<Record<PlanField, string>> = {
  caseManagerId: 'caseManager',
  span: 'startOn',
  reviewDueOn: 'reviewDueOn',
};
const itemColumns: Partial<Record<ItemField, string>> = {
  accommodation: 'accommodation',
  parameter: 'parameter',
  activities: 'appliesTo',
  courses: 'course',
  settings: 'place',
  owner: 'owner',
  needIds: 'need',
  span: 'startOn',
  priority: 'priority',
};
const goalColumns: Partial<Record<GoalField, string>> = {
  baseline: 'goalBaseline',
  target: 'goalTarget',
  method: 'goalMethod',
  dueOn: 'goalDueOn',
  ownerId: 'owner',
  mentor: 'owner',
  needIds: 'need',
  strategyIds: 'strategy',
};
const objectiveColumns: Partial<Record<ObjectiveField, string>> = { statement: 'objective' };
const serviceColumns: Record<ServiceField, string> = {
  ...{ kind: 'service', amount: 'parameter', provider: 'owner', place: 'place', span: 'startOn', goalIds: 'goal' },
};
const columnsOf = { item: itemColumns, goal: goalColumns, objective: objectiveColumns, service: serviceColumns };
const partColumns: Record<Exclude<FileChange['part'], 'plan'>, string> = {
  ...{ need: 'need', item: 'accommodation', goal: 'goal', objective: 'objective' },
  ...{ service: 'service', strategy: 'strategy', career: 'resources' },
};

/** In the order in which a plan is read. */
export const fileChanges = (before: Comparable, after: Comparable): FileChange[] =>
  diffPlans(before, after).filter(isOfFile);

function isOfFile(change: PlanChange): change is FileChange {
  if (change.part === 'plan') return change.field in planColumns;
  if (change.part === 'careerWords') return false;
  if (change.part === 'career') return change.list === 'resources';
  return change.change !== 'changed' || columnOfField(change) !== undefined;
}

type FieldChange = { part: string; field: string };
const columnOfField = ({ part, field }: FieldChange): string | undefined => {
  const columns: Partial<Record<string, string>> = Object.entries(columnsOf).find(([name]) => name === part)?.[1] ?? {};
  return part === 'need' || part === 'strategy' ? part : columns[field];
};

/** The column in which a file says it. */
export function columnOf(change: FileChange): string {
  if (change.part === 'plan') return spanColumn(change) ?? planColumns[change.field] ?? '';
  if (change.part === 'career' || change.change !== 'changed') return partColumns[change.part];
  if (change.part === 'item' || change.part === 'service') return spanColumn(change) ?? columnOfField(change) ?? '';
  return columnOfField(change) ?? '';
}

type Spanned = { startOn?: string | undefined; endOn?: string | undefined };
const spanColumn = ({ field, before, after }: { field: string; before: Spanned; after: Spanned }) =>
  field === 'span' && before.startOn === after.startOn ? 'endOn' : undefined;

/** Of what a change is: a part of the plan by its id, a resource by its name, or the plan itself. */
export function thingOf(change: FileChange): string {
  if (change.part === 'plan') return '';
  switch (change.part) {
    case 'need':
      return entryOf(change).needId;
    case 'item':
      return entryOf(change).itemId;
    case 'goal':
      return entryOf(change).goalId;
    case 'objective':
      return entryOf(change).objectiveId;
    case 'service':
      return entryOf(change).serviceId;
    case 'strategy':
      return entryOf(change).strategyId;
    case 'career':
      return `resource ${entryOf(change).what}`;
  }
}

const entryOf = <Entry>(change: { after: Entry } | { before: Entry }): Entry =>
  'after' in change ? change.after : change.before;

/** One that came or went is touched in all its fields. */
export function touchesSame(a: FileChange, b: FileChange): boolean {
  if (thingOf(a) !== thingOf(b)) return false;
  const [one, other] = [fieldOf(a), fieldOf(b)];
  return one === undefined || other === undefined || one === other;
}
const fieldOf = (change: FileChange) => ('field' in change ? change.field : undefined);
