import {
  type Clocked,
  caseDeadline,
  clockChanged,
  type DeadlineChange,
} from '#shared/domain/calendar/case-deadline.ts';
import { taskDeadlines, tasksChanged, type WithTasks } from '#shared/domain/calendar/task-deadline.ts';
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

/**
 * The same, with the deadlines of what is owed beside its steps. Of a record that another school keeps from now on all
 * of them run by that school's calendar.
 */
export async function deadlineChanges(
  ports: Needs<'calendars'>,
  before: (Clocked & WithTasks) | undefined,
  after: Clocked & WithTasks,
): Promise<DeadlineChange[]> {
  if (before && before.schoolId !== after.schoolId) {
    const over = await deadlineChanges(ports, before, { ...before, clock: undefined, owed: [] });
    return [...over, ...(await deadlineChanges(ports, undefined, after))];
  }
  const deadline = await deadlineChange(ports, before, after);
  if (!tasksChanged(before, after)) return [deadline];
  return [deadline, ...taskDeadlines(before, after, await ports.calendars.find(after.schoolId))];
}
