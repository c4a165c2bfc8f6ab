import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import type { InvocationOutcome } from '../../../../../infra/local/aws/lambda/lambda-environment.ts';
import { engineStream } from '../../../../../infra/local/aws/streams/engine-stream.ts';
import { eventFilter } from '../../../../../infra/local/aws/streams/event-filter.ts';
import { deliver, type StreamTarget } from '../../../../../infra/local/aws/streams/stream-batch.ts';
import { pollStream } from '../../../../../infra/local/aws/streams/streams.ts';
import { noting, refused, taken } from '../doors.ts';

type Answer = (sequences: string[]) => InvocationOutcome;

function aTarget(answer: Answer, over: Partial<StreamTarget> = {}) {
  const batches: string[][] = [];
  const target: StreamTarget = {
    batchSize: 10,
    filter: eventFilter([]),
    retries: 3,
    bisect: false,
    reportsFailures: true,
    invoke: async (event) => {
      const { Records } = event as { Records: DynamoDBRecord[] };
      const sequences = Records.map((record) => record.dynamodb?.SequenceNumber ?? '');
      batches.push(sequences);
      return answer(sequences);
    },
    wait: async () => undefined,
    ...over,
  };
  return { target, batches };
}

const records = (...sequences: string[]): DynamoDBRecord[] =>
  sequences.map((SequenceNumber) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber } }));
const going = new AbortController().signal;
const failing = (...itemIdentifiers: string[]): InvocationOutcome => ({
  ok: true,
  result: { batchItemFailures: itemIdentifiers.map((itemIdentifier) => ({ itemIdentifier })) },
});

describe('a batch of a stream', () => {
  it('is handed over once when it is taken, without what the filter holds back', async () => {
    const { target, batches } = aTarget(() => taken, {
      filter: (record) => (record as DynamoDBRecord).dynamodb?.SequenceNumber !== '2',
    });
    expect(await deliver(records('1', '2', '3'), target, going)).toEqual([]);
    expect(batches).toEqual([['1', '3']]);
  });

  it('calls nobody when the filter holds back everything', async () => {
    const { target, batches } = aTarget(() => taken, { filter: () => false });
    await deliver(records('1'), target, going);
    expect(batches).toEqual([]);
  });

  it('comes again when the function fails, and is given up after the retries of the template', async () => {
    const { target, batches } = aTarget(() => refused);
    expect(await deliver(records('1', '2'), target, going)).toEqual(['1', '2']);
    expect(batches).toEqual([
      ['1', '2'],
      ['1', '2'],
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  it('comes again from the first record that failed', async () => {
    const { target, batches } = aTarget(() => (batches.length === 1 ? failing('3', '2') : taken));
    expect(await deliver(records('1', '2', '3'), target, going)).toEqual([]);
    expect(batches).toEqual([
      ['1', '2', '3'],
      ['2', '3'],
    ]);
  });

  it('is cut in two until the poisoned record stands alone', async () => {
    const { target } = aTarget((sequences) => (sequences.includes('3') ? refused : taken), { bisect: true });
    expect(await deliver(records('1', '2', '3', '4'), target, going)).toEqual(['3']);
  });

  it('counts an answer that names an unknown record as a failure of all', async () => {
    const { target, batches } = aTarget(() => failing('unknown'), { retries: 1 });
    expect(await deliver(records('1'), target, going)).toEqual(['1']);
    expect(batches).toHaveLength(2);
  });
});

describe('the stream of a real table', () => {
  it('brings every change as Lambda would, and survives a read that fails', async () => {
    const settings = {
      endpoint: inject('engineEndpoint'),
      region: 'us-east-1',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    };
    const db = new DynamoDBClient(settings);
    const TableName = `stream-${randomUUID()}`;
    await db.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    );
    await db.send(new PutItemCommand({ TableName, Item: { pk: { S: 'EVENT#1' }, bytes: { B: Uint8Array.of(1, 2) } } }));
    const source = await engineStream(new DynamoDBStreamsClient(settings), TableName);
    const events: { Records: DynamoDBRecord[] }[] = [];
    const troubles: unknown[] = [];
    let reads = 0;
    const flaky = {
      ...source,
      next: (limit: number) => (reads++ === 1 ? Promise.reject(new Error('engine away')) : source.next(limit)),
    };
    const { target } = aTarget(() => taken, { invoke: noting(events) });
    const poller = pollStream(flaky, target, (cause) => troubles.push(cause));
    await expect.poll(() => events.length).toBe(1);
    expect(events[0]!.Records[0]).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      eventSourceARN: source.arn,
      dynamodb: {
        Keys: { pk: { S: 'EVENT#1' } },
        NewImage: { bytes: { B: 'AQI=' } },
        SequenceNumber: expect.any(String),
      },
    });
    await db.send(new PutItemCommand({ TableName, Item: { pk: { S: 'EVENT#2' } } }));
    await expect.poll(() => events.length).toBe(2);
    expect(troubles).toHaveLength(1);
    await poller.stop();
  });
});
