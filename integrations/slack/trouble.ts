import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import * as z from 'zod/mini';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

const Messages = z.object({ response_metadata: z.object({ messages: z.array(z.string()) }) });

const passing = [
  ...['no_answer', 'ratelimited', 'http_error'],
  ...['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'],
];
/** No waiting ends these: somebody must install the app anew, or give us its new key. */
const disconnected = [
  ...['missing_scope', 'invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'],
  ...['no_permission', 'not_allowed_token_type', 'ekm_access_denied', 'team_access_not_granted'],
];
const deadTrigger = /^(expired|exchanged|invalid)_trigger_id$|^trigger_(expired|exchanged)$/;

/** A failed call to Slack. The cause stays for the debugger: it may hold what was sent. */
export function slackTrouble(operation: string, cause: unknown): IntegrationError {
  const vendorCode = codeFor(cause);
  return new IntegrationError('slack', operation, passing.includes(vendorCode), { cause, vendorCode });
}

/** An answer that Slack gave and that we cannot read is a fault of ours: it does not pass, and Slack was not silent. */
export const unreadableAnswer = (operation: string) =>
  new IntegrationError('slack', operation, false, { vendorCode: 'unreadable_answer' });

/** `late`: a modal can no longer be opened. `ours`: we sent what Slack refuses, or cannot read what it says. */
export function kindOfTrouble({
  retryable,
  vendorCode = '',
}: IntegrationError): 'late' | 'silent' | 'disconnected' | 'ours' {
  if (deadTrigger.test(vendorCode)) return 'late';
  if (disconnected.includes(vendorCode)) return 'disconnected';
  return retryable ? 'silent' : 'ours';
}

function codeFor(cause: unknown): string {
  if (cause instanceof WebAPIRequestError) return 'no_answer';
  if (cause instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (cause instanceof WebAPIHTTPError) return 'http_error';
  if (!(cause instanceof WebAPIPlatformError)) return 'unreadable_answer';
  const { error } = cause.data;
  // Slack's words for what was wrong are codes; where its client could not read the answer, it puts all of that here.
  if (!/^[A-Za-z_$]{1,64}$/.test(error)) return 'unreadable_answer';
  return error === 'invalid_arguments' && tellsOfDeadTrigger(cause.data) ? 'expired_trigger_id' : error;
}

/** Slack says it this way too: "[ERROR] `trigger_id` expired [json-pointer:/trigger_id]". */
function tellsOfDeadTrigger(data: unknown) {
  const told = Messages.safeParse(data);
  return (
    told.success && told.data.response_metadata.messages.some((each) => /trigger_id\W+(expired|exchanged)/.test(each))
  );
}
