import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CommandKey, CommandResult, Commands } from './ports/commands.ts';

/**
 * Carries a command out unless it was before. Told twice at the same moment, the later reads what the first has just changed and may find
 * that it cannot be done any more: that is no refusal, it was done.
 */
export async function toldOnce(
  commands: Commands,
  { by, key }: { by: Actor['id']; key: CommandKey },
  carryOut: () => Promise<CommandResult>,
): Promise<CommandResult> {
  const before = await commands.findResult(by, key);
  if (before) return before;
  try {
    return await carryOut();
  } catch (error) {
    const meanwhile = error instanceof DomainError ? await commands.findResult(by, key) : undefined;
    if (!meanwhile) throw error;
    return meanwhile;
  }
}
