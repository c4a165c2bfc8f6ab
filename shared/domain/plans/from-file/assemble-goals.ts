import { derivedId } from '../../derived-id.ts';
import type { Goal } from '../../goals/goal.ts';
import { goalDomainOf, measureOf, methodOf } from '../../goals/goal-words.ts';
import type { StudentId } from '../../ids.ts';
import { type LineFault, lineFault, type PlanFileRow, type PlanRows } from './collect-plans.ts';
import { goalIdOf, needIdsOf, type Owners, type PartsContext, strategyIdsOf } from './row-parts.ts';

type GoalContext = PartsContext & { owners: Owners; studentId: StudentId };

/** What the rows of one goal say of it, which may be several: each with a step of its own, or with what serves it. */
export async function goalsOf(rows: PlanRows, context: GoalContext): Promise<{ goals: Goal[]; faults: LineFault[] }> {
  const byGoal = new Map<Goal['goalId'], PlanFileRow[]>();
  for (const row of rows.rows) {
    if (!row.value.goal) continue;
    const goalId = await goalIdOf(context.planId, row.value);
    byGoal.set(goalId, [...(byGoal.get(goalId) ?? []), row]);
  }
  const goals: Goal[] = [];
  const faults: LineFault[] = [];
  for (const [goalId, of] of byGoal) {
    const [first] = of;
    if (first) context.lines.set(goalId, first.line);
    goals.push(await goalOf(goalId, { of, rows }, context));
    faults.push(...contradictions(of));
  }
  return { goals, faults };
}

const once = ['goalBaseline', 'goalTarget', 'goalMethod', 'goalDueOn'] as const;

/** The first row that says it counts, and another that says something else is a fault. */
const said = (of: readonly PlanFileRow[], column: (typeof once)[number]) =>
  of.find(({ value }) => value[column] !== undefined)?.value[column];
const contradictions = (of: readonly PlanFileRow[]): LineFault[] =>
  once.flatMap((column) =>
    of
      .filter(({ value }) => value[column] !== undefined && value[column] !== said(of, column))
      .map(({ line }) => lineFault(line, [column, 'disagrees'])),
  );

type Rows = { of: readonly PlanFileRow[]; rows: PlanRows };

async function goalOf(goalId: Goal['goalId'], { of, rows }: Rows, context: GoalContext): Promise<Goal> {
  const { goal: statement = '', goalDomain = '' } = of[0]?.value ?? {};
  const [baseline, target, method] = once.slice(0, 3).map((column) => said(of, column));
  const dueOn = of.find(({ value }) => value.goalDueOn)?.value.goalDueOn;
  return {
    ...{ goalId, domain: goalDomainOf(goalDomain) ?? 'academic', term: 'long', statement },
    ...(baseline ? { baseline: measureOf(baseline) } : {}),
    ...(target ? { target: measureOf(target) } : {}),
    ...(method ? { method: methodOf(method) } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(await tiesOf(goalId, { of, rows }, context)),
    status: 'open',
  };
}

/** Of what the file has no column for, the goal as it stands. */
async function tiesOf(goalId: Goal['goalId'], { of, rows: { columns } }: Rows, context: GoalContext) {
  const { planId, stored } = context;
  const was = stored?.goals.find((goal) => goal.goalId === goalId);
  const all = (column: 'objective' | 'need' | 'strategy') => [...new Set(of.flatMap(({ value }) => value[column]))];
  const needIds = columns.has('need') ? await needIdsOf(planId, all('need')) : was?.needIds;
  const strategyIds = columns.has('strategy') ? await strategyIdsOf(planId, all('strategy')) : was?.strategyIds;
  return {
    objectives: columns.has('objective') ? await objectivesOf(goalId, of, context) : (was?.objectives ?? []),
    ...(needIds && needIds.length > 0 ? { needIds } : {}),
    ...(strategyIds && strategyIds.length > 0 ? { strategyIds } : {}),
    ...(columns.has('owner') ? carrierOf(of, context) : carrier(was)),
  };
}

async function objectivesOf(goalId: string, of: readonly PlanFileRow[], { lines }: GoalContext) {
  const found: Goal['objectives'] = [];
  for (const { line, value } of of)
    for (const statement of value.objective) {
      const objectiveId = `obj_${await derivedId(goalId, statement)}` as const;
      if (lines.has(objectiveId)) continue;
      lines.set(objectiveId, line);
      found.push({ objectiveId, statement });
    }
  return found;
}

const carrier = (goal: Goal | undefined): Pick<Goal, 'ownerId' | 'mentor'> => ({
  ...(goal?.ownerId ? { ownerId: goal.ownerId } : {}),
  ...(goal?.mentor ? { mentor: goal.mentor } : {}),
});

/** A person of the roster, the student, or who is in no roster. The owner beside an accommodation is that one's. */
function carrierOf(of: readonly PlanFileRow[], { owners, studentId }: GoalContext): Pick<Goal, 'ownerId' | 'mentor'> {
  const named = of.find(({ value }) => value.owner && !value.accommodation && !value.service)?.value.owner;
  const owner = owners.get(named ?? '');
  if (!owner) return {};
  if (owner.ownerId) return { ownerId: owner.ownerId };
  return owner.ownerRole.toLowerCase() === 'student' ? { ownerId: studentId } : { mentor: owner.ownerRole };
}
