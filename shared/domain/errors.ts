/** Every refusal a person can act on. The list is closed: each kind of door has one table from code to answer. */
const errorCodes = [
  'invalid_input',
  'not_allowed',
  'not_found',
  'changed_meanwhile',
  'plan_incomplete',
  'plan_too_large',
  'not_ready',
  'needs_calendar',
  'signed_out',
  'wrong_account',
  'needs_permission',
  'not_a_package',
  'too_many_deletions',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Ids, counts and field names only: a refusal may be logged and shown to the person refused. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Another account than the page was opened with was chosen. Its address is for who chose it, and for no log. */
export class OtherAccount extends DomainError {
  readonly chosen: string;

  constructor(chosen: string) {
    super('wrong_account', { reason: 'hint' });
    this.chosen = chosen;
  }
}
