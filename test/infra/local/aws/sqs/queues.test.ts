import type { Server } from 'node:http';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import type { InvocationOutcome } from '../../../../../infra/local/aws/lambda/lambda-environment.ts';
import { localQueue, type Queue, type QueueTarget } from '../../../../../infra/local/aws/sqs/queues.ts';
import { sqs } from '../../../../../infra/local/aws/sqs/sqs.ts';
import { listening, noting, refused, taken } from '../doors.ts';

const servers: Server[] = [];
const queues: Queue[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const queue of queues.splice(0)) queue.stop();
});

async function aQueue(
  answer: (bodies: string[], event: SQSEvent) => InvocationOutcome,
  over: Partial<QueueTarget> & { twice?: boolean } = {},
) {
  const batches: string[][] = [];
  const target: QueueTarget = {
    batchSize: 10,
    reportsFailures: true,
    invoke: async (event) => {
      const bodies = (event as SQSEvent).Records.map(({ body }) => body);
      batches.push(bodies);
      return answer(bodies, event as SQSEvent);
    },
    ...over,
  };
  const queue = localQueue(
    { name: 'mail', arn: 'arn:aws:sqs:us-east-1:000000000000:mail', maxReceiveCount: 3, target },
    { now: () => new Date(), retryAfter: 0, deliverTwice: () => over.twice ?? false },
  );
  const server = sqs(new Map([['mail', queue]]));
  servers.push(server);
  queues.push(queue);
  const url = await listening(server);
  const client = new SQSClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  return { queue, batches, client, QueueUrl: `${url}/000000000000/mail` };
}

const entries = (...bodies: string[]) => bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody }));

describe('a queue, spoken to by the real client', () => {
  it('brings one message to its function, in the shape that Lambda gives it', async () => {
    const events: SQSEvent[] = [];
    const { client, QueueUrl, queue } = await aQueue(() => taken, { invoke: noting(events) });
    const { MessageId } = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"name":"Zoë"}' }));
    await expect.poll(() => queue.view()).toMatchObject({ pending: [], delivered: 1, dead: [] });
    expect(events[0]!.Records[0]).toMatchObject({
      messageId: MessageId,
      body: '{"name":"Zoë"}',
      attributes: { ApproximateReceiveCount: '1' },
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:mail',
    });
  });

  it('tries again only those that failed, and buries them after three times', async () => {
    const { client, QueueUrl, queue, batches } = await aQueue((_, event) => ({
      ok: true,
      result: {
        batchItemFailures: event.Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({
          itemIdentifier: messageId,
        })),
      },
    }));
    const { Successful } = await client.send(
      new SendMessageBatchCommand({ QueueUrl, Entries: entries('good', 'bad') }),
    );
    expect(Successful).toHaveLength(2);
    await expect.poll(() => queue.view().dead.map(({ body }) => body)).toEqual(['bad']);
    expect(batches).toEqual([['good', 'bad'], ['bad'], ['bad']]);
    expect(queue.view()).toMatchObject({ pending: [], delivered: 1, dead: [{ received: 3 }] });
  });

  it('returns the whole batch when the function fails, and when its report names an unknown message', async () => {
    const failing = await aQueue(() => refused);
    await failing.client.send(new SendMessageBatchCommand({ QueueUrl: failing.QueueUrl, Entries: entries('a', 'b') }));
    await expect.poll(() => failing.queue.view().dead.length).toBe(2);
    const unknown = await aQueue(() => ({ ok: true, result: { batchItemFailures: [{ itemIdentifier: 'x' }] } }));
    await unknown.client.send(new SendMessageCommand({ QueueUrl: unknown.QueueUrl, MessageBody: 'a' }));
    await expect.poll(() => unknown.queue.view().dead.length).toBe(1);
  });

  it('delivers twice when told to, as AWS may', async () => {
    const { client, QueueUrl, queue, batches } = await aQueue(() => taken, { twice: true });
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }));
    await expect.poll(() => queue.view().delivered).toBe(1);
    expect(batches).toEqual([['a'], ['a']]);
  });

  it('never hands over more than its batch size', async () => {
    const { client, QueueUrl, queue, batches } = await aQueue(() => taken, { batchSize: 2 });
    await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: entries('a', 'b', 'c') }));
    await expect.poll(() => queue.view().delivered).toBe(3);
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(2);
  });

  it('refuses what SQS refuses', async () => {
    const { client, QueueUrl } = await aQueue(() => taken);
    const sending = (Entries: ReturnType<typeof entries>, url = QueueUrl) =>
      client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    await expect(sending(entries('a'), `${QueueUrl}x`)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    await expect(sending([])).rejects.toMatchObject({ name: 'EmptyBatchRequest' });
    await expect(sending(entries(...'abcdefghijk'))).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequest' });
    await expect(sending([...entries('a'), ...entries('b')])).rejects.toMatchObject({
      name: 'BatchEntryIdsNotDistinct',
    });
  });
});
