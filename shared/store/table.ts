import type { DynamoDBDocumentClient, NativeAttributeValue, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

export type Table = { db: DynamoDBDocumentClient; name: string };
export type Item = Record<string, NativeAttributeValue>;

type Span = { begins: string } | { from: string; to: string };
/** Which part of a partition, in which order, from where. */
type Part = { span?: Span | undefined; index?: 'gsi1'; newestFirst?: boolean; consistent?: boolean; limit?: number };
type Page = { items: Item[]; next: Item | undefined };

export async function getItem({ db, name }: Table, key: Key, { consistent = false } = {}): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: consistent }));
  return Item;
}

/** Every item of one partition, or the part of it that the span names, page after page. */
export async function queryAll(table: Table, pk: string, part: Part = {}): Promise<Item[]> {
  const found: Item[] = [];
  for await (const page of queryPages(table, pk, part)) found.push(...page);
  return found;
}

/** The same, a page at a time: for what is too much to be held at once. */
export async function* queryPages(table: Table, pk: string, part: Part = {}): AsyncGenerator<Item[]> {
  let from: Item | undefined;
  do {
    const { items, next } = await queryPage(table, pk, { ...part, from });
    yield items;
    from = next;
  } while (from);
}

/** One page, from where another ended. */
export async function queryPage(
  { db, name }: Table,
  pk: string,
  { from, ...part }: Part & { from: Item | undefined },
): Promise<Page> {
  const query = partitionQuery(name, pk, part);
  const { Items = [], LastEvaluatedKey } = await db.send(new QueryCommand({ ...query, ExclusiveStartKey: from }));
  return { items: Items, next: LastEvaluatedKey };
}

function partitionQuery(name: string, pk: string, part: Part): QueryCommandInput {
  const { span, index, newestFirst, consistent, limit } = part;
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
    ...(limit === undefined ? {} : { Limit: limit }),
  };
}

function spanValues(span: Span | undefined) {
  if (!span) return {};
  return 'begins' in span ? { ':from': span.begins } : { ':from': span.from, ':to': span.to };
}
