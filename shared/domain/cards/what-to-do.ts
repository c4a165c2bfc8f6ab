import {
  type TeachingLine,
  type TeachingMoment,
  teachingLineOf,
  teachingLines,
  teachingMomentOf,
} from '../catalogue/teaching-line.ts';
import { type TimeLimit, timeLimit } from '../catalogue/time-limit.ts';
import type { StudentId } from '../ids.ts';
import type { CardItem } from './card.ts';

export type Doing<Student> = {
  item: CardItem;
  /** The minutes to set, where the class has a limit and the item extends it. */
  limit?: TimeLimit;
  students: Student[];
};
/** What teachers do under one heading, and whose amounts contradict each other there. */
export type LineToDo<Student> = {
  line: TeachingLine;
  moment: TeachingMoment;
  doings: Doing<Student>[];
  conflicts: { student: Student; item: CardItem; limit?: TimeLimit }[];
};

type Served = { studentId: StudentId; items: readonly CardItem[] };

/**
 * The cards of a class by what to do, in an order that never changes with the data: what many need in the same way is
 * said once. `minutes` is the limit of the class; with it, a factor and added minutes contradict each other no more,
 * because both are minutes and the larger holds.
 */
export function whatToDo<Student extends Served>(
  students: readonly Student[],
  minutes: number | undefined,
): LineToDo<Student>[] {
  const lines = new Map<TeachingLine, Map<string, Doing<Student>>>();
  const conflicts = new Map<TeachingLine, LineToDo<Student>['conflicts']>();
  for (const student of students)
    for (const { item, limit } of settledItems(student.items, minutes)) {
      const line = teachingLineOf(item);
      const known = lines.get(line) ?? new Map<string, Doing<Student>>();
      lines.set(line, known);
      const key = sameDoing(item, limit);
      const doing = known.get(key) ?? { item, ...(limit === undefined ? {} : { limit }), students: [] };
      doing.students.push(student);
      known.set(key, doing);
      if (contradicts(item, limit))
        conflicts.set(line, [
          ...(conflicts.get(line) ?? []),
          { student, item, ...(limit === undefined ? {} : { limit }) },
        ]);
    }
  return teachingLines.flatMap((line) => {
    const doings = [...(lines.get(line)?.values() ?? [])];
    if (doings.length === 0) return [];
    return [
      { line, moment: teachingMomentOf(line), doings: doings.sort(inOrder), conflicts: conflicts.get(line) ?? [] },
    ];
  });
}

export type SettledItem = { item: CardItem; limit?: TimeLimit };

/**
 * The items of one student, as they are to be carried out; those that extend a known limit are one, with the most that
 * any of their amounts gives.
 */
export function settledItems(items: readonly CardItem[], minutes: number | undefined): SettledItem[] {
  const extending = items.filter(({ code }) => code === 'TIM-EXT');
  const limits = extending.flatMap((item) =>
    minutes === undefined
      ? []
      : amountsOf(item)
          .flatMap((amount) => ({ item, limit: timeLimit(minutes, amount) }))
          .filter(isKnown),
  );
  const [most] = limits.sort((a, b) => inNumbers(b.limit) - inNumbers(a.limit));
  const others = most ? items.filter((item) => !extending.includes(item)) : items;
  return [...(most ? [most] : []), ...others.map((item) => ({ item }))];
}

const isKnown = (each: {
  item: CardItem;
  limit: TimeLimit | undefined;
}): each is { item: CardItem; limit: TimeLimit } => each.limit !== undefined;
const inNumbers = (limit: TimeLimit) => (limit === 'none' ? Number.POSITIVE_INFINITY : limit);

const amountsOf = ({ alternatives, parameter }: CardItem) => (alternatives.length > 0 ? alternatives : [parameter]);

/** Amounts of two kinds, both known in minutes, are no contradiction. */
export function contradicts({ conflict, alternatives }: CardItem, limit: TimeLimit | undefined): boolean {
  if (limit === undefined) return conflict !== undefined;
  const kinds = new Set(alternatives.flatMap((amount) => Object.keys(amount)));
  return conflict !== undefined && kinds.size < 2;
}

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
          conflict === 'undecided' ? alternatives : '',
        ]
      : [code, limit, startOn, endOn],
  );

/** Minutes from few to many, then by the catalogue's codes. */
function inOrder(a: Doing<unknown>, b: Doing<unknown>): number {
  const minutes = ({ limit }: Doing<unknown>) => (limit === undefined ? 1e7 : Math.min(1e6, inNumbers(limit)));
  return minutes(a) - minutes(b) || keyOf(a).localeCompare(keyOf(b));
}
const keyOf = ({ item }: Doing<unknown>) => `${item.code} ${JSON.stringify(item.parameter)}`;
