import type { SchoolId, StudentId } from '../ids.ts';
import type { OwedTask } from '../process/owed-tasks.ts';
import type { DeadlineChange } from './case-deadline.ts';
import { type ProcessSubject, startDeadline } from './deadline.ts';
import type { SchoolCalendar } from './school-calendar.ts';

export type WithTasks = {
  id: ProcessSubject;
  studentId: StudentId;
  schoolId: SchoolId;
  owed?: readonly OwedTask[] | undefined;
};

const openTasks = ({ owed = [] }: Pick<WithTasks, 'owed'>) => owed.filter(({ doneOn }) => !doneOn);

/** Whether a task began or was done, so that its deadline must follow. */
export const tasksChanged = (before: WithTasks | undefined, after: WithTasks): boolean =>
  namesOfOpen(before ?? {}) !== namesOfOpen(after);

/** One may be opened in the moment in which another is done. */
const namesOfOpen = (of: Pick<WithTasks, 'owed'>) =>
  openTasks(of)
    .map(({ what }) => what)
    .sort()
    .join();

/** What is owed beside the steps has a deadline each, of its own name, until it is done. */
export function taskDeadlines(
  before: WithTasks | undefined,
  after: WithTasks,
  calendar: SchoolCalendar | undefined,
): DeadlineChange[] {
  const { id, studentId, schoolId } = after;
  const about = { studentId, schoolId, about: id };
  const [open, now] = [openTasks(before ?? {}), openTasks(after)];
  const isIn = (tasks: readonly OwedTask[], { what }: OwedTask) => tasks.some((task) => task.what === what);
  return [
    ...open.filter((task) => !isIn(now, task)).map(({ what }) => ({ end: { ...about, what } })),
    ...now
      .filter((task) => !isIn(open, task))
      .map(({ what, since: startOn, clock }) => {
        const deadlineId = `ddl_${id.slice(4)}.${what}.${startOn}` as const;
        return { start: startDeadline(calendar, { id: deadlineId, ...about, what, startOn, clock }) };
      }),
  ];
}
