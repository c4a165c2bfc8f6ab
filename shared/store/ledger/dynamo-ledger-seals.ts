import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { LedgerSeal } from '#shared/domain/ledger/ledger-seal.ts';
import type { FoundSeal, LedgerHours, LedgerSeals } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { held } from '../conditional.ts';
import { hourPartitions } from '../keys.ts';
import { type Item, queryAll, queryPages, type Table } from '../table.ts';
import { ifNew } from '../transactions.ts';
import { sealKey, sealPartition } from './keys.ts';

/** About 270 KB: DynamoDB holds 400 KB in one item. */
export const mostEntriesInSeal = 2000;

export const dynamoLedgerSeals = (table: Table): LedgerSeals => ({
  mostEntries: mostEntriesInSeal,
  async newest() {
    const pages = queryPages(table, sealPartition, { newestFirst: true, consistent: true, limit: 1 });
    const [last] = (await pages.next()).value ?? [];
    return last && LedgerSeal.parse(foundIn(last).found);
  },
  add: (seal) =>
    held(
      table.db.send(new PutCommand({ TableName: table.name, Item: { ...sealKey(seal.number), ...seal }, ...ifNew })),
    ),
  async *all() {
    for await (const page of queryPages(table, sealPartition, { consistent: true })) yield* page.map(foundIn);
  },
});

/** Q24. */
export const dynamoLedgerHours = (table: Table): LedgerHours => ({
  async entriesOf(hour) {
    const partitions = hourPartitions(hour);
    const found = await fewAtOnce(partitions, (pk) => queryAll(table, pk, { consistent: true }), partitions.length);
    const entries = found.flat().map((item) => ({ key: String(item.sk), held: item }));
    return entries.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  },
});

/** The number by which it is stored: the one that it claims may have been altered. */
const foundIn = ({ pk: _pk, sk, ...found }: Item): FoundSeal => ({ number: Number(sk), found });
