import { DomainError } from '#shared/domain/errors.ts';

/** For `.catch`: nobody by this id is an answer, anything else is not. */
export function unlessUnknown(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'not_found') return undefined;
  throw error;
}
