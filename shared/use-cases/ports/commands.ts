import type { Actor } from '#shared/domain/access/access.ts';

/** What a command answered: ids and numbers, never words. */
export type CommandResult = Readonly<Record<string, string | number>>;

/**
 * Names one command of one actor; the same name from them again is the same command, told twice. Chosen by the door, from what its caller cannot
 * send twice by chance. Somebody else's command of that name is another: nobody is told what another did, or keeps them from doing it.
 */
export type CommandKey = string;

export type Commands = {
  /** What this command answered when it was carried out; undefined when it never was. Marks are kept for thirty days. */
  findResult(by: Actor['id'], key: CommandKey): Promise<CommandResult | undefined>;
};
