import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import { checkReadable } from './readable-records.ts';
import type { Item, Table } from './table.ts';

export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** DynamoDB takes no more writes at once. */
export const mostInTransaction = 100;

export const ifNew = { ConditionExpression: 'attribute_not_exists(pk)' };
/** Counters begin at 1, so a record whose counter was 0 must not be there yet. */
export const ifVersionIs = (seen: number, counter: 'version' | 'revision' = 'version') =>
  seen === 0
    ? ifNew
    : {
        ConditionExpression: '#counter = :seen',
        ExpressionAttributeNames: { '#counter': counter },
        ExpressionAttributeValues: { ':seen': seen },
      };

export const put = ({ name }: Table, item: Item & Key, condition: object = {}): Action => ({
  Put: { TableName: name, Item: item, ...condition },
});

/**
 * All or nothing, and nothing that could not be read again. Answers false when a condition did not hold. Two
 * transactions that touch one item at the same moment cancel each other without either being wrong, so that is tried
 * again: one of them then finds its condition settled.
 * `token` must name this one change: for ten minutes DynamoDB takes a known token for a repetition and writes nothing.
 */
export async function transact(table: Table, actions: Action[], token?: string): Promise<boolean> {
  checkReadable(actions.flatMap(({ Put }) => Put?.Item ?? []));
  const named = token === undefined ? {} : { ClientRequestToken: shortHash(`${table.name} ${token}`) };
  const command = () => new TransactWriteCommand({ TransactItems: actions, ...named });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await table.db.send(command());
      return true;
    } catch (cause) {
      const reasons = cancellation(cause);
      if (reasons.has('ConditionalCheckFailed')) return false;
      if (!reasons.has('TransactionConflict') || attempt === 3) throw cause;
    }
  }
}

function cancellation(cause: unknown) {
  const reasons = cause instanceof TransactionCanceledException ? (cause.CancellationReasons ?? []) : [];
  return new Set(reasons.map(({ Code }) => Code));
}

/**
 * DynamoDB takes 36 characters, and knows a token in the whole account: another stage's tables must not answer for
 * ours.
 */
const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 36);
