import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { frameworks } from '#shared/domain/frameworks.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { goalDomainOf, measureOf, methodOf } from '#shared/domain/goals/goal-words.ts';
import type { PlanId, SchoolId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type PlanDraft as Draft, type Plan, reviewDueOn } from '#shared/domain/plans/plan.ts';
import { planSpan, understood } from '#shared/domain/plans/plan-rows.ts';
import { derivedId } from '../../derived-id.ts';
import type { TriageRow } from '../../ports/plans/triage.ts';
import { faultAt, type PlanRows, type PlansFile, type Row } from './collect.ts';

export type PlanContext = {
  studentId: StudentId;
  schoolId: SchoolId;
  caseManagerId: StaffId;
  planId: PlanId;
  stored: Plan | undefined;
};
export type Waiting = Pick<TriageRow, 'text' | 'parameter' | 'appliesTo' | 'startOn' | 'endOn'>;
export type AssembledPlan = { plan: Draft; waiting: Waiting[] };

/** What the file says of one plan, upon what is stored of it. Undefined when it does not say when the plan begins. */
export async function assemblePlan(
  draft: PlansFile,
  rows: PlanRows,
  { planId: id, stored, ...people }: PlanContext,
): Promise<AssembledPlan | undefined> {
  const { startOn, endOn } = planSpan(rows.rows.map(({ value }) => value));
  const [first] = rows.rows;
  if (!startOn || !first) {
    if (first) faultAt(draft, first.line, ['startOn', 'missing']);
    return undefined;
  }
  const waiting: Waiting[] = [];
  const items = await itemsOf(draft, rows, { planId: id, startOn, waiting });
  const goals = await goalsOf(rows, id);
  const due = agreed(draft, rows, 'reviewDueOn') ?? reviewDueOn(rows.framework, startOn);
  const plan: Draft = {
    id,
    ...people,
    kind: frameworks[rows.framework].kind,
    framework: rows.framework,
    needs: stored?.needs ?? [],
    items: [...items, ...keptItems(stored, items, rows.holed)],
    goals: [...goals, ...keptGoals(stored, goals, rows.holed)],
    services: stored?.services ?? [],
    strategies: stored?.strategies ?? [],
    ...(stored?.career ? { career: stored.career } : {}),
    startOn,
    ...(endOn ? { endOn } : {}),
    reviewDueOn: due,
    status: 'draft',
    basedOn: stored?.version ?? 0,
    revision: 1,
    ...(stored ? { reason: 'Brought in anew from a file.' } : {}),
  };
  return { plan, waiting };
}

/** While a row cannot be read, its item is not known to be gone: a teacher who misses one harms, one too many does not. */
const keptItems = (stored: Plan | undefined, items: readonly PlanItem[], holed: boolean) =>
  holed && stored ? stored.items.filter(({ itemId }) => !items.some((item) => item.itemId === itemId)) : [];
const keptGoals = (stored: Plan | undefined, goals: readonly Goal[], holed: boolean) =>
  holed && stored ? stored.goals.filter(({ goalId }) => !goals.some((goal) => goal.goalId === goalId)) : [];

type ItemContext = { planId: PlanId; startOn: SchoolDate; waiting: Waiting[] };

async function itemsOf(draft: PlansFile, plan: PlanRows, { planId, startOn, waiting }: ItemContext) {
  const items: PlanItem[] = [];
  for (const row of plan.rows) {
    const { accommodation, parameter } = row.value;
    if (!accommodation) continue;
    const meaning = understood(accommodation, parameter);
    if (meaning === 'bad_parameter') faultAt(draft, row.line, ['parameter', 'bad_parameter']);
    else if (meaning === 'unclear') waiting.push(waitingOf(row, accommodation));
    else items.push(await itemOf(row, meaning, { planId, startOn, items }));
    if (typeof meaning === 'string') plan.holed = true;
  }
  return items;
}

const waitingOf = ({ value }: Row, text: string): Waiting => ({
  text,
  parameter: value.parameter ?? '',
  appliesTo: value.appliesTo,
  ...(value.startOn ? { startOn: value.startOn } : {}),
  ...(value.endOn ? { endOn: value.endOn } : {}),
});

type Meaning = Pick<PlanItem, 'code' | 'parameter'>;

/** An item is known by what it is, not by how much: a changed amount is a change of the same item. */
async function itemOf(
  { value }: Row,
  { code, parameter }: Meaning,
  { planId, startOn, items }: Omit<ItemContext, 'waiting'> & { items: readonly PlanItem[] },
): Promise<PlanItem> {
  const nth = items.filter((item) => item.code === code).length;
  return {
    itemId: `itm_${await derivedId(planId, code, String(nth))}`,
    code,
    parameter,
    applicability: { activities: value.appliesTo, courses: [], settings: [] },
    ownerRole: 'teacher',
    ...(value.startOn && value.startOn > startOn ? { startOn: value.startOn } : {}),
    ...(value.endOn ? { endOn: value.endOn } : {}),
    priority: value.priority || 'standard',
    applicationType: 'accommodation',
    needIds: [],
  };
}

async function goalsOf({ rows }: PlanRows, planId: PlanId): Promise<Goal[]> {
  const goals = rows.flatMap(({ value }) => (value.goal ? [{ ...value, goal: value.goal }] : []));
  return Promise.all(
    goals.map(async ({ goal: statement, goalDomain = '', goalBaseline, goalTarget, goalMethod, goalDueOn }) => ({
      goalId: `gol_${await derivedId(planId, goalDomain, statement)}` as const,
      domain: goalDomainOf(goalDomain) ?? 'academic',
      term: 'long' as const,
      statement,
      ...(goalBaseline ? { baseline: measureOf(goalBaseline) } : {}),
      ...(goalTarget ? { target: measureOf(goalTarget) } : {}),
      ...(goalMethod ? { method: methodOf(goalMethod) } : {}),
      ...(goalDueOn ? { dueOn: goalDueOn } : {}),
      objectives: [],
      status: 'open' as const,
    })),
  );
}

/** What all rows of a plan that say it say alike; the first one counts, and another is a fault. */
export function agreed(
  draft: PlansFile,
  { rows }: PlanRows,
  column: 'reviewDueOn' | 'caseManager',
): string | undefined {
  const said = rows.filter(({ value }) => value[column] !== undefined);
  const first = said[0]?.value[column];
  for (const { line, value } of said) if (value[column] !== first) faultAt(draft, line, [column, 'disagrees']);
  return first;
}
