import type { Vendor } from '#shared/domain/events.ts';

/** A vendor failed; `retryable` is for queues, and the cause, which is never logged, for the debugger. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
  readonly vendor: Vendor | 'archive' | 'classroom' | 'google';
  readonly operation: string;
  readonly retryable: boolean;

  constructor(
    vendor: Vendor | 'archive' | 'classroom' | 'google',
    operation: string,
    retryable: boolean,
    options: { cause?: unknown } = {},
  ) {
    super(`${vendor} ${operation} failed`, options);
    this.vendor = vendor;
    this.operation = operation;
    this.retryable = retryable;
  }
}
