import * as z from 'zod/mini';
import { ItemCode } from '../catalogue/plan-item.ts';
import { addDays, type DueDay, SchoolDate } from '../dates.ts';
import { DeliveryId, StudentId, TaskId } from '../ids.ts';
import type { DeliveryEntry } from './delivery.ts';

/**
 * How often a student declined one accommodation of late: what makes a third decline known in the transaction that
 * writes it, also when three teachers write at once. Counted by code, because it is the same support after its amount
 * changed.
 */
export const Declines = z.object({
  studentId: StudentId,
  code: ItemCode,
  recent: z.array(z.object({ id: DeliveryId, on: SchoolDate })),
  /** The task that was opened, until people settle it; meanwhile nothing is counted. */
  taskId: z.optional(TaskId),
  /** Counts every change, from 1. */
  revision: z.int(),
});
export type Declines = z.infer<typeof Declines>;
type Decline = Declines['recent'][number];

export type CountedIn = 'schoolDays' | 'calendarDays';

/** A third decline on this day after the first, or later, is outside the window. */
export const declineWindow = { amount: 20, unit: 'schoolDays' } as const;
export type WindowEnd = (first: SchoolDate) => DueDay;
/** Four weeks, as long as twenty school days without a holiday. */
const windowInCalendarDays = 28;
/** Later ones cannot make three with anything older than two school years of them. */
const mostKept = 40;

/**
 * Whether both days lie in one window, and how that was counted. Where no calendar tells, days are days: too early
 * harms less than never.
 */
export function inOneWindow(
  [first, last]: readonly [SchoolDate, SchoolDate],
  windowEnd: WindowEnd,
): CountedIn | undefined {
  const end = windowEnd(first);
  if (end !== 'needs_calendar') return last < end ? 'schoolDays' : undefined;
  return last < addDays(first, windowInCalendarDays) ? 'calendarDays' : undefined;
}

export type Three = { because: readonly [Decline, Decline, Decline]; countedIn: CountedIn };

/** The newest three that lie in one window. */
export function threeInAWindow(recent: readonly Decline[], windowEnd: WindowEnd): Three | undefined {
  for (let last = recent.length - 1; last >= 2; last -= 1) {
    const [a, b, c] = recent.slice(last - 2, last + 1);
    const countedIn = a && c && inOneWindow([a.on, c.on], windowEnd);
    if (a && b && c && countedIn) return { because: [a, b, c], countedIn };
  }
  return undefined;
}

export const noDeclines = ({ studentId, item: { code } }: Pick<DeliveryEntry, 'studentId' | 'item'>): Declines => ({
  ...{ studentId, code, recent: [], revision: 0 },
});

/** While a task is open the team looks at the item anyway. */
export function withDecline(declines: Declines, { id, on }: Decline): Declines {
  if (declines.taskId) return declines;
  const recent = [...declines.recent, { id, on }].sort((a, b) =>
    a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1,
  );
  return { ...declines, recent: recent.slice(-mostKept) };
}

/** A decline that was corrected counts no more; a task that it helped to open stays, for people to settle. */
export const withoutDecline = (declines: Declines, id: Decline['id']): Declines => ({
  ...declines,
  recent: declines.recent.filter((each) => each.id !== id),
});

/** Settled: what was looked at is not counted again. */
export function countingAnew({ taskId: _settled, ...declines }: Declines): Declines {
  return { ...declines, recent: [], revision: declines.revision + 1 };
}
