import {
  type Clocked,
  caseDeadline,
  clockChanged,
  type DeadlineChange,
} from '#shared/domain/calendar/case-deadline.ts';
import type { Needs } from '../command.ts';

/** The deadline of a record as its change leaves it. The calendar is read only where a clock starts or stops. */
export async function deadlineChange(
  { calendars }: Needs<'calendars'>,
  before: Clocked | undefined,
  after: Clocked,
): Promise<DeadlineChange> {
  if (!clockChanged(before, after)) return {};
  return caseDeadline(before, after, await calendars.find(after.schoolId));
}
