import type { Vendor } from '#shared/domain/events.ts';

type Outside = Vendor | 'archive' | 'inbox' | 'classroom' | 'google';

/** `vendorCode`: the vendor’s own word for what was wrong, such as `invalid_auth`; anything longer is dropped. */
type FailureDetails = { cause?: unknown; vendorCode?: unknown };

/** One word of a vendor's closed list. A sentence of theirs may repeat an address or a name that was sent to them. */
const word = /^[A-Za-z_$]{1,64}$/;

/** A vendor failed; `retryable` is for queues, and the cause, which is never logged, for the debugger. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
  readonly vendor: Outside;
  readonly operation: string;
  readonly retryable: boolean;
  readonly vendorCode: string | undefined;

  constructor(vendor: Outside, operation: string, retryable: boolean, { vendorCode, ...options }: FailureDetails = {}) {
    super(`${vendor} ${operation} failed`, options);
    this.vendor = vendor;
    this.operation = operation;
    this.retryable = retryable;
    this.vendorCode = typeof vendorCode === 'string' && word.test(vendorCode) ? vendorCode : undefined;
  }
}
