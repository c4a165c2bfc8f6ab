import * as z from 'zod/mini';
import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

/**
 * What a no of Google's asks for. `taken`: an event with this id exists, or existed. `video`: the same without a video
 * link. `guest`: the same without a guest whom it does not name.
 */
export type CalendarNo = InvitationRefusal | 'taken' | 'video' | 'guest';

const Failure = z.object({ status: z.optional(z.number()), response: z.optional(z.object({ data: z.unknown() })) });
const Body = z.object({
  error: z.object({ message: z.optional(z.string()), errors: z.array(z.object({ reason: z.string() })) }),
});

const rateReasons = ['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'calendarUsageLimitsExceeded'];
/** 412: somebody else changed the event between our look and our act, so another look is all that it needs. */
const passing = [408, 412, 429];
const refusals: Readonly<Record<string, InvitationRefusal>> = {
  authError: 'permission',
  insufficientPermissions: 'permission',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'permission',
  domainPolicy: 'policy',
  notACalendarUser: 'noCalendar',
  notFound: 'noCalendar',
  accessNotConfigured: 'notSetUp',
};

export const googleStatus = (thrown: unknown) => {
  const failure = Failure.safeParse(thrown);
  return failure.success ? failure.data.status : undefined;
};

/**
 * A final no as what it asks for; what passes is thrown. A 403 is a rate limit as often as a refusal. Without a status
 * the network failed, and what we asked for may have been done.
 */
export function calendarNo(operation: string, thrown: unknown): CalendarNo {
  const status = googleStatus(thrown);
  const { reasons, message } = saidIn(thrown);
  const passes =
    status === undefined ||
    status >= 500 ||
    passing.includes(status) ||
    reasons.some((reason) => rateReasons.includes(reason));
  // The cause stays behind: it holds the request, and the request holds the guests' addresses and the organiser's
  // token.
  if (passes) throw new IntegrationError('calendar', operation, true, { vendorCode: reasons[0] });
  if (status === 401) return 'permission';
  if (status === 409) return 'taken';
  const known = reasons.find((reason) => reason in refusals);
  return (status === 400 && oddPart(message)) || refusals[known ?? ''] || 'unclear';
}

/** Of a 400 the reason is always `invalid`: what is tells the message alone. */
function oddPart(message: string): CalendarNo | undefined {
  if (/conference/i.test(message)) return 'video';
  return /attendee/i.test(message) ? 'guest' : undefined;
}

function saidIn(thrown: unknown) {
  const failure = Failure.safeParse(thrown);
  const body = Body.safeParse(failure.success ? failure.data.response?.data : undefined);
  const { errors = [], message = '' } = body.success ? body.data.error : {};
  return { reasons: errors.map(({ reason }) => reason), message };
}
