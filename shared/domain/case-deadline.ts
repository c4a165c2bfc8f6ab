import { type Deadline, type DeadlinePlace, startDeadline } from './deadline.ts';
import type { Referral } from './referral.ts';
import { sameRecord } from './same-record.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** What ends and what starts with a step, in the transaction of the step. */
export type DeadlineChange = { end?: DeadlinePlace; start?: Deadline };

/** Whether the clock that a case runs on is another one now, so that its deadline must follow. */
export const clockChanged = (before: Referral | undefined, { clock }: Referral) =>
  clock === undefined ? before?.clock !== undefined : !sameRecord(before?.clock, clock);

/** A case has one clock at a time, and its deadline is that clock's. One that stays keeps the day that it was moved from. */
export function caseDeadline(
  before: Referral | undefined,
  after: Referral,
  calendar: SchoolCalendar | undefined,
): DeadlineChange {
  if (!clockChanged(before, after)) return {};
  const { id, studentId, schoolId, clock } = after;
  const about = { studentId, schoolId, about: id };
  const ended =
    before?.clock && before.clock.what !== clock?.what ? { end: { ...about, what: before.clock.what } } : {};
  if (!clock) return ended;
  // The same clock of the same case has the same id on every try.
  const deadlineId = `ddl_${id.slice('ref_'.length)}.${clock.what}.${clock.startOn}` as const;
  return { ...ended, start: startDeadline(calendar, { id: deadlineId, ...about, ...clock }) };
}
