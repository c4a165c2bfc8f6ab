import type { PlanItem } from '../../catalogue/plan-item.ts';
import type { Synonyms } from '../../catalogue/wordings/synonyms.ts';
import { addMonths, type SchoolDate } from '../../dates.ts';
import { derivedId } from '../../derived-id.ts';
import { frameworks } from '../../frameworks.ts';
import type { Goal } from '../../goals/goal.ts';
import { goalDomainOf, measureOf, methodOf } from '../../goals/goal-words.ts';
import type { PlanId, SchoolId, StaffId, StudentId, WordsId } from '../../ids.ts';
import { reasonOfFile } from '../brought.ts';
import type { Plan, PlanDraft } from '../plan.ts';
import { longerSpan, planSpan, remembered, understood } from '../plan-rows.ts';
import { type ImportedWords, type WordsDecision, wordsIdOf } from '../triage-row.ts';
import { type LineFault, lineFault, type PlanFileRow, type PlanRows } from './collect-plans.ts';
import { sameItems } from './same-items.ts';

export type PlanContext = {
  studentId: StudentId;
  schoolId: SchoolId;
  caseManagerId: StaffId;
  planId: PlanId;
  stored: Plan | undefined;
  /** What people decided of words that this plan brought before. */
  decided: ReadonlyMap<WordsId, WordsDecision>;
  /** What the district reads in words that no rule knows. */
  synonyms: Synonyms;
  /** By when a plan that begins on a day is due for review, where the file does not say. */
  dueAfter: (from: SchoolDate) => SchoolDate;
};
/** `holed`: some rows could not be read or are not understood, so nothing that is stored was taken away. */
export type AssembledPlan = {
  plan: PlanDraft;
  /** Words that the catalogue does not know; `waits` for a person, or was decided before. */
  words: readonly (ImportedWords & { id: WordsId; waits: boolean })[];
  holed: boolean;
  faults: LineFault[];
  /** From which line of the file an item or a goal is. */
  lines: ReadonlyMap<string, number>;
};

/** What the file says of one plan, upon what is stored of it. Without a plan when it does not say when that begins. */
export async function assemblePlan(
  rows: PlanRows,
  { planId: id, stored, decided, synonyms, dueAfter, ...people }: PlanContext,
): Promise<AssembledPlan | { faults: LineFault[] }> {
  const before = rows.holed ? stored : undefined;
  const span = planSpan(rows.rows.map(({ value }) => value));
  const { startOn, endOn } = before ? longerSpan(span, before) : span;
  const [first] = rows.rows;
  if (!startOn || !first) return { faults: first ? [lineFault(first.line, ['startOn', 'missing'])] : [] };
  const { words, holed, faults, ...read } = await itemsOf(rows, { planId: id, startOn, decided, synonyms });
  const { items, lines } = asStored(read, stored);
  const goals = await goalsOf(rows, { planId: id, lines });
  const review = agreed(rows, 'reviewDueOn');
  const plan: PlanDraft = {
    ...{ id, ...people, kind: frameworks[rows.framework].kind, framework: rows.framework },
    needs: stored?.needs ?? [],
    items: [...items, ...keptItems(stored, items, holed)],
    goals: [...goals, ...keptGoals(stored, goals, holed)],
    services: stored?.services ?? [],
    strategies: stored?.strategies ?? [],
    ...(stored?.career ? { career: stored.career } : {}),
    startOn,
    ...(endOn ? { endOn } : {}),
    reviewDueOn: review.value ?? meantByFile(stored, { holed: rows.holed, startOn }) ?? dueAfter(startOn),
    ...{ status: 'draft', basedOn: stored?.version ?? 0, revision: 1 },
    ...(stored ? { reason: reasonOfFile } : {}),
  };
  return { plan, words, holed, lines, faults: [...faults, ...review.faults] };
}

/**
 * A file that names no day means the one that it meant before, whatever calendar and district say since, unless it is
 * of another year. A plan that does not say what was meant was due after twelve months.
 */
function meantByFile(stored: Plan | undefined, { holed, startOn }: Pick<PlanRows, 'holed'> & { startOn: SchoolDate }) {
  if (stored && holed) return (stored.brought ?? stored).reviewDueOn;
  if (stored?.startOn !== startOn) return undefined;
  return stored.brought?.reviewDueOn ?? addMonths(startOn, 12);
}

type Read = { items: readonly PlanItem[]; lines: ReadonlyMap<string, number> };

/** With the ids that the plan has for the same things. */
function asStored({ items, lines }: Read, stored: Plan | undefined) {
  const ids = sameItems(items, stored?.items ?? []);
  const idOf = (itemId: string) => ids.get(itemId) ?? itemId;
  return {
    items: items.map((item) => ({ ...item, itemId: ids.get(item.itemId) ?? item.itemId })),
    lines: new Map([...lines].map(([itemId, line]) => [idOf(itemId), line])),
  };
}

/**
 * While a row cannot be read, its item is not known to be gone: a teacher who misses one harms, one too many does not.
 */
const keptItems = (stored: Plan | undefined, items: readonly PlanItem[], holed: boolean) =>
  holed && stored ? stored.items.filter(({ itemId }) => !items.some((item) => item.itemId === itemId)) : [];
const keptGoals = (stored: Plan | undefined, goals: readonly Goal[], holed: boolean) =>
  holed && stored ? stored.goals.filter(({ goalId }) => !goals.some((goal) => goal.goalId === goalId)) : [];

type ItemContext = Pick<PlanContext, 'planId' | 'decided' | 'synonyms'> & { startOn: SchoolDate };

async function itemsOf(rows: PlanRows, context: ItemContext) {
  const items: PlanItem[] = [];
  const lines = new Map<string, number>();
  const words: AssembledPlan['words'][number][] = [];
  const faults: LineFault[] = [];
  const take = async ({ line }: PlanFileRow, value: ImportedFacts, meaning: Meaning) => {
    const item = await importedItem(value, meaning, { ...context, items });
    items.push(item);
    lines.set(item.itemId, line);
  };
  for (const row of rows.rows) {
    const { accommodation } = row.value;
    if (!accommodation) continue;
    const meaning = understood(accommodation, row.value);
    if (meaning === 'bad_parameter') faults.push(lineFault(row.line, ['parameter', 'bad_parameter']));
    else if (meaning !== 'unclear') await take(row, { ...row.value, appliesTo: meaning.appliesTo }, meaning);
    else {
      const unknown = wordsOf(row, accommodation);
      const id = await wordsIdOf(context.planId, unknown);
      const decision = context.decided.get(id);
      const known = decision ? undefined : remembered(accommodation, row.value, context.synonyms);
      if (!known) words.push({ ...unknown, id, waits: !decision });
      const settled = known ?? (decision?.as === 'accommodation' ? decision : undefined);
      if (settled) await take(row, row.value, settled);
    }
  }
  const waits = words.some((each) => each.waits);
  return { items, lines, words, faults, holed: rows.holed || waits || faults.length > 0 };
}

const wordsOf = ({ value }: PlanFileRow, text: string): ImportedWords => ({
  text,
  parameter: value.parameter ?? '',
  appliesTo: value.appliesTo,
  ...(value.priority ? { priority: value.priority } : {}),
  ...(value.startOn ? { startOn: value.startOn } : {}),
  ...(value.endOn ? { endOn: value.endOn } : {}),
});

type Meaning = Pick<PlanItem, 'code' | 'parameter' | 'own'>;
type ImportedFacts = Pick<PlanItem, 'startOn' | 'endOn'> & {
  appliesTo: PlanItem['applicability']['activities'];
  priority?: PlanItem['priority'] | '' | undefined;
};

/** An item is known by what it is, not by how much: a changed amount is a change of the same item. */
export async function importedItem(
  value: ImportedFacts,
  { code, parameter, own }: Meaning,
  { planId, startOn, items }: Pick<ItemContext, 'planId' | 'startOn'> & { items: readonly PlanItem[] },
): Promise<PlanItem> {
  const nth = items.filter((item) => item.code === code).length;
  return {
    itemId: `itm_${await derivedId(planId, code, String(nth))}`,
    code,
    parameter,
    ...(own ? { own } : {}),
    applicability: { activities: value.appliesTo, courses: [], settings: [] },
    ownerRole: 'teacher',
    ...(value.startOn && value.startOn > startOn ? { startOn: value.startOn } : {}),
    ...(value.endOn ? { endOn: value.endOn } : {}),
    priority: value.priority || 'standard',
    applicationType: 'accommodation',
    needIds: [],
  };
}

type GoalContext = Pick<PlanContext, 'planId'> & { lines: Map<string, number> };

async function goalsOf({ rows }: PlanRows, { planId, lines }: GoalContext): Promise<Goal[]> {
  const goals = rows.flatMap(({ line, value }) => (value.goal ? [{ ...value, line, goal: value.goal }] : []));
  return Promise.all(
    goals.map(async ({ line, goal: statement, goalDomain = '', goalBaseline, goalTarget, goalMethod, goalDueOn }) => {
      const goalId = `gol_${await derivedId(planId, goalDomain, statement)}` as const;
      lines.set(goalId, line);
      return {
        goalId,
        domain: goalDomainOf(goalDomain) ?? 'academic',
        term: 'long' as const,
        statement,
        ...(goalBaseline ? { baseline: measureOf(goalBaseline) } : {}),
        ...(goalTarget ? { target: measureOf(goalTarget) } : {}),
        ...(goalMethod ? { method: methodOf(goalMethod) } : {}),
        ...(goalDueOn ? { dueOn: goalDueOn } : {}),
        objectives: [],
        status: 'open' as const,
      };
    }),
  );
}

/** What all rows of a plan that say it say alike; the first one counts, and another is a fault. */
export function agreed({ rows }: PlanRows, column: 'reviewDueOn' | 'caseManager') {
  const given = rows.filter(({ value }) => value[column] !== undefined);
  const first = given[0]?.value[column];
  const others = given.filter(({ value }) => value[column] !== first);
  return { value: first, faults: others.map(({ line }) => lineFault(line, [column, 'disagrees'])) };
}
