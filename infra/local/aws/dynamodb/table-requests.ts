import * as z from 'zod/mini';
import type { ContextKeys } from '../iam/conditions.ts';
import type { IamRequest } from '../iam/policy.ts';
import { tableArn } from '../template/local-names.ts';
import { attributesIn } from './expressions.ts';

/** What DynamoDB tells IAM of a request, and what of it may have several values. */
export const tableContext: ContextKeys = {
  'dynamodb:LeadingKeys': 'many',
  'dynamodb:Attributes': 'many',
  'dynamodb:Select': 'one',
  'dynamodb:ReturnValues': 'one',
  'dynamodb:EnclosingOperation': 'one',
};

const Item = z.looseObject({ pk: z.object({ S: z.string() }) });
const text = z.optional(z.string());
const unread = z.optional(z.unknown());

/**
 * What a request says of one table. Strict: a parameter that is not read here, such as those from before there were
 * expressions, could name attributes that IAM would be told of.
 */
const Call = z.strictObject({
  ...{ TableName: z.string(), IndexName: text, Key: z.optional(Item), Item: z.optional(Item) },
  ...{ KeyConditionExpression: text, FilterExpression: text, ConditionExpression: text },
  ...{ UpdateExpression: text, ProjectionExpression: text },
  ExpressionAttributeNames: z.optional(z.record(z.string(), z.string())),
  ExpressionAttributeValues: z.optional(z.record(z.string(), z.looseObject({ S: text }))),
  ...{ Select: text, ReturnValues: text, ReturnValuesOnConditionCheckFailure: unread },
  ...{ ConsistentRead: unread, ScanIndexForward: unread, Limit: unread, ExclusiveStartKey: unread },
  ...{ ReturnConsumedCapacity: unread, ReturnItemCollectionMetrics: unread },
});
type Call = z.infer<typeof Call>;

const Names = z.optional(z.record(z.string(), z.string()));
const Wanted = z.strictObject({
  Keys: z.array(Item),
  ProjectionExpression: text,
  ExpressionAttributeNames: Names,
  ConsistentRead: unread,
});
const Write = z.union([
  z.strictObject({ PutRequest: z.strictObject({ Item }) }),
  z.strictObject({ DeleteRequest: z.strictObject({ Key: Item }) }),
]);
const byTable = <Each extends z.ZodMiniType>(each: Each) => z.looseObject({ RequestItems: z.record(z.string(), each) });
const transaction = <Part extends z.ZodMiniType>(part: Part) => z.looseObject({ TransactItems: z.array(part) });
const BatchGet = byTable(Wanted);
const BatchWrite = byTable(z.array(Write));
const call = z.optional(Call);
const WritePart = z.strictObject({ Put: call, Update: call, Delete: call, ConditionCheck: call });
const TransactWrite = transaction(WritePart);
const TransactGet = transaction(z.strictObject({ Get: Call }));

/** What IAM is asked when this request comes: one question for each table of a batch and each part of a transaction. */
export const iamRequests = (operation: string, body: unknown): IamRequest[] =>
  requests[operation]?.(body) ?? [untold(operation, body)];

const requests: Readonly<Record<string, (body: unknown) => IamRequest[]>> = {
  GetItem: (body) => [single('GetItem', Call.parse(body))],
  Query: (body) => [single('Query', Call.parse(body))],
  Scan: (body) => [single('Scan', Call.parse(body))],
  PutItem: (body) => [write('PutItem', Call.parse(body))],
  UpdateItem: (body) => [write('UpdateItem', Call.parse(body))],
  DeleteItem: (body) => [write('DeleteItem', Call.parse(body))],
  BatchGetItem: (body) =>
    Object.entries(BatchGet.parse(body).RequestItems).map(([TableName, { Keys, ...how }]) =>
      asked('BatchGetItem', { TableName, ...how }, Keys),
    ),
  BatchWriteItem: (body) =>
    Object.entries(BatchWrite.parse(body).RequestItems).map(([TableName, writes]) => {
      const items = writes.map((each) => ('PutRequest' in each ? each.PutRequest.Item : each.DeleteRequest.Key));
      return asked('BatchWriteItem', { TableName }, items);
    }),
  TransactGetItems: (body) =>
    TransactGet.parse(body).TransactItems.map(({ Get }) => part('TransactGetItems', single('GetItem', Get))),
  TransactWriteItems: (body) =>
    TransactWrite.parse(body).TransactItems.flatMap((one) =>
      Object.entries(one).flatMap(([kind, each]) =>
        each ? [part('TransactWriteItems', single(partActions[kind] ?? kind, each))] : [],
      ),
    ),
};
const partActions: Readonly<Record<string, string>> = {
  ...{ Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem' },
};

/** Nothing is told of it but its name, so only a statement that asks nothing permits it. */
function untold(operation: string, body: unknown): IamRequest {
  const { TableName = '' } = z.looseObject({ TableName: text }).parse(body);
  return { action: `dynamodb:${operation}`, resource: tableArn(TableName), context: {} };
}

const single = (action: string, one: Call) => asked(action, one, [one.Key ?? one.Item ?? []].flat());

function asked(action: string, one: Call, items: readonly z.infer<typeof Item>[]): IamRequest {
  const leading = action === 'Query' ? partitionOf(one) : items.map(({ pk }) => pk.S);
  const index = one.IndexName ? `/index/${one.IndexName}` : '';
  return {
    action: `dynamodb:${action}`,
    resource: `${tableArn(one.TableName)}${index}`,
    context: {
      ...(leading.length > 0 ? { 'dynamodb:LeadingKeys': leading } : {}),
      'dynamodb:Attributes': attributesOf(one, items),
      ...(readers.has(action) ? { 'dynamodb:Select': [selected(one)] } : {}),
    },
  };
}

/** A write always says what is to come back, and a part of a transaction has no such parameter. */
function write(action: string, one: Call): IamRequest {
  const { context, ...rest } = single(action, one);
  return { ...rest, context: { ...context, 'dynamodb:ReturnValues': [one.ReturnValues ?? 'NONE'] } };
}

const part = (enclosing: string, { context, ...rest }: IamRequest): IamRequest => ({
  ...rest,
  context: { ...context, 'dynamodb:EnclosingOperation': [enclosing] },
});

const readers = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

function selected({ Select, ProjectionExpression, IndexName }: Call) {
  if (Select) return Select;
  if (ProjectionExpression) return 'SPECIFIC_ATTRIBUTES';
  return IndexName ? 'ALL_PROJECTED_ATTRIBUTES' : 'ALL_ATTRIBUTES';
}

/** Those that the request names, keys included; never those that it is answered. */
function attributesOf(one: Call, items: readonly z.infer<typeof Item>[]): string[] {
  const { KeyConditionExpression, FilterExpression, ConditionExpression, UpdateExpression, ProjectionExpression } = one;
  const expressions = [
    ...[KeyConditionExpression, FilterExpression, ConditionExpression, UpdateExpression, ProjectionExpression],
  ].flatMap((each) => (each ? attributesIn(each, one.ExpressionAttributeNames) : []));
  return [...new Set([...items.flatMap((item) => Object.keys(item)), ...expressions])];
}

/** What a query asks the partition key to be: every table of ours calls it `pk`, and an index puts its name before. */
function partitionOf(one: Call): string[] {
  const { KeyConditionExpression = '', ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values } = one;
  const partition = `${one.IndexName ?? ''}pk`;
  return [...KeyConditionExpression.matchAll(/(#?[\w-]+)\s*=\s*(:\w+)/g)].flatMap(([, name = '', value = '']) =>
    (names[name] ?? name) === partition ? (values?.[value]?.S ?? []) : [],
  );
}
