import type { PlanItem } from '../../catalogue/plan-item.ts';
import type { Synonyms } from '../../catalogue/wordings/synonyms.ts';
import { addMonths, type SchoolDate } from '../../dates.ts';
import { frameworks } from '../../frameworks.ts';
import type { Goal } from '../../goals/goal.ts';
import type { PlanId, SchoolId, StaffId, StudentId, WordsId } from '../../ids.ts';
import { reasonOfFile } from '../brought.ts';
import type { Plan, PlanDraft } from '../plan.ts';
import { longerSpan, planSpan } from '../plan-rows.ts';
import type { WordsDecision } from '../triage-row.ts';
import { goalsOf } from './assemble-goals.ts';
import { type BroughtWords, itemsOf } from './assemble-items.ts';
import { type LineFault, lineFault, type PlanRows } from './collect-plans.ts';
import { type Owners, partsOf, resourcesIn } from './row-parts.ts';
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
  /** Whom the cells name who see to something. */
  owners: Owners;
};
/** `holed`: some rows could not be read or are not understood, so nothing that is stored was taken away. */
export type AssembledPlan = {
  plan: PlanDraft;
  words: readonly BroughtWords[];
  holed: boolean;
  faults: LineFault[];
  /** From which line of the file an item or a goal is. */
  lines: ReadonlyMap<string, number>;
  /** The day of the agreement, where the file says one. */
  agreedOn: SchoolDate | undefined;
};

/** What the file says of one plan, upon what is stored of it. Without a plan when it does not say when that begins. */
export async function assemblePlan(
  rows: PlanRows,
  { planId: id, stored, decided, synonyms, owners, dueAfter, ...people }: PlanContext,
): Promise<AssembledPlan | { faults: LineFault[] }> {
  const before = rows.holed ? stored : undefined;
  const span = planSpan(rows.rows.map(({ value }) => value));
  const { startOn, endOn } = before ? longerSpan(span, before) : span;
  const [first] = rows.rows;
  if (!startOn || !first) return { faults: first ? [lineFault(first.line, ['startOn', 'missing'])] : [] };
  const { words, holed, faults, ...read } = await itemsOf(rows, { planId: id, startOn, decided, synonyms, owners });
  const { items, lines } = asStored(read, stored, rows);
  const about = { planId: id, stored, lines, owners, startOn, studentId: people.studentId };
  const { goals, faults: ofGoals } = await goalsOf(rows, about);
  const resources = await resourcesIn(rows, about);
  const [review, agreement] = [agreed(rows, 'reviewDueOn'), agreed(rows, 'agreedOn')];
  const plan: PlanDraft = {
    ...{ id, ...people, kind: frameworks[rows.framework].kind, framework: rows.framework },
    ...(await partsOf(rows, about)),
    items: [...items, ...keptItems(stored, items, holed)],
    goals: [...goals, ...keptGoals(stored, goals, holed)],
    ...(resources.length > 0 ? { resources } : {}),
    ...(stored?.learner ? { learner: stored.learner } : {}),
    ...(stored?.career ? { career: stored.career } : {}),
    startOn,
    ...(endOn ? { endOn } : {}),
    reviewDueOn: review.value ?? meantByFile(stored, { holed: rows.holed, startOn }) ?? dueAfter(startOn),
    ...{ status: 'draft', basedOn: stored?.version ?? 0, revision: 1 },
    ...(stored ? { reason: reasonOfFile } : {}),
  };
  const all = [...faults, ...ofGoals, ...review.faults, ...agreement.faults];
  return { plan, words, holed, lines, agreedOn: agreement.value, faults: all };
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

/** With the ids that the plan has for the same things, and what it says where the file has no column. */
function asStored({ items, lines }: Read, stored: Plan | undefined, { columns }: PlanRows) {
  const ids = sameItems(items, stored?.items ?? []);
  const idOf = (itemId: string) => ids.get(itemId) ?? itemId;
  const known = new Map(stored?.items.map((item) => [item.itemId, item]));
  return {
    items: items.map((item) => {
      const itemId = ids.get(item.itemId) ?? item.itemId;
      return withoutColumns({ ...item, itemId }, known.get(itemId), columns);
    }),
    lines: new Map([...lines].map(([itemId, line]) => [idOf(itemId), line])),
  };
}

function withoutColumns(item: PlanItem, was: PlanItem | undefined, columns: ReadonlySet<string>): PlanItem {
  if (!was) return item;
  const { ownerId, ...rest } = item;
  const owner = columns.has('owner') ? item : was;
  return {
    ...rest,
    applicability: {
      activities: item.applicability.activities,
      courses: (columns.has('course') ? item : was).applicability.courses,
      settings: (columns.has('place') ? item : was).applicability.settings,
    },
    ownerRole: owner.ownerRole,
    ...(owner.ownerId ? { ownerId: owner.ownerId } : {}),
    needIds: (columns.has('need') ? item : was).needIds,
  };
}

/**
 * While a row cannot be read, its item is not known to be gone: a teacher who misses one harms, one too many does not.
 */
const keptItems = (stored: Plan | undefined, items: readonly PlanItem[], holed: boolean) =>
  holed && stored ? stored.items.filter(({ itemId }) => !items.some((item) => item.itemId === itemId)) : [];
const keptGoals = (stored: Plan | undefined, goals: readonly Goal[], holed: boolean) =>
  holed && stored ? stored.goals.filter(({ goalId }) => !goals.some((goal) => goal.goalId === goalId)) : [];

/** What all rows of a plan that say it say alike; the first one counts, and another is a fault. */
export function agreed({ rows }: PlanRows, column: 'reviewDueOn' | 'caseManager' | 'agreedOn') {
  const given = rows.filter(({ value }) => value[column] !== undefined);
  const first = given[0]?.value[column];
  const others = given.filter(({ value }) => value[column] !== first);
  return { value: first, faults: others.map(({ line }) => lineFault(line, [column, 'disagrees'])) };
}
