import {
  type TeachingLine,
  type TeachingMoment,
  teachingLineOf,
  teachingLines,
  teachingMomentOf,
} from '../catalogue/teaching-line.ts';
import { type TimeLimit, timeLimit } from '../catalogue/time-limit.ts';
import type { StudentId } from '../ids.ts';
import { type CardItem, joinedItem } from './card.ts';
import type { WorkClock } from './work-clock.ts';

export type Doing<Student> = {
  item: CardItem;
  /** The minutes to set, where the class has a limit and the item extends it. */
  limit?: TimeLimit | undefined;
  students: Student[];
};
/** What teachers do under one heading, and whose amounts contradict each other there. */
export type LineToDo<Student> = {
  line: TeachingLine;
  moment: TeachingMoment;
  doings: Doing<Student>[];
  conflicts: (SettledItem & { student: Student })[];
};

type Gathered<Student> = Pick<LineToDo<Student>, 'conflicts'> & { doings: Map<string, Doing<Student>> };
type Served = { studentId: StudentId; items: readonly CardItem[] };

/**
 * The cards of a class by what to do, in an order that never changes with the data: what many need in the same way is
 * said once. `minutes` is the limit of the class; with it, a factor and added minutes contradict each other no more,
 * because both are minutes and the larger holds. Without one, what is written at home has nothing to extend.
 */
export function whatToDo<Student extends Served>(
  students: readonly Student[],
  minutes: number | undefined,
  clock?: WorkClock,
): LineToDo<Student>[] {
  const isTimed = minutes !== undefined || clock?.kind !== 'takeHome';
  const lines = new Map<TeachingLine, Gathered<Student>>();
  for (const student of students)
    for (const { item, limit } of settledItems(student.items, minutes)) {
      if (item.code === 'TIM-EXT' && !isTimed) continue;
      const line = teachingLineOf(item);
      const gathered: Gathered<Student> = lines.get(line) ?? { doings: new Map(), conflicts: [] };
      const { doings, conflicts } = gathered;
      lines.set(line, gathered);
      const key = sameDoing(item, limit);
      const doing = doings.get(key) ?? { item, limit, students: [] };
      doing.students.push(student);
      doings.set(key, doing);
      if (contradicts(item, limit)) conflicts.push({ student, item, limit });
    }
  return teachingLines.flatMap((line) => {
    const gathered = lines.get(line);
    if (!gathered) return [];
    const { doings, conflicts } = gathered;
    return [{ line, moment: teachingMomentOf(line), doings: inOrder(doings), conflicts }];
  });
}

export type SettledItem = { item: CardItem; limit?: TimeLimit | undefined };

/**
 * The items of one student, as they are to be carried out; those that extend a known limit for the same days are one,
 * with the most that any of their amounts gives. The most of all comes first.
 */
export function settledItems(items: readonly CardItem[], minutes: number | undefined): SettledItem[] {
  if (minutes === undefined) return onePerWork(items).map((item) => ({ item }));
  const extending = items.filter(({ code }) => code === 'TIM-EXT');
  const limits = extending
    .flatMap((item) => amountsOf(item).map((amount) => ({ item, limit: timeLimit(minutes, amount) })))
    .filter(isKnown)
    .sort((a, b) => inNumbers(b.limit) - inNumbers(a.limit));
  const most = limits.filter(({ item }, index) => limits.findIndex((each) => isForSameDays(each.item, item)) === index);
  const isSettled = (item: CardItem) => extending.includes(item) && most.some((each) => isForSameDays(each.item, item));
  return [...most, ...items.filter((item) => !isSettled(item)).map((item) => ({ item }))];
}

/**
 * Two rules for time that both hold here are one: the larger, or, where one multiplies and the other adds, what nobody
 * can compare before the limit is known.
 */
function onePerWork(items: readonly CardItem[]): CardItem[] {
  const kept: CardItem[] = [];
  for (const item of items) {
    const at = item.code === 'TIM-EXT' ? kept.findIndex((each) => areForSameWork(each, item)) : -1;
    const other = kept[at];
    if (other) kept[at] = oneOf(other, item);
    else kept.push(item);
  }
  return kept;
}

function oneOf(a: CardItem, b: CardItem): CardItem {
  const both = joinedItem(a, b);
  if (both.conflict === 'undecided' || a.conflict || b.conflict) return both;
  const { conflict: _, ...larger } = both;
  return { ...larger, alternatives: [] };
}

const areForSameWork = (a: CardItem, b: CardItem) =>
  a.code === b.code &&
  isForSameDays(a, b) &&
  (isForAny(a) || isForAny(b) || a.activities.some((each) => b.activities.includes(each)));
const isForAny = ({ activities }: CardItem) => activities.length === 0 || activities.includes('always');

const isForSameDays = (a: CardItem, b: CardItem) => a.startOn === b.startOn && a.endOn === b.endOn;
const isKnown = (each: {
  item: CardItem;
  limit: TimeLimit | undefined;
}): each is { item: CardItem; limit: TimeLimit } => each.limit !== undefined;
const inNumbers = (limit: TimeLimit) => (limit === 'none' ? Number.POSITIVE_INFINITY : limit);

const amountsOf = ({ alternatives, parameter }: CardItem) => (alternatives.length > 0 ? alternatives : [parameter]);

/**
 * A factor and added minutes are both minutes once the limit is known; two factors, or an amount that nobody stated,
 * contradict each other all the same.
 */
export function contradicts({ conflict, alternatives }: CardItem, limit: TimeLimit | undefined): boolean {
  if (limit === undefined) return conflict !== undefined;
  const kinds = alternatives.map((amount) => Object.keys(amount).sort().join());
  return kinds.includes('') || new Set(kinds).size < kinds.length;
}

/** No amount of it holds: neither is the stronger, and no limit is known that makes minutes of both. */
export const isUndecided = ({ item, limit }: Pick<SettledItem, 'limit'> & { item: Pick<CardItem, 'conflict'> }) =>
  item.conflict === 'undecided' && limit === undefined;

const sameDoing = (
  { code, parameter, own, startOn, endOn, conflict, alternatives }: CardItem,
  limit: TimeLimit | undefined,
) =>
  JSON.stringify(
    limit === undefined
      ? [
          code,
          Object.entries(parameter).sort(),
          own?.name,
          startOn,
          endOn,
          conflict === 'undecided' ? alternatives.map((amount) => Object.entries(amount).sort()) : '',
        ]
      : [code, limit, startOn, endOn],
  );

/** Minutes from few to many, then by code, amount and days: nothing that depends on who comes first. */
function inOrder<Student>(doings: ReadonlyMap<string, Doing<Student>>): Doing<Student>[] {
  const minutes = ({ limit }: Doing<Student>) => (limit === undefined ? 1e7 : Math.min(1e6, inNumbers(limit)));
  return [...doings]
    .sort(([key, a], [other, b]) => minutes(a) - minutes(b) || byNumbers.compare(key, other))
    .map(([, doing]) => doing);
}
/** Made once: each comparison would make its own. */
const byNumbers = new Intl.Collator('en', { numeric: true });
