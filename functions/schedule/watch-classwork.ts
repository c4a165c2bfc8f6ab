import type { SQSEvent } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';
import { failureFields, logFailure } from '#shared/lambda/log-failure.ts';
import { type LogFields, log } from '#shared/lambda/logger.ts';
import { type Watched, watchClasswork } from '#shared/use-cases/classroom/watch-classwork.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { classworkDeps } from '../deps/classwork.ts';
import { now } from '../deps/clock.ts';
import { coursesIn, recordsToRepeat } from './heard-changes.ts';
import { type Tick, timeOf } from './tick.ts';

/** The clock, or the queue of courses of which Google pushed that something changed there. */
export const handler = async (event: Tick | SQSEvent) => ('Records' in event ? lookWhere(event) : sweep(timeOf(event)));

/**
 * Every quarter of an hour. "Now" is the time of the event, so that a repeated one does the same; entries bear the time
 * at which they are written. A course that could not be looked at keeps no other from it: Google's failures are counted
 * and told by their kind, and a bug of ours fails the run when all else is done.
 */
async function sweep(at: string) {
  const { failed, unregistered, ...counts } = await watchClasswork(classworkDeps(), at);
  log('info', 'looked at posts', { at, ...counts });
  tellOf(failed);
  // Nobody misses anything: those courses are polled as before.
  for (const { cause, courses, courseId } of byKind(unregistered).values())
    log('info', 'courses are not pushed', { ...wordsOf(cause), courses, courseId });
  const bug = failed.find(({ cause }) => !(cause instanceof IntegrationError));
  if (bug) throw bug.cause;
}

/** What failed comes again by itself, a bug of ours too, and ends among the dead letters. */
async function lookWhere({ Records }: SQSEvent) {
  const heard = coursesIn(Records);
  const { failed, unregistered: _, ...counts } = await watchClasswork(classworkDeps(), now(), heard);
  log('info', 'looked where something changed', counts);
  tellOf(failed);
  return recordsToRepeat(Records, failed);
}

function tellOf(failed: Watched['failed']) {
  for (const [kind, { cause, courses }] of byKind(failed))
    logFailure('courses were not read', cause, { kind, courses });
}

/** Of a thousand courses that Google is too busy for, one line. */
function byKind(failed: readonly { courseId?: string; cause: unknown }[]) {
  const kinds = new Map<string, { cause: unknown; courses: number; courseId: string | undefined }>();
  for (const { cause, courseId } of failed) {
    const { error, operation, vendorCode } = wordsOf(cause);
    const kind = [error, operation, vendorCode].filter(Boolean).join('.');
    kinds.set(kind, { courseId, ...kinds.get(kind), cause, courses: (kinds.get(kind)?.courses ?? 0) + 1 });
  }
  return kinds;
}

const wordsOf = (cause: unknown): LogFields =>
  cause instanceof DomainError ? { error: cause.code } : failureFields(cause);
