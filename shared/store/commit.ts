import * as z from 'zod/mini';
import type { Instant } from '#shared/domain/dates.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { AuditedChange, CommandResult, Commands, Saved } from '#shared/use-cases/ports/commands.ts';
import { entryAction } from './entry-action.ts';
import { eventAction } from './event-action.ts';
import { onceKey } from './keys.ts';
import { getItem, type Table } from './table.ts';
import { absentOrExpired, inThirtyDays, unexpired } from './time-to-live.ts';
import { type Action, put, transact } from './transactions.ts';

const Mark = z.object({ answer: z.record(z.string(), z.union([z.string(), z.number()])) });

type Stores = { plans: Table; ledger: Table };

/** What a change does to the tables, and what a condition that did not hold means. */
type Writes = { actions: readonly Action[]; onConflict: DomainError };

/**
 * One command in one transaction: state, ledger entry, news and the mark of the command. Killed before, nothing is
 * there; killed after, a repetition finds the mark and answers what the first try answered.
 */
export async function commit<Result>(
  { plans, ledger }: Stores,
  { actions, onConflict }: Writes,
  { entry, events, key, result, saved }: AuditedChange<Result>,
): Promise<Saved<Result>> {
  const { at, actorId } = entry;
  const mark = put(plans, { ...markKey(actorId, key), answer: result, ttl: inThirtyDays(at) }, absentOrExpired(at));
  const all = [mark, ...actions, ...events.map((event) => eventAction(plans, event)), entryAction(ledger, entry)];
  if (await transact(plans, all, `${key} ${entry.id}`)) return saved(result);
  const before = await answered(plans, { by: actorId, key }, at);
  if (!before) throw onConflict;
  return saved(before);
}

type Command = { by: LedgerEntry['actorId']; key: string };
/** A name that somebody may take once, as if it were a command of theirs that was done. */
export const takenOnce = (plans: Table, { actorId, at }: LedgerEntry, name: string) =>
  put(plans, { ...markKey(actorId, name), answer: {}, ttl: inThirtyDays(at) }, absentOrExpired(at));

/** No id holds a stroke, so no two actors' names run together. */
const markKey = (by: Command['by'], key: string) => onceKey('command', `${by}/${key}`);

export const dynamoCommands = (plans: Table, now: () => Instant): Commands => ({
  findResult: (by, key) => answered(plans, { by, key }, now()),
});

async function answered(plans: Table, { by, key }: Command, at: Instant): Promise<CommandResult | undefined> {
  const mark = unexpired(await getItem(plans, markKey(by, key), { consistent: true }), at);
  return mark && Mark.parse(mark).answer;
}
