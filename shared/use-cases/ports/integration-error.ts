import type { Vendor } from '#shared/domain/events.ts';

/** A vendor failed. `retryable` tells a queue whether to try again; the cause is for the debugger and is never logged. */
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
