import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

const Failure = z.object({ status: z.optional(z.number()), response: z.optional(z.object({ data: z.unknown() })) });
const Body = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })) }) });

const rateReasons = ['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'calendarUsageLimitsExceeded'];
const scopeReasons = ['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'];
/** 412: somebody else changed the event between our look and our act, so another look is all that it needs. */
const passing = [408, 412, 429];

export const googleStatus = (thrown: unknown) => {
  const failure = Failure.safeParse(thrown);
  return failure.success ? failure.data.status : undefined;
};

/**
 * A 403 is a rate limit as often as a refusal. Without a status the network failed, and what we asked for may have been
 * done.
 */
export function calendarTrouble(operation: string, thrown: unknown): DomainError | IntegrationError {
  const status = googleStatus(thrown);
  const reasons = reasonsOf(thrown);
  if (status === 401 || reasons.some((reason) => scopeReasons.includes(reason)))
    return new DomainError('needs_permission', { operation });
  const passes =
    status === undefined ||
    status >= 500 ||
    passing.includes(status) ||
    reasons.some((reason) => rateReasons.includes(reason));
  // The cause stays behind: it holds the request, and the request holds the guests' addresses and the organiser's
  // token.
  return new IntegrationError('calendar', operation, passes);
}

function reasonsOf(thrown: unknown) {
  const failure = Failure.safeParse(thrown);
  const body = Body.safeParse(failure.success ? failure.data.response?.data : undefined);
  return body.success ? body.data.error.errors.map(({ reason }) => reason) : [];
}
