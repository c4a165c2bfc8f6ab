import type { Actor } from '#shared/domain/access/access.ts';
import type { Needs } from './command.ts';

/**
 * The name of the actor's next turn at something that may be done so often a day; undefined when there is none left.
 * Whoever takes it, by `takenOnce` in the same transaction, takes it alone.
 */
export async function freeTurnOfDay(
  { commands }: Needs<'commands'>,
  by: Actor['id'],
  { name, most }: { name: string; most: number },
): Promise<string | undefined> {
  // One after the other: mostly it is the first of their day.
  for (let count = 1; count <= most; count += 1) {
    const turn = `${name}/${count}`;
    if (!(await commands.findResult(by, turn))) return turn;
  }
  return undefined;
}
