import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { ClockRule, clockOf, type ProcessSettings } from './clocks.ts';
import { EndingTask, endingRules, taskRules } from './ending-rules.ts';
import type { Fact } from './facts.ts';
import { answersCause, ReviewCause } from './review-cause.ts';
import type { ExitReason } from './states.ts';

/** Owed since the day of an ending or of what calls for a review, or done; by when is counted when somebody asks. */
export const OwedTask = z.object({
  what: z.union([EndingTask, ReviewCause]),
  /** Of a review: which school, grade or day calls for it, so that nothing calls for it twice. */
  occasion: z.optional(z.string()),
  /** Of names and places of a former school: the version that has them; the next one settles it. */
  ofVersion: z.optional(z.int()),
  since: SchoolDate,
  clock: ClockRule,
  doneOn: z.optional(SchoolDate),
});
export type OwedTask = z.infer<typeof OwedTask>;

type Since = { since: SchoolDate; settings: ProcessSettings };

/** What an ending leaves to do. What was done before it counts. */
export const owedAfter = (exit: ExitReason, facts: readonly Fact[], from: Since): OwedTask[] =>
  owedSince(endingRules[exit].tasks, facts, from);

/** What is owed from a day on, with what these facts say was done. */
export const owedSince = (
  tasks: readonly EndingTask[],
  facts: readonly Fact[],
  { since, settings }: Since,
): OwedTask[] =>
  settledTasks(
    tasks.map((what) => ({ what, since, clock: clockOf(settings, taskRules[what].clock) })),
    facts,
  );

/** The same with what these facts say was done. A task that was done stays so. */
export const settledTasks = (owed: readonly OwedTask[], facts: readonly Fact[]): OwedTask[] =>
  owed.map((task) => {
    const done = task.doneOn ? undefined : facts.findLast((fact) => does(fact, task));
    return done ? { ...task, doneOn: done.on } : task;
  });

/** With these, as far as they are new: one of a kind is open at a time, and one cause asks for nothing twice. */
export function withTasks(owed: readonly OwedTask[] = [], more: readonly OwedTask[] = []): OwedTask[] {
  const tasks = [...owed];
  for (const task of more) if (!tasks.some((known) => standsFor(known, task))) tasks.push(task);
  return tasks;
}

const standsFor = (known: OwedTask, { what, occasion, since }: OwedTask) =>
  known.what === what && (!known.doneOn || (occasion ? known.occasion === occasion : known.since === since));

/** Whether something is the doing of a task that is still owed: nothing else is put on the record of what is over. */
export const doesOwedTask = (owed: readonly OwedTask[], fact: Fact): boolean =>
  owed.some((task) => !task.doneOn && does(fact, task));

function does(fact: Fact, { what }: OwedTask): boolean {
  const cause = ReviewCause.safeParse(what);
  if (cause.success) return answersCause(cause.data, fact);
  const task = EndingTask.parse(what);
  return fact.kind === taskRules[task].done && (fact.kind !== 'noticeSent' || fact.notice === 'exit');
}
