import * as z from 'zod/mini';
import { DueDay, SchoolDate } from '../dates.ts';
import { DeadlineId, PlanId, ReferralId, SchoolId, StudentId } from '../ids.ts';
import { ClockRule } from '../process/clocks.ts';
import { dueOn, type SchoolCalendar } from './school-calendar.ts';

/**
 * Which step the clock is for: `consent`, `evaluation`, `meeting`, `acknowledge`. A code, because it stands in keys.
 */
export const StepCode = z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,39}$/));
/** What a step, a paper or a meeting is about: a case, or the plan that came of it. */
export const ProcessSubject = z.union([ReferralId, PlanId]);
export type ProcessSubject = z.infer<typeof ProcessSubject>;

/**
 * A clock that runs (data class D3: that a step is owed says that a student is in the process). One is open for each
 * step of a subject.
 */
export const Deadline = z.object({
  id: DeadlineId,
  studentId: StudentId,
  schoolId: SchoolId,
  what: StepCode,
  about: ProcessSubject,
  startOn: SchoolDate,
  clock: ClockRule,
  dueOn: DueDay,
  /** The day it was due before the calendar changed last. */
  movedFrom: z.optional(DueDay),
  /** The calendar that `dueOn` was computed with; 0: the school had none. */
  calendarVersion: z.int(),
  version: z.int(),
});
export type Deadline = z.infer<typeof Deadline>;

/** Where a deadline is found: one is open for each step of a subject. */
export type DeadlinePlace = Pick<Deadline, 'schoolId' | 'studentId' | 'about' | 'what'>;

type NewDeadline = Omit<Deadline, 'dueOn' | 'movedFrom' | 'calendarVersion' | 'version'>;

export const startDeadline = (calendar: SchoolCalendar | undefined, given: NewDeadline): Deadline => ({
  ...given,
  dueOn: dueOn(calendar, given.startOn, given.clock),
  calendarVersion: calendar?.version ?? 0,
  version: 1,
});

/** The deadline as the calendar has it now; undefined when it stays where it is. */
export function movedDeadline(calendar: SchoolCalendar, deadline: Deadline): Deadline | undefined {
  const due = dueOn(calendar, deadline.startOn, deadline.clock);
  if (due === deadline.dueOn) return undefined;
  return {
    ...deadline,
    dueOn: due,
    movedFrom: deadline.dueOn,
    calendarVersion: calendar.version,
    version: deadline.version + 1,
  };
}
