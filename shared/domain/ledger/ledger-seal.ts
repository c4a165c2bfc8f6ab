import * as z from 'zod/mini';
import type { Instant } from '../dates.ts';
import { addMinutes } from '../dates.ts';
import { addHours, Hour, hourOf } from '../hours.ts';
import { sha256 } from '../sha256.ts';

/**
 * An entry as the table holds it: `key` is its place within the hour, `at#id`, and `held` is everything that is stored
 * under it.
 */
export type HeldEntry = { key: string; held: Readonly<Record<string, unknown>> };

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const SealedEntry = z.strictObject({ key: z.string(), hash: Hash });
export type SealedEntry = z.infer<typeof SealedEntry>;

/**
 * What was in the ledger from one hour through another, and the seal before it. One hash per entry, so that a check can
 * name the entry that was touched. Every hour before `through` was silent: a night is one seal. An hour of more entries
 * than one seal takes is sealed in several; `open` says that the hour goes on, and the next begins `after` the last key
 * of the one before.
 */
const shape = {
  number: z.int().check(z.minimum(1)),
  from: Hour,
  after: z.optional(z.string()),
  through: Hour,
  open: z.optional(z.literal(true)),
  entries: z.array(SealedEntry),
  /** Empty in the first seal alone. */
  previous: z.union([Hash, z.literal('')]),
};
const SealBody = z.strictObject(shape);
export const LedgerSeal = z.strictObject({ ...shape, hash: Hash });
export type LedgerSeal = z.infer<typeof LedgerSeal>;

/** Whoever writes an entry took its time a moment before; a quarter of an hour is longer than any door may run. */
const settledAfterMinutes = 15;

/** The last hour that is over for long enough to be sealed. */
export const lastSettledHour = (at: Instant): Hour => addHours(hourOf(addMinutes(at, -settledAfterMinutes)), -1);

/**
 * Where the first seal begins: sealing starts with the tables, so two days hold whatever was written before its first
 * run.
 */
export const firstHourToSeal = (at: Instant): Hour => addHours(hourOf(at), -48);

/**
 * Everything that is stored, the places in table and index included: who moves an entry hides it as well as who alters
 * it.
 */
export async function sealEntry({ key, held }: HeldEntry): Promise<SealedEntry> {
  return { key, hash: await sha256(canonical(held)) };
}

export async function sealed(body: z.infer<typeof SealBody>): Promise<LedgerSeal> {
  return { ...body, hash: await sha256(canonical(body)) };
}

/** The seal, if what it says is what its hash was made of. */
export async function wholeSeal(found: unknown): Promise<LedgerSeal | undefined> {
  const read = LedgerSeal.safeParse(found);
  if (!read.success) return undefined;
  const { hash, ...body } = read.data;
  return (await sealed(body)).hash === hash ? read.data : undefined;
}

type Start = Pick<LedgerSeal, 'from' | 'after'>;

/** Where the next seal begins. */
export function continuing({ through, open, entries, after }: LedgerSeal): Start {
  if (!open) return { from: addHours(through, 1) };
  const last = entries.at(-1)?.key ?? after;
  return { from: through, ...(last === undefined ? {} : { after: last }) };
}

/**
 * Whether a seal takes up exactly where another ended: a seal that was exchanged, or one that was left out, breaks it.
 */
export function continues(seal: LedgerSeal, before: LedgerSeal): boolean {
  const { from, after } = continuing(before);
  return (
    seal.number === before.number + 1 && seal.previous === before.hash && seal.from === from && seal.after === after
  );
}

/**
 * The same text for the same content, whatever the order in which a table or a parser hands out the fields. Not
 * `canonicalJson`, which is for our own records: an entry that was tampered with may hold what JSON cannot say, such as
 * a set, and must not read like one that was not.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Set) return `Set${canonical([...value])}`;
  if (value instanceof Uint8Array) return `Bytes${canonical([...value])}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
