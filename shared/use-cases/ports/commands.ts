import type { Actor } from '#shared/domain/access/access.ts';
import type { Event } from '#shared/domain/events.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';

/** What a command answers: ids and numbers, never words. Kept with its key, so that a repetition answers the same. */
export type CommandResult = Readonly<Record<string, string | number>>;

/**
 * Names one command of one actor; the same key from them again is the same command, sent twice. Chosen by the door,
 * from what its caller cannot send twice by chance. Somebody else's command of that key is another: nobody learns what
 * another did, or keeps them from doing it.
 */
export type CommandKey = string;

export type Commands = {
  /** What this command answered, kept for thirty days; undefined when it was never carried out. */
  findResult(by: Actor['id'], key: CommandKey): Promise<CommandResult | undefined>;
};

/**
 * What belongs to every change besides the change: who did it and why, the news of it, the key by which a repetition is
 * known, and what the command answers. `audited-change.ts` alone makes one, so nothing is stored without its entry.
 */
export type AuditedChange<Result> = {
  readonly entry: LedgerEntry;
  readonly events: readonly Event[];
  readonly key: CommandKey;
  readonly result: CommandResult;
  /** For the store: the change stands. `stored` is its result, or that of the try that came first. */
  saved(stored: CommandResult): Saved<Result>;
};

/** How a port stores: all in one transaction or nothing; a repetition is saved with what the first try answered. */
export type Save<State> = <Result>(state: State, change: AuditedChange<Result>) => Promise<Saved<Result>>;

const answer = Symbol('answer');
/** Proof that a change is stored, by this try of its command or by an earlier one, with what that answered. */
export type Saved<Result> = { readonly [answer]: Result };
export const savedWith = <Result>(result: Result): Saved<Result> => ({ [answer]: result });
export const resultOf = <Result>(saved: Saved<Result>): Result => saved[answer];
