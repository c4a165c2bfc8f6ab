import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuditedChange, type CommandKey, type CommandResult, savedWith } from './ports/commands.ts';
import type { Ports } from './ports/ports.ts';

export type Asker = { id: Actor['id'] };
/** Who is allowed, and why: the head of every ledger entry that follows from it. */
export type Access = { actor: Asker; because: LedgerEntry['because']; studentIds: readonly StudentId[] };

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
type EntryHead = 'id' | 'at' | 'actorId' | 'because' | 'surface' | 'studentIds' | 'policy';
/** What was done, with the ids that it must name; `because` and `studentIds` are the access's unless said here. */
export type EntryWords = Without<LedgerEntry, EntryHead> & Partial<Pick<LedgerEntry, 'because' | 'studentIds'>>;
type NewEvent = Without<Event, 'id' | 'at'>;

/** Makes the change that a port stores: its ledger entry, what the command answers, and the news of it. */
export type Change<Result> = (entry: EntryWords, result: Result, news?: readonly NewEvent[]) => AuditedChange<Result>;

/** The head of an entry, but for its id. */
type EntryMaking = Access & { surface: LedgerEntry['surface']; at: Instant };
export type Answering<Result> = { key: CommandKey; result: z.core.$ZodType<Result> };

/**
 * What `command` hands to each `run`; jobs that make many changes for one who was authorized once make it themselves.
 */
export const auditedChange =
  <Result extends CommandResult>(
    { ids }: Pick<Ports, 'ids'>,
    head: EntryMaking,
    { key, result: schema }: Answering<Result>,
  ): Change<Result> =>
  (words, result, news = []) => ({
    entry: newEntry({ ids }, head, words),
    events: news.map((each) => ({ id: ids.next('evt'), at: head.at, ...each })),
    key,
    result,
    saved: (stored) => savedWith(z.parse(schema, stored)),
  });

type Job<Result> = Answering<Result> & Omit<EntryMaking, keyof Access> & { about: readonly StudentId[] };

/** The same for jobs that a clock or a file starts: they act as the system, and nobody has to be asked. */
export function systemChange<Result extends CommandResult>(
  ports: Pick<Ports, 'ids'>,
  job: Job<Result>,
): Change<Result> {
  const { about: studentIds, surface, at, ...answering } = job;
  const system: Access = { actor: { id: 'system' }, because: 'system', studentIds };
  return auditedChange(ports, { ...system, surface, at }, answering);
}

export function newEntry({ ids }: Pick<Ports, 'ids'>, of: EntryMaking, words: EntryWords): LedgerEntry {
  const { actor, because, surface, studentIds, at } = of;
  const head = { id: ids.next('led'), at, actorId: actor.id, because, surface, studentIds: [...studentIds] };
  return { ...head, ...words };
}
