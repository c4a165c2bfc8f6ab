import { expect } from 'vitest';
import { access, type TableName, type Touch } from '../../../infra/access.ts';
import type { DoorName } from '../../../infra/doors.ts';
import type { TestTables } from '../../engine.ts';
import type { Network } from './faulty-network.ts';

type Attribute = { S?: string };
type Keyed = { TableName: string; Key?: { pk: Attribute }; Item?: { pk: Attribute }; ReturnValues?: string };
type Written = { PutRequest?: { Item: { pk: Attribute } }; DeleteRequest?: { Key: { pk: Attribute } } };
type Body = Keyed & {
  IndexName?: string;
  ExpressionAttributeValues?: Record<string, Attribute>;
  RequestItems?: Record<string, { Keys?: { pk: Attribute }[] } | Written[]>;
  TransactItems?: { Put?: Keyed; Update?: Keyed; Delete?: Keyed; ConditionCheck?: Keyed }[];
};
type Seen = { table: string; verb: keyof Touch; pk: string };
type Touched = Omit<Seen, 'table'> & { table: TableName | undefined };

/** What one request to DynamoDB touches, as IAM would see it. */
function touchesOf(operation: string, body: Body): Seen[] {
  const one = (verb: keyof Touch, { TableName, Key, Item }: Keyed) => [
    { table: TableName, verb, pk: (Key ?? Item)?.pk.S ?? '' },
  ];
  const of: Record<string, () => Seen[]> = {
    GetItem: () => one('read', body),
    PutItem: () => one('put', body),
    UpdateItem: () => one('update', body),
    DeleteItem: () => one(body.ReturnValues === 'ALL_OLD' ? 'take' : 'remove', body),
    Query: () => [
      {
        table: body.TableName,
        verb: body.IndexName ? 'index' : 'read',
        pk: body.ExpressionAttributeValues?.[':pk']?.S ?? '',
      },
    ],
    BatchGetItem: () =>
      Object.entries(body.RequestItems ?? {}).flatMap(([table, asked]) =>
        'length' in asked ? [] : (asked.Keys ?? []).map(({ pk }) => ({ table, verb: 'read' as const, pk: pk.S ?? '' })),
      ),
    BatchWriteItem: () =>
      Object.entries(body.RequestItems ?? {}).flatMap(([table, written]) =>
        ('length' in written ? written : []).map(({ PutRequest, DeleteRequest }) => ({
          table,
          verb: 'batch' as const,
          pk: (PutRequest?.Item ?? DeleteRequest?.Key)?.pk.S ?? '',
        })),
      ),
    TransactWriteItems: () =>
      (body.TransactItems ?? []).flatMap(({ Put, Update, Delete, ConditionCheck }) => [
        ...(Put ? one('put', Put) : []),
        ...(Update ? one('update', Update) : []),
        ...(Delete ? one('remove', Delete) : []),
        ...(ConditionCheck ? one('read', ConditionCheck) : []),
      ]),
  };
  return of[operation]?.() ?? [{ table: '?', verb: 'read', pk: operation }];
}

/** Writes down what doors ask of the tables while they run, to compare it with what the deployment lets them do. */
export function watchTouches({ plans, confidential, ledger }: TestTables, network: Network) {
  const names: Record<string, TableName> = {
    [plans.name]: 'plans',
    [confidential.name]: 'confidential',
    [ledger.name]: 'ledger',
  };
  const touched = new Map<string, Touched>();
  let running = 0;
  network.onRequest = (target, body) => {
    if (running === 0 || !target.startsWith('DynamoDB_')) return;
    for (const { table, verb, pk } of touchesOf(target.split('.').at(-1) ?? '', JSON.parse(body)))
      touched.set(`${table} ${verb} ${pk}`, { table: names[table], verb, pk });
  };
  const watch =
    <Args extends unknown[], Result>(door: (...args: Args) => Promise<Result> | Result) =>
    async (...args: Args): Promise<Result> => {
      running += 1;
      try {
        return await door(...args);
      } finally {
        running -= 1;
      }
    };
  const usedBy = (door: DoorName) =>
    [...new Set([...touched.values()].map((each) => permissionFor(door, each)))].sort();
  return { watch, expectOnlyItsKeys: (door: DoorName) => expect(usedBy(door)).toEqual(permittedTo(door)) };
}

/** The prefix that lets the door touch this key; the key itself where none does. */
function permissionFor(door: DoorName, { table, verb, pk }: Touched) {
  const prefixes = prefixesOf((table && access[door][table]?.[verb]) ?? []);
  return `${table} ${verb} ${prefixes.find((prefix) => pk.startsWith(prefix)) ?? pk}`;
}

const prefixesOf = (reach: NonNullable<Touch[keyof Touch]>): string[] =>
  'length' in reach ? [...(reach as readonly string[])] : Object.keys(reach);

const permittedTo = (door: DoorName) =>
  Object.entries(access[door])
    .flatMap(([table, touch]) =>
      Object.entries(touch).flatMap(([verb, reach]) => prefixesOf(reach).map((prefix) => `${table} ${verb} ${prefix}`)),
    )
    .sort();
