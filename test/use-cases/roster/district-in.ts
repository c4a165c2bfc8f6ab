import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '#shared/domain/same-record.ts';
import { itemsIn } from '../../contents.ts';
import type { TestTables } from '../../engine.ts';
import { importMonday } from './import-package.ts';

const today = importMonday.slice(0, 10);

/** All that stands today, a text an item: who left and what ended is history. */
export async function districtIn({ plans }: TestTables) {
  const items = await itemsIn(plans);
  const stands = items.filter(
    ({ active, endOn }) => active !== false && (endOn === undefined || String(endOn) >= today),
  );
  return stands.map(canonicalJson).sort();
}

/** A table that is made anew takes longer than to empty one. */
export async function clearedTable({ plans }: TestTables) {
  const items = await itemsIn(plans);
  for (let from = 0; from < items.length; from += 25) {
    const requests = items.slice(from, from + 25).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    await plans.db.send(new BatchWriteCommand({ RequestItems: { [plans.name]: requests } }));
  }
}
