import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { freshTables } from '../engine.ts';

describe('the local engine', () => {
  it('has the tables of the data stack, with index, stream and expiry', async () => {
    const { db, plans, confidential, ledger } = await freshTables({ streamed: true });
    const told = await Promise.all(
      [plans, confidential, ledger].map(async ({ name }) => {
        const { Table } = await db.send(new DescribeTableCommand({ TableName: name }));
        const { TimeToLiveDescription } = await db.send(new DescribeTimeToLiveCommand({ TableName: name }));
        return {
          index: Table?.GlobalSecondaryIndexes?.map(({ Projection }) => Projection?.ProjectionType),
          stream: Table?.StreamSpecification?.StreamViewType,
          ttl: TimeToLiveDescription?.AttributeName,
        };
      }),
    );
    expect(told).toEqual([
      { index: ['INCLUDE'], stream: 'KEYS_ONLY', ttl: 'ttl' },
      { index: undefined, stream: undefined, ttl: 'ttl' },
      { index: ['ALL'], stream: 'NEW_IMAGE', ttl: undefined },
    ]);
  });

  it('gives every caller tables of their own', async () => {
    const [mine, yours] = await Promise.all([freshTables(), freshTables()]);
    await mine.db.send(new PutCommand({ TableName: mine.plans.name, Item: { pk: 'a', sk: 'b' } }));
    expect(mine.plans.name).not.toBe(yours.plans.name);
  });
});
