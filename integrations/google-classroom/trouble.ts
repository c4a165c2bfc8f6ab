import * as z from 'zod/mini';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

const Body = z.object({
  error: z.object({
    message: z.optional(z.string()),
    errors: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
    details: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
  }),
});
const Failure = z.object({ status: z.optional(z.number()), response: z.optional(z.object({ data: z.unknown() })) });

/** Classroom puts its specific error at the head of the message, `@Name `. */
const named: Readonly<Record<string, ErrorCode>> = {
  '@ExpiredAddOnToken': 'changed_meanwhile',
  '@InvalidAddOnToken': 'wrong_account',
  '@AttachmentNotVisible': 'not_found',
  '@ClassroomDisabled': 'needs_permission',
  '@ClassroomApiDisabled': 'needs_permission',
  '@ProjectPermissionDenied': 'not_allowed',
  '@CourseNotModifiable': 'not_allowed',
};
const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  401: 'signed_out',
  403: 'not_allowed',
  404: 'not_found',
};
const rateReasons = ['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'RATE_LIMIT_EXCEEDED'];
const scopeReasons = ['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'];

/**
 * A failed call as one of our two errors. A 403 may be a rate limit, and then it passes; no status at all means that
 * the network failed. The cause stays behind: it holds the request with the person's token.
 */
export function classroomTrouble(operation: string, thrown: unknown): DomainError | IntegrationError {
  const { status, reasons, name } = read(thrown);
  const code = refusal(status, reasons, name);
  return code
    ? new DomainError(code, { operation })
    : new IntegrationError('classroom', operation, isPassing(status, reasons), {
        vendorCode: reasons[0] ?? ownName(name),
      });
}

function refusal(status: number | undefined, reasons: readonly string[], name: string): ErrorCode | undefined {
  if (status === undefined || isPassing(status, reasons)) return undefined;
  if (reasons.some((reason) => scopeReasons.includes(reason))) return 'needs_permission';
  return named[name] ?? byStatus[status];
}

/** Any other first word of a message may be a person's. */
const ownName = (name: string) => (name.startsWith('@') ? name.slice(1) : undefined);

const isPassing = (status: number | undefined, reasons: readonly string[]) =>
  status === undefined ||
  status === 408 ||
  status === 429 ||
  status >= 500 ||
  reasons.some((reason) => rateReasons.includes(reason));

function read(thrown: unknown) {
  const failure = Failure.safeParse(thrown);
  if (!failure.success) return { status: undefined, reasons: [], name: '' };
  const body = Body.safeParse(failure.data.response?.data);
  const error = body.success ? body.data.error : undefined;
  return {
    status: failure.data.status,
    reasons: [...(error?.errors ?? []), ...(error?.details ?? [])].flatMap(({ reason }) => reason ?? []),
    name: error?.message?.split(' ')[0] ?? '',
  };
}
