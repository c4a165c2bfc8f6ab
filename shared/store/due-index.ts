import * as z from 'zod/mini';
import { ProcessSubject, StepCode } from '#shared/domain/calendar/deadline.ts';
import { addMonths, SchoolDate } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { PlanId, ReviewId, StudentId, TaskId } from '#shared/domain/ids.ts';
import type { Due } from '#shared/use-cases/ports/reviews/reviews.ts';
import { duePartition } from './keys.ts';
import { type Item, queryAll, type Table } from './table.ts';

const Row = z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.string() });
const Parts = z.union([
  z.tuple([SchoolDate, z.literal('meeting'), ReviewId]),
  z.tuple([SchoolDate, z.literal('task'), TaskId]),
  z.tuple([SchoolDate, z.enum(['planReview', 'planEnd', 'planChange']), PlanId]),
  z.tuple([SchoolDate, z.literal('deadline'), StepCode, ProcessSubject]),
]);

/** Q7 and Q11: one query per month touched. */
export async function dueBetween(table: Table, school: SchoolId, { from, to }: { from: SchoolDate; to: SchoolDate }) {
  const months = monthsBetween(from, to);
  const rows = await Promise.all(
    months.map((month) =>
      queryAll(table, duePartition(school, month), { span: { from, to: `${to}#~` }, index: 'gsi1' }),
    ),
  );
  return rows.flat().map(asDue);
}

function monthsBetween(from: SchoolDate, to: SchoolDate) {
  const months: string[] = [];
  for (let on = `${from.slice(0, 7)}-01`; on <= to; on = addMonths(on, 1)) months.push(on.slice(0, 7));
  return months;
}

/** `2026-12-03#meeting#rev_2`, and the keys of its own table tell the student: they say it all. */
function asDue(item: Item): Due {
  const { pk, sk, gsi1sk } = Row.parse(item);
  const parts = Parts.parse(gsi1sk.split('#'));
  const due = { on: parts[0], studentId: studentOf(pk, sk) };
  if (parts[1] === 'meeting') return { ...due, what: parts[1], reviewId: parts[2] };
  if (parts[1] === 'task') return { ...due, what: parts[1], taskId: parts[2] };
  if (parts[1] === 'deadline') return { ...due, what: parts[1], step: parts[2], about: parts[3] };
  return { ...due, what: parts[1], planId: parts[2] };
}

/**
 * The partition of a plan is its student's; a meeting, `STUDENT#stu_1`, and a deadline, `OPEN#stu_1#ref_2#consent`,
 * sort by theirs.
 */
const studentOf = (pk: string, sk: string) => StudentId.parse((pk.startsWith('STUDENT#') ? pk : sk).split('#')[1]);
