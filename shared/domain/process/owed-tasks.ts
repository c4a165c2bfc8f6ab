import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { ClockRule, clockOf, type ProcessSettings } from './clocks.ts';
import { EndingTask, endingRules, taskRules } from './ending-rules.ts';
import type { Fact } from './facts.ts';
import type { ExitReason } from './states.ts';

/** Owed since the day of the ending, or done; by when is counted when somebody asks. */
export const OwedTask = z.object({
  what: EndingTask,
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

/** Whether something is the doing of a task that is still owed: nothing else is put on the record of what is over. */
export const doesOwedTask = (owed: readonly OwedTask[], fact: Fact): boolean =>
  owed.some((task) => !task.doneOn && does(fact, task));

const does = (fact: Fact, { what }: OwedTask) =>
  fact.kind === taskRules[what].done && (fact.kind !== 'noticeSent' || fact.notice === 'exit');
