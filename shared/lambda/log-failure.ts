import { createHash } from 'node:crypto';
import type { DomainError } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { type LogFields, log } from './logger.ts';

/** What may be told of a failure: names and words of closed lists. A vendor's message may quote what was sent to it. */
export function failureFields(failure: unknown): LogFields {
  if (!(failure instanceof IntegrationError)) return { error: failure instanceof Error ? failure.name : 'unknown' };
  const { name: error, vendor, operation, retryable, vendorCode } = failure;
  return { error, vendor, operation, retryable, vendorCode };
}

/**
 * A failure that the door answers itself. An error, which rings its alarm, where no repetition helps: a bug of ours, or
 * a vendor that refuses our keys. A vendor that is down recovers without us.
 */
export const logFailure = (what: string, failure: unknown, fields: LogFields = {}) =>
  log(failure instanceof IntegrationError && failure.retryable ? 'warn' : 'error', what, {
    ...fields,
    ...failureFields(failure),
  });

/** `actor`: who was refused, where it is known who asked. An alarm counts the refusals of each. */
export const logRefusal = ({ code, details }: DomainError, by: { surface: string; actor: string | undefined }) =>
  log('warn', 'refused', {
    ...by,
    code,
    reason: details.reason ?? details.why ?? details.permission,
    student: mark(details.studentId),
  });

/** Tells who asks for one student again and again, and is not the number that the school's own system gave them. */
const mark = (studentId: string | number | undefined) =>
  studentId && createHash('sha256').update(String(studentId)).digest('hex').slice(0, 12);
