import * as z from 'zod/mini';
import { dueOn, type SchoolCalendar } from '../calendar/school-calendar.ts';
import { ItemCode } from '../catalogue/plan-item.ts';
import { addDays, Instant, SchoolDate } from '../dates.ts';
import { ContentHash, DeliveryId, SchoolId, StaffId, StudentId, TaskId } from '../ids.ts';
import type { Three } from './declines.ts';
import type { DeliveryEntry } from './delivery.ts';

const common = {
  id: TaskId,
  studentId: StudentId,
  schoolId: SchoolId,
  kind: z.literal('declined_three_times'),
  /** As it stood when it was declined last. */
  item: z.object({ code: ItemCode, fingerprint: ContentHash }),
  openedOn: SchoolDate,
  /** Those of before December 2026 have no day. */
  dueOn: z.optional(SchoolDate),
  because: z.array(DeliveryId).check(z.length(3)),
  /**
   * Calendar days where the school's calendar was not known: the window was then a guess, and people should see that.
   */
  countedIn: z.enum(['schoolDays', 'calendarDays']),
  version: z.int(),
};

/** Something that the team must look at; what comes of it is theirs to decide. By ids and a code (data class D2). */
export const ReviewTask = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('open') }),
  z.object({ ...common, status: z.literal('done'), settledAt: Instant, settledById: StaffId }),
]);
export type ReviewTask = z.infer<typeof ReviewTask>;

type Opening = { id: ReviewTask['id']; schoolId: SchoolId; openedOn: SchoolDate; dueOn: SchoolDate };

/** Two weeks of school, as long as no calendar tells otherwise. */
const lookWithin = { amount: 10, unit: 'schoolDays' } as const;
export function taskDueOn(openedOn: SchoolDate, calendar: SchoolCalendar | undefined): SchoolDate {
  const day = dueOn(calendar, openedOn, lookWithin);
  return day === 'needs_calendar' ? addDays(openedOn, 14) : day;
}

export const taskFor = (
  { studentId, item }: Pick<DeliveryEntry, 'studentId' | 'item'>,
  { because, countedIn }: Three,
  opening: Opening,
): ReviewTask => ({
  ...{ ...opening, studentId, item, countedIn, kind: 'declined_three_times', version: 1, status: 'open' },
  because: because.map(({ id }) => id),
});

export const settled = (
  task: Extract<ReviewTask, { status: 'open' }>,
  { at, byId }: { at: Instant; byId: StaffId },
): ReviewTask => ({ ...task, status: 'done', settledAt: at, settledById: byId, version: task.version + 1 });
