import { DeleteCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { addMinutes } from '#shared/domain/dates.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import type { SentMessages } from '#shared/use-cases/ports/notices/sent-messages.ts';
import { held } from '../conditional.ts';
import { onceKey } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { absentOrExpired, inThirtyDays, unexpired } from '../time-to-live.ts';

type State = { state: 'sent' } | { state: 'leased'; leasedUntil: string };

const keyOf = (key: string) => onceKey('delivery', key);

export const dynamoSentMessages = (table: Table, now: Clock): SentMessages => ({
  async lease(key) {
    const at = now();
    const state = { state: 'leased', leasedUntil: addMinutes(at, 2) } as const;
    if (await write(table, { key, at, state, condition: freeToLease(at) })) return 'yours';
    return (await isSent(table, key, at)) ? 'sent' : 'busy';
  },
  async release(key) {
    await table.db.send(new DeleteCommand({ TableName: table.name, Key: keyOf(key) }));
  },
  async settle(key) {
    await write(table, { key, at: now(), state: { state: 'sent' }, condition: {} });
  },
  settled: (key) => isSent(table, key, now()),
});

type Mark = { key: string; at: string; state: State; condition: Partial<PutCommandInput> };

const write = ({ db, name }: Table, { key, at, state, condition }: Mark) =>
  held(
    db.send(
      new PutCommand({
        TableName: name,
        Item: { ...keyOf(key), ...state, ttl: inThirtyDays(at) },
        ...condition,
      }),
    ),
  );

async function isSent(table: Table, key: string, at: string) {
  return unexpired(await getItem(table, keyOf(key), { consistent: true }), at)?.state === 'sent';
}

/** Both clocks are ours and in one format, so instants compare as text. */
function freeToLease(at: string) {
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = absentOrExpired(at);
  return {
    ConditionExpression: `${ConditionExpression} OR (#state = :leased AND leasedUntil <= :at)`,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#state': 'state' },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':leased': 'leased', ':at': at },
  };
}
