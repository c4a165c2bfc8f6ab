import { addDays, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { remindDaysBefore } from '#shared/domain/reviews/review.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';

type Ports = Needs<'roster' | 'outbox' | 'ids'> & { reviews: ReviewReader };

/** After a day without a sweep, the next ones make up for it. */
const catchUpDays = 2;
const furthest = Math.max(...remindDaysBefore);

/** Writes each reminder that is due into the outbox, once however often it runs. Answers how many were new. */
export async function sweepDueReviews(ports: Ports, at: Instant) {
  let emitted = 0;
  for (const school of await ports.roster.schools()) emitted += await sweepSchool(ports, school, at);
  return emitted;
}

async function sweepSchool({ reviews, outbox, ids }: Ports, { id, zone }: School, at: Instant) {
  const today = schoolDateAt(at, zone);
  let emitted = 0;
  for (const due of await reviews.dueBetween(id, today, addDays(today, furthest))) {
    const daysBefore = reminderOwed(today, due.on);
    if (due.what !== 'meeting' || daysBefore === undefined) continue;
    const { studentId, reviewId, on: onDay } = due;
    const event = {
      id: ids.next('evt'),
      at,
      type: 'ReviewReminderDue' as const,
      reviewId,
      studentId,
      onDay,
      daysBefore,
    };
    if (await outbox.emitOnce(event, `reminder/${reviewId}/${onDay}/${daysBefore}`)) emitted++;
  }
  return emitted;
}

/** The reminder that a meeting on `on` is owed: the last whose day has come, unless that is too long ago. */
export const reminderOwed = (today: SchoolDate, on: SchoolDate, days: readonly number[] = remindDaysBefore) =>
  [...days]
    .sort((a, b) => a - b)
    .find((each) => addDays(on, -each) <= today && today <= addDays(on, Math.min(0, catchUpDays - each)));
