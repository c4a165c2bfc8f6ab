import { log } from '#shared/lambda/logger.ts';
import { passRights } from '#shared/use-cases/access/pass-rights.ts';
import { sweepDueReviews } from '#shared/use-cases/reviews/sweep-due-reviews.ts';
import { ids } from '../deps/clock.ts';
import { birthdays, outbox, reviewReader, roster } from '../deps/tables.ts';
import { type Tick, timeOf } from './tick.ts';

/**
 * Once a day, after the clocks have changed and before school. "Now" is the time of the event, so that a repeated one
 * does the same.
 */
export async function handler(tick: Tick) {
  const at = timeOf(tick);
  const deps = { roster: roster(), outbox: outbox(), ids };
  const emitted = await sweepDueReviews({ ...deps, reviews: reviewReader() }, at);
  const passed = await passRights({ ...deps, birthdays: birthdays() }, at);
  log('info', 'swept', { at, emitted, passed });
}
