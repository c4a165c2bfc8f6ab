import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import {
  type Access,
  type Answering,
  type Asker,
  auditedChange,
  type Change,
  type EntryWords,
  newEntry,
} from './audited-change.ts';
import { onceInAct } from './once-in-act.ts';
import { type CommandKey, type CommandResult, resultOf, type Saved, savedWith } from './ports/commands.ts';
import type { Ports } from './ports/ports.ts';

/** The ports that a verb works with; which methods a door may use, its role in `infra/access.ts` says. */
export type Needs<Name extends keyof Ports> = Pick<Ports, Name>;

/*
 * The only two shapes of a verb. A command: may I, was it done before, load and decide, save all of it or nothing with
 * its ledger entry. A query: may I, read, enter it in the ledger, answer. What a verb leaves out of these does not
 * compile: a port stores only an audited change, and what `run` and `read` return can be had from a stored change or a
 * written entry alone. Where a verb may say for itself why somebody may, or that there is nothing to enter, is listed
 * in `test/verbs.test.ts`.
 */

export type QueryInput = { surface: LedgerEntry['surface'] };
export type CommandInput = QueryInput & { key: CommandKey };

export type CommandContext<Found, Result> = Found & {
  /** The moment that everything this command writes bears. */
  at: Instant;
  change: Change<Result>;
  /** There is nothing left to do, and so nothing to enter. */
  unchanged(result: Result): Saved<Result>;
  /** Too much for one transaction: pieces with keys of their own, of which a repetition does those that miss. */
  piece(name: string, run: (change: Change<Result>) => Promise<Saved<Result>>): Promise<Result>;
};

type CommandSpec<Who, Scope, Input, AuthPorts, RunPorts, Found, Result> = {
  authorize(ports: AuthPorts, actor: Who, input: Scope): Promise<Found>;
  result: z.core.$ZodType<Result>;
  run(ports: RunPorts, input: Input, context: CommandContext<Found, Result>): Promise<Saved<Result>>;
};
type Verb<Kind, Ports, Who, Input, Result> = { kind: Kind } & ((
  ports: Ports,
  actor: Who,
  input: Input,
) => Promise<Result>);
/** What a verb asks of the district it asks once. */
type AsksOnce = Partial<Needs<'district'>>;
type Audits = Needs<'commands' | 'ids' | 'now'>;

export function command<
  Who extends Asker,
  Scope,
  Input extends Scope & CommandInput,
  AuthPorts,
  RunPorts,
  Found extends Access,
  Result extends CommandResult,
>({
  authorize,
  result: schema,
  run,
}: CommandSpec<Who, Scope, Input, AuthPorts, RunPorts, Found, Result>): Verb<
  'command',
  AuthPorts & RunPorts & Audits,
  Who,
  Input,
  Result
> {
  const kind = 'command' as const;
  const carryOut = async (given: AuthPorts & RunPorts & Audits & AsksOnce, actor: Who, input: Input) => {
    const ports = onceInAct(given);
    const found = await authorize(ports, actor, input);
    const once = (key: CommandKey, work: (change: Change<Result>, at: Instant) => Promise<Saved<Result>>) =>
      runOnce(ports, { by: actor.id, key, result: schema }, () => {
        const at = ports.now();
        return work(auditedChange(ports, { ...found, at, surface: input.surface }, { key, result: schema }), at);
      });
    // One key for two students names two commands: nobody is answered with what was done to another.
    const key = [input.key, ...found.studentIds].join(' ');
    return once(key, (change, at) => {
      const piece: CommandContext<object, Result>['piece'] = (name, work) => once(`${key}/${name}`, work);
      return run(ports, input, { ...found, at, change, unchanged: savedWith, piece });
    });
  };
  return Object.assign(carryOut, { kind });
}

/** Of two runs at once the loser may fail on what the winner changed: then the winner's result is the answer. */
async function runOnce<Result>(
  { commands }: Needs<'commands'>,
  { by, key, result }: Answering<Result> & { by: Actor['id'] },
  work: () => Promise<Saved<Result>>,
): Promise<Result> {
  const before = await commands.findResult(by, key);
  if (before) return repeated(result, before);
  try {
    return resultOf(await work());
  } catch (error) {
    const meanwhile = error instanceof DomainError ? await commands.findResult(by, key) : undefined;
    if (!meanwhile) throw error;
    return repeated(result, meanwhile);
  }
}

function repeated<Result>(schema: z.core.$ZodType<Result>, stored: CommandResult): Result {
  const { success, data } = z.safeParse(schema, stored);
  if (!success) throw new DomainError('invalid_input', { field: 'key' });
  return data;
}

const answer = Symbol('answer');
/** Proof that what this tells is entered in the ledger, or tells of nobody. */
type Entered<Result> = { readonly [answer]: Result };

export type QueryContext<Found> = Found & {
  at: Instant;
  /** Enters what was looked at; only then is the answer made, and leaves. */
  enter<Result>(words: EntryWords, tell: (entry: LedgerEntry) => Result | Promise<Result>): Promise<Entered<Result>>;
  /** The same where several entries tell it, one for each reason. */
  enterEach<Result>(words: readonly EntryWords[], tell: () => Result | Promise<Result>): Promise<Entered<Result>>;
  /** For what tells of no student, or leads to a verb that enters it: the list in `test/verbs.test.ts` is closed. */
  withoutTrace<Result>(result: Result): Entered<Result>;
};

type QuerySpec<Who, Scope, Input, AuthPorts, ReadPorts, Found, Result> = {
  authorize(ports: AuthPorts, actor: Who, input: Scope): Promise<Found>;
  read(ports: ReadPorts, input: Input, context: QueryContext<Found>): Promise<Entered<Result>>;
};
type Enters = Needs<'ids' | 'ledger' | 'now'>;

export function query<
  Who extends Asker,
  Scope,
  Input extends Scope & QueryInput,
  AuthPorts,
  ReadPorts,
  Found extends Access,
  Result,
>({
  authorize,
  read,
}: QuerySpec<Who, Scope, Input, AuthPorts, ReadPorts, Found, Result>): Verb<
  'query',
  AuthPorts & ReadPorts & Enters,
  Who,
  Input,
  Result
> {
  const kind = 'query' as const;
  const lookUp = async (given: AuthPorts & ReadPorts & Enters & AsksOnce, actor: Who, input: Input) => {
    const ports = onceInAct(given);
    const found = await authorize(ports, actor, input);
    const head = { ...found, at: ports.now(), surface: input.surface };
    const append = async (words: EntryWords) => {
      const entry = newEntry(ports, head, words);
      await ports.ledger.append(entry);
      return entry;
    };
    const entered = await read(ports, input, {
      ...found,
      at: head.at,
      enter: async (words, tell) => ({ [answer]: await tell(await append(words)) }),
      async enterEach(words, tell) {
        for (const each of words) await append(each);
        return { [answer]: await tell() };
      },
      withoutTrace: (result) => ({ [answer]: result }),
    });
    return entered[answer];
  };
  return Object.assign(lookUp, { kind });
}
