import { failureFields, logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { watchClasswork } from '#shared/use-cases/classroom/watch-classwork.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { classworkDeps } from '../deps/classwork.ts';
import { type Tick, timeOf } from './tick.ts';

/**
 * Every quarter of an hour. "Now" is the time of the event, so that a repeated one does the same; entries bear the time
 * at which they are written. A course that could not be looked at keeps no other from it: Google's failures are counted
 * and told by their kind, and a bug of ours fails the run when all else is done.
 */
export async function handler(tick: Tick) {
  const at = timeOf(tick);
  const { failed, ...counts } = await watchClasswork(classworkDeps(), at);
  log('info', 'looked at posts', { at, ...counts });
  for (const [kind, { cause, courses }] of byKind(failed))
    logFailure('courses were not read', cause, { kind, courses });
  const bug = failed.find(({ cause }) => !(cause instanceof IntegrationError));
  if (bug) throw bug.cause;
}

type Failed = Awaited<ReturnType<typeof watchClasswork>>['failed'];

/** Of a thousand courses that Google is too busy for, one line. */
function byKind(failed: Failed) {
  const kinds = new Map<string, { cause: unknown; courses: number }>();
  for (const { cause } of failed) {
    const { error, operation, vendorCode } = failureFields(cause);
    const kind = [error, operation, vendorCode].filter(Boolean).join('.');
    kinds.set(kind, { cause, courses: (kinds.get(kind)?.courses ?? 0) + 1 });
  }
  return kinds;
}
