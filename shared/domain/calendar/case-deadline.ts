import type { SchoolId, StudentId } from '../ids.ts';
import type { RunningClock } from '../process/clocks.ts';
import { sameRecord } from '../same-record.ts';
import { type Deadline, type DeadlinePlace, type ProcessSubject, startDeadline } from './deadline.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** A case, or a plan in its process: each has one clock at a time. */
export type Clocked = {
  id: ProcessSubject;
  studentId: StudentId;
  schoolId: SchoolId;
  clock?: RunningClock | undefined;
};

/** What ends and what starts with a step, in the transaction of the step. */
export type DeadlineChange = { end?: DeadlinePlace; start?: Deadline };

/** Whether the clock that a case runs on is another one now, so that its deadline must follow. */
export const clockChanged = (before: Clocked | undefined, { clock }: Clocked) =>
  clock === undefined ? before?.clock !== undefined : !sameRecord(before?.clock, clock);

/**
 * A case has one clock at a time, and its deadline is that clock's. One that stays keeps the day that it was moved
 * from.
 */
export function caseDeadline(
  before: Clocked | undefined,
  after: Clocked,
  calendar: SchoolCalendar | undefined,
): DeadlineChange {
  if (!clockChanged(before, after)) return {};
  const { id, studentId, schoolId, clock } = after;
  const about = { studentId, schoolId, about: id };
  const ended =
    before?.clock && before.clock.what !== clock?.what ? { end: { ...about, what: before.clock.what } } : {};
  if (!clock) return ended;
  // The same clock of the same case has the same id on every try.
  const deadlineId = `ddl_${id.slice(4)}.${clock.what}.${clock.startOn}` as const;
  return { ...ended, start: startDeadline(calendar, { id: deadlineId, ...about, ...clock }) };
}
