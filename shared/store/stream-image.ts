import * as z from 'zod/mini';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';

type Value = string | number | boolean | Value[] | { [name: string]: Value };

/** DynamoDB's own notation, `{ S: 'text' }`, as a stream delivers it. */
const Attribute: z.ZodMiniType<Value> = z.lazy(() =>
  z.union([
    read(z.object({ S: z.string() }), ({ S }) => S),
    read(z.object({ N: z.string() }), ({ N }) => Number(N)),
    read(z.object({ BOOL: z.boolean() }), ({ BOOL }) => BOOL),
    read(z.object({ L: z.array(Attribute) }), ({ L }) => L),
    read(z.object({ M: z.record(z.string(), Attribute) }), ({ M }) => M),
  ]),
);
const read = <Schema extends z.ZodMiniType>(schema: Schema, plain: (raw: z.infer<Schema>) => Value) =>
  z.pipe(schema, z.transform(plain));

const StreamImage = z.record(z.string(), Attribute);

/**
 * The entry that a record of the ledger's stream brought; undefined for the rows per student, which come by the same
 * stream.
 */
export function entryFromImage(image: unknown): LedgerEntry | undefined {
  const item = StreamImage.parse(image);
  return String(item.pk).startsWith('HOUR#') ? LedgerEntry.parse(item) : undefined;
}
