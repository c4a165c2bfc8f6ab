import { log } from '#shared/lambda/logger.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { openReviewTasks } from '#shared/use-cases/process/open-review-tasks.ts';
import { ids, now } from '../deps/clock.ts';
import {
  calendars,
  cards,
  commands,
  district,
  plans,
  planTasks,
  referrals,
  reviewReader,
  roster,
} from '../deps/tables.ts';
import { type Tick, timeOf } from './tick.ts';

/**
 * Once a day. Apart from the sweep of reviews, because this one alone touches whole plans. The day is the event's, so
 * that a repeated one does the same; what it writes bears the time at which it is written.
 */
export async function handler(tick: Tick) {
  const at = timeOf(tick);
  const deps = {
    roster: roster(),
    reviews: reviewReader(),
    plans: plans(),
    cards: cards(),
    processes: planTasks(),
    referrals: referrals(),
    calendars: calendars(),
    commands: commands(),
    district: district(),
    ids,
    now,
  };
  const swept = await sweepPlans(deps, at);
  const { opened, failed: unopened } = await openReviewTasks(deps, at);
  const { refreshed, ended } = swept;
  const failed = [...swept.failed, ...unopened];
  log('info', 'swept plans', { at, refreshed, ended, opened, failed: failed.length });
  // By their plans: a student's id is the number that the school's own system gave them.
  for (const planId of failed.flatMap(({ planIds }) => planIds)) log('error', 'not swept', { planId });
  // Aloud, so that the run is tried again and, in the end, the alarm rings.
  const [first] = failed;
  if (first) throw first.cause;
}
