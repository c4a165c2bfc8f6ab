import * as z from 'zod/mini';

/** One thing that a request asks of one table, as IAM sees it. Without `attributes` it asks for all of them. */
export type TableRequest = { action: string; table: string; index?: string; keys: string[]; attributes?: string[] };

const Text = z.object({ S: z.string() });
const Keys = z.object({ pk: Text });
const Single = z.object({
  TableName: z.string(),
  Key: z.optional(Keys),
  Item: z.optional(Keys),
  ProjectionExpression: z.optional(z.string()),
});
const Query = z.object({
  TableName: z.string(),
  IndexName: z.optional(z.string()),
  ExpressionAttributeValues: z.object({ ':pk': Text }),
});
const BatchGet = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Keys) })) });
const Write = z.object({
  PutRequest: z.optional(z.object({ Item: Keys })),
  DeleteRequest: z.optional(z.object({ Key: Keys })),
});
const BatchWrite = z.object({ RequestItems: z.record(z.string(), z.array(Write)) });
const Action = z.object({
  Put: z.optional(Single),
  Update: z.optional(Single),
  Delete: z.optional(Single),
  ConditionCheck: z.optional(Single),
});
const Transaction = z.object({ TransactItems: z.array(Action) });

const keyOf = ({ Key, Item }: Pick<z.infer<typeof Single>, 'Key' | 'Item'>) => (Key ?? Item)?.pk.S ?? '';

/** A request of a shape that none of our stores sends is asked for under its own name, which nobody may use. */
export function asked(operation: string, body: unknown): TableRequest[] {
  return requests[operation]?.(body) ?? [{ action: operation, table: '', keys: [] }];
}

const requests: Record<string, (body: unknown) => TableRequest[]> = {
  GetItem: (body) => [single('GetItem', Single.parse(body))],
  PutItem: (body) => [single('PutItem', Single.parse(body))],
  UpdateItem: (body) => [single('UpdateItem', Single.parse(body))],
  DeleteItem: (body) => [single('DeleteItem', Single.parse(body))],
  Query(body) {
    const { TableName, IndexName, ExpressionAttributeValues } = Query.parse(body);
    const keys = [ExpressionAttributeValues[':pk'].S];
    return [{ action: 'Query', table: TableName, keys, ...(IndexName ? { index: IndexName } : {}) }];
  },
  BatchGetItem: (body) =>
    Object.entries(BatchGet.parse(body).RequestItems).map(([table, { Keys: wanted }]) => ({
      action: 'BatchGetItem',
      table,
      keys: wanted.map(({ pk }) => pk.S),
    })),
  BatchWriteItem: (body) =>
    Object.entries(BatchWrite.parse(body).RequestItems).map(([table, writes]) => ({
      action: 'BatchWriteItem',
      table,
      keys: writes.map(({ PutRequest, DeleteRequest }) => keyOf({ ...PutRequest, ...DeleteRequest })),
    })),
  // A transaction is permitted when each of its parts is.
  TransactWriteItems: (body) =>
    Transaction.parse(body).TransactItems.flatMap(({ Put, Update, Delete, ConditionCheck }) => [
      ...(Put ? [single('PutItem', Put)] : []),
      ...(Update ? [single('UpdateItem', Update)] : []),
      ...(Delete ? [single('DeleteItem', Delete)] : []),
      ...(ConditionCheck ? [single('ConditionCheckItem', ConditionCheck)] : []),
    ]),
};

function single(action: string, request: z.infer<typeof Single>): TableRequest {
  const { TableName: table, ProjectionExpression } = request;
  const named = ProjectionExpression?.split(',').map((name) => name.trim());
  return { action, table, keys: [keyOf(request)], ...(named ? { attributes: ['pk', 'sk', ...named] } : {}) };
}
