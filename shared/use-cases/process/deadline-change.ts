import {
  type Clocked,
  caseDeadline,
  clockChanged,
  type DeadlineChange,
} from '#shared/domain/calendar/case-deadline.ts';
import type { SchoolCalendars } from '../ports/calendar/school-calendars.ts';

export type DeadlineDeps = { calendars: Pick<SchoolCalendars, 'find'> };

/** The deadline of a case as its change leaves it. The calendar is read only where a clock starts or stops. */
export async function deadlineChange(
  { calendars }: DeadlineDeps,
  before: Clocked | undefined,
  after: Clocked,
): Promise<DeadlineChange> {
  if (!clockChanged(before, after)) return {};
  return caseDeadline(before, after, await calendars.find(after.schoolId));
}
