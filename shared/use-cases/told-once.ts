import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Answer, Commands, Once } from './ports/commands.ts';

/**
 * Carries a command out unless it was before. Told twice at the same moment, the later reads what the first has just changed and may find
 * that it cannot be done any more: that is no refusal, it was done.
 */
export async function toldOnce(
  commands: Commands,
  { by, once }: { by: Actor['id']; once: Once },
  carryOut: () => Promise<Answer>,
): Promise<Answer> {
  const before = await commands.answered(by, once);
  if (before) return before;
  try {
    return await carryOut();
  } catch (error) {
    const meanwhile = error instanceof DomainError ? await commands.answered(by, once) : undefined;
    if (!meanwhile) throw error;
    return meanwhile;
  }
}
