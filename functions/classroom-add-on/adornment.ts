import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

/** What Classroom was asked when it refused or failed. Our own refusals name no operation, and pass for nobody's. */
export function failedOperation(error: unknown): string | undefined {
  if (error instanceof IntegrationError) return error.operation;
  const asked = error instanceof DomainError ? error.details.operation : undefined;
  return asked === undefined ? undefined : String(asked);
}

/**
 * What a page can do without. Where Classroom keeps it back, or a fault of our own, the page is shown all the same: who
 * may not see it is refused by what the page needs. `but`: what is worth a refusal here, because the person can mend
 * it. A fault of our own rings the door's alarm.
 */
export async function orWithout<Adornment>(
  adornment: Promise<Adornment>,
  { but = [] }: { but?: readonly ErrorCode[] } = {},
): Promise<Adornment | undefined> {
  try {
    return await adornment;
  } catch (error) {
    const operation = failedOperation(error);
    const isOurRefusal = error instanceof DomainError && (operation === undefined || but.includes(error.code));
    if (isOurRefusal) throw error;
    if (operation === undefined) logFailure('add-on goes without', error);
    else log('warn', 'add-on goes without', { operation, reason: error instanceof DomainError ? error.code : 'busy' });
    return undefined;
  }
}
