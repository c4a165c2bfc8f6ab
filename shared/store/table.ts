import type { DynamoDBDocumentClient, NativeAttributeValue, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

export type Table = { db: DynamoDBDocumentClient; name: string };
export type Item = Record<string, NativeAttributeValue>;

type Span = { begins: string } | { from: string; to: string };
/** Which part of a partition, in which order, from where. */
type Part = { span?: Span | undefined; index?: 'gsi1'; newestFirst?: boolean; consistent?: boolean };

export async function getItem({ db, name }: Table, key: Key, { consistent = false } = {}): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: consistent }));
  return Item;
}

/** Every item of one partition, or the part of it that the span names, page after page. */
export async function queryAll(table: Table, pk: string, part: Part = {}): Promise<Item[]> {
  const query = partitionQuery(table.name, pk, part);
  const found: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.db.send(new QueryCommand({ ...query, ExclusiveStartKey: from }));
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

function partitionQuery(name: string, pk: string, { span, index, newestFirst, consistent }: Part): QueryCommandInput {
  const prefix = index ?? '';
  const within = !span ? '' : 'begins' in span ? ' AND begins_with(#sk, :from)' : ' AND #sk BETWEEN :from AND :to';
  return {
    TableName: name,
    ...(index ? { IndexName: index } : {}),
    KeyConditionExpression: `#pk = :pk${within}`,
    ExpressionAttributeNames: { '#pk': `${prefix}pk`, ...(span ? { '#sk': `${prefix}sk` } : {}) },
    ExpressionAttributeValues: { ':pk': pk, ...spanValues(span) },
    ScanIndexForward: newestFirst !== true,
    ConsistentRead: consistent === true,
  };
}

function spanValues(span: Span | undefined) {
  if (!span) return {};
  return 'begins' in span ? { ':from': span.begins } : { ':from': span.from, ':to': span.to };
}
