import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

/** Why there is no page: the code of a refusal, or a vendor that did not do its part. */
export type RefusalReason = ErrorCode | 'busy';

/** Undefined where the error is our own fault and must reach the alarm. */
export function reasonOf(error: unknown): RefusalReason | undefined {
  if (error instanceof DomainError) return error.code;
  return error instanceof IntegrationError ? 'busy' : undefined;
}

/** By RFC 9110; the README of the doors says why a sign-in, an account and a vendor have these. */
export const statusOf: Record<RefusalReason, number> = {
  invalid_input: 400,
  signed_out: 401,
  wrong_account: 403,
  not_allowed: 403,
  needs_permission: 403,
  not_found: 404,
  changed_meanwhile: 409,
  plan_incomplete: 422,
  plan_too_large: 422,
  not_ready: 422,
  needs_calendar: 422,
  not_a_package: 422,
  too_many_deletions: 422,
  busy: 503,
};

/** Google counts its rates by the minute. */
const waitSeconds = 60;

/** What a status has to be sent with. */
export function headersWith(status: number): Record<string, string> {
  if (status === statusOf.signed_out) return { 'www-authenticate': 'Bearer realm="Sidelight"' };
  return status === statusOf.busy ? { 'retry-after': String(waitSeconds) } : {};
}
