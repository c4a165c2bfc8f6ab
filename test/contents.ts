import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '#shared/domain/same-record.ts';
import type { Item, Table } from '#shared/store/table.ts';
import type { TestTables } from './engine.ts';

/** Every item of a table, page by page. */
export async function itemsIn({ db, name: TableName }: Table) {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await db.send(new ScanCommand({ TableName, ExclusiveStartKey, ConsistentRead: true }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** Tables as one text, equal exactly when all their items are: the engine answers items and fields in any order. */
export async function contentsOf(...tables: readonly Table[]) {
  const texts = await Promise.all(
    tables.map(async (table) =>
      (await itemsIn(table))
        .map((item) => canonicalJson(withLists(item)))
        .sort()
        .join('\n'),
    ),
  );
  return texts.join('\n\n');
}

/** A set has no text of its own. */
const withLists = (item: Item) =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, value instanceof Set ? [...value].sort() : value]),
  );

export const contentsOfAll = ({ plans, confidential, ledger }: TestTables) => contentsOf(plans, confidential, ledger);
