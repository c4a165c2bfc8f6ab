import * as z from 'zod/mini';
import { addMonths, SchoolDate } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { PlanId, ReviewId, StudentId } from '#shared/domain/ids.ts';
import type { Due } from '#shared/use-cases/ports/reviews.ts';
import { duePartition } from './keys.ts';
import { type Item, queryAll, type Table } from './table.ts';

const Row = z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.string() });
const Parts = z.union([
  z.tuple([SchoolDate, z.literal('meeting'), ReviewId]),
  z.tuple([SchoolDate, z.enum(['planReview', 'planEnd', 'planChange']), PlanId]),
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

/** `2026-12-03#meeting#rev_2`, and the student is the partition of a plan and the sort key of a meeting: the keys say it all. */
function asDue(item: Item): Due {
  const { pk, sk, gsi1sk } = Row.parse(item);
  const studentId = StudentId.parse((pk.startsWith('STUDENT#') ? pk : sk).slice('STUDENT#'.length));
  const parts = Parts.parse(gsi1sk.split('#'));
  return parts[1] === 'meeting'
    ? { on: parts[0], studentId, what: parts[1], reviewId: parts[2] }
    : { on: parts[0], studentId, what: parts[1], planId: parts[2] };
}
