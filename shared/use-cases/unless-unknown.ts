import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';

/** For `.catch`: nobody by this id is an answer, anything else is not. */
export function unlessUnknown(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'not_found') return undefined;
  throw error;
}

/** Whether a change was made; one that is refused for these reasons is left to whoever comes next. */
export async function unlessRefused(change: Promise<unknown>, codes: readonly ErrorCode[]): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (cause) {
    if (cause instanceof DomainError && codes.includes(cause.code)) return false;
    throw cause;
  }
}
