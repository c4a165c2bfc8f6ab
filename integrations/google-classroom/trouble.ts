import * as z from 'zod/mini';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';

const Body = z.object({
  error: z.object({
    message: tolerant(z.string()),
    status: tolerant(z.string()),
    errors: tolerantList(z.object({ reason: tolerant(z.string()) })),
    details: tolerantList(z.object({ reason: tolerant(z.string()) })),
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
const scopeReasons = [
  'insufficientPermissions',
  'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  // The district's project has not switched the API on.
  'accessNotConfigured',
  'SERVICE_DISABLED',
];

type Refused = { status: number | undefined; reasons: readonly string[]; name: string; state: string };

/**
 * A failed call as one of our two errors. A 403 may be a rate limit, and then it passes; no status at all means that
 * the network failed. The cause stays behind: it holds the request with the person's token.
 */
export function classroomTrouble(operation: string, thrown: unknown): DomainError | IntegrationError {
  const refused = read(thrown);
  const code = refusal(refused);
  if (!code) {
    const vendorCode = refused.reasons[0] ?? ownName(refused.name);
    return new IntegrationError('classroom', operation, isPassing(refused), { vendorCode });
  }
  const why = operation === 'attach' ? whyNotAttached(refused) : undefined;
  return why ? new DomainError(why.code, { operation, reason: why.reason }) : new DomainError(code, { operation });
}

function refusal(refused: Refused): ErrorCode | undefined {
  const { status, reasons, name } = refused;
  if (status === undefined || isPassing(refused)) return undefined;
  if (reasons.some((reason) => scopeReasons.includes(reason))) return 'needs_permission';
  return named[name] ?? byStatus[status];
}

/** Any other first word of a message may be a person's. */
const ownName = (name: string) => (name.startsWith('@') ? name.slice(1) : undefined);

/** The licence and the ten have no name of their own, and are what is left: the caller has been shown to teach here. */
function whyNotAttached({ status, name, state, reasons }: Refused): { code: ErrorCode; reason: string } | undefined {
  if (name === '@CourseNotModifiable') return { code: 'not_allowed', reason: 'archived' };
  if (name.startsWith('@') || reasons.some((reason) => scopeReasons.includes(reason))) return undefined;
  if (status === 403) return { code: 'not_allowed', reason: 'licence' };
  return status === 400 && state === 'FAILED_PRECONDITION' ? { code: 'not_ready', reason: 'full' } : undefined;
}

const isPassing = ({ status, reasons }: Refused) =>
  status === undefined ||
  status === 408 ||
  status === 429 ||
  status >= 500 ||
  reasons.some((reason) => rateReasons.includes(reason));

function read(thrown: unknown): Refused {
  const failure = Failure.safeParse(thrown);
  if (!failure.success) return { status: undefined, reasons: [], name: '', state: '' };
  const body = Body.safeParse(failure.data.response?.data);
  const error = body.success ? body.data.error : undefined;
  return {
    status: failure.data.status,
    reasons: [...readable(error?.errors), ...readable(error?.details)].flatMap(({ reason }) => reason ?? []),
    name: error?.message?.split(' ')[0] ?? '',
    state: error?.status ?? '',
  };
}
