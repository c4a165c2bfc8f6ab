import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Event, isNewsFor, vendors } from '#shared/domain/events.ts';
import { freshTables, type TestTables } from '../../engine.ts';
import { keptLog } from '../kept-log.ts';

type Sent = { queue: string; body: unknown };
const sent: Sent[] = [];
/** What the next batches meet: a queue that takes nothing, or one that leaves out these entries. */
const faults: { queue: string; answer: 'nothing' | readonly number[] }[] = [];

const sqs = createServer(async (incoming, outgoing) => {
  const { QueueUrl, Entries } = JSON.parse(await text(incoming)) as {
    QueueUrl: string;
    Entries: { Id: string; MessageBody: string }[];
  };
  const queue = QueueUrl.split('/').at(-1) ?? '';
  const at = faults.findIndex((fault) => fault.queue === queue);
  const [fault] = at < 0 ? [] : faults.splice(at, 1);
  outgoing.setHeader('content-type', 'application/x-amz-json-1.0');
  if (fault?.answer === 'nothing') {
    outgoing.statusCode = 400;
    return outgoing.end(JSON.stringify({ __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'gone' }));
  }
  const refused = fault?.answer ?? [];
  const isRefused = (_: unknown, index: number) => refused.includes(index);
  const taken = Entries.filter((entry, index) => !isRefused(entry, index));
  sent.push(...taken.map(({ MessageBody }) => ({ queue, body: JSON.parse(MessageBody) })));
  const md5 = (body: string) => createHash('md5').update(body).digest('hex');
  outgoing.end(
    JSON.stringify({
      Successful: taken.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
      Failed: Entries.filter(isRefused).map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' })),
    }),
  );
});

let tables: TestTables;
let door: typeof import('../../../functions/stream/publish-events.ts').handler;
const { lines } = keptLog();

beforeAll(async () => {
  await new Promise<void>((resolve) => sqs.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(sqs.address() as AddressInfo).port}`;
  tables = await freshTables();
  Object.assign(process.env, {
    ...tables.env,
    AWS_ENDPOINT_URL_SQS: url,
    CALENDAR_QUEUE_URL: `${url}/000000000000/calendar`,
    MAIL_QUEUE_URL: `${url}/000000000000/mail`,
    SLACK_QUEUE_URL: `${url}/000000000000/slack`,
  });
  door = (await import('../../../functions/stream/publish-events.ts')).handler;
});
afterAll(() => {
  sqs.closeAllConnections();
  sqs.close();
});
beforeEach(() => {
  sent.length = 0;
  faults.length = 0;
});

const at = '2026-11-23T20:30:00.000Z';
const published: Event = { id: 'evt_p', at, type: 'PlanPublished', planId: 'pln_1', studentId: 'stu_maya', version: 3 };
const scheduled = (n = 1): Event => ({
  id: `evt_s${n}`,
  at,
  type: 'ReviewScheduled',
  reviewId: `rev_${n}`,
  studentId: 'stu_maya',
});
const due: Event = {
  ...scheduled(),
  id: 'evt_r',
  type: 'ReviewReminderDue',
  onDay: '2026-12-03',
  daysBefore: 7,
} as Event;

let sequence = 0;
/** What the stream tells of an item: its key. The item itself is in the table. */
const record = async (item: { pk: string; sk: string }, eventName: DynamoDBRecord['eventName'] = 'INSERT') => {
  await tables.db.send(new PutCommand({ TableName: tables.plans.name, Item: item }));
  sequence += 1;
  const Keys = { pk: { S: item.pk }, sk: { S: item.sk } };
  return { eventName: eventName!, dynamodb: { SequenceNumber: String(sequence), Keys } } satisfies DynamoDBRecord;
};
const outboxItem = (event: Event) => ({ pk: `EVENT#${event.id}`, sk: 'EVENT', ...event, ttl: 1_800_000_000 });
const deliver = async (...records: (DynamoDBRecord | Promise<DynamoDBRecord>)[]) =>
  door({ Records: await Promise.all(records) });
const fine = { batchItemFailures: [] };

describe('the outbox', () => {
  it('brings each event to the queues of those whom it concerns, and its ids only', async () => {
    const events = [published, scheduled(), due];

    expect(await deliver(...events.map((event) => record(outboxItem(event))))).toEqual(fine);

    const expected = vendors.flatMap((queue) =>
      events.filter((event) => isNewsFor(queue, event)).map((body) => ({ queue, body })),
    );
    expect(sent).toHaveLength(3);
    expect(sent).toEqual(expect.arrayContaining(expected));
  });

  it('sends long batches ten at a time', async () => {
    const events = Array.from({ length: 25 }, (_, n) => scheduled(n));
    expect(await deliver(...events.map((event) => record(outboxItem(event))))).toEqual(fine);
    expect(sent.map(({ body }) => body)).toEqual(events);
  });

  it('leaves alone what is not a new item of the outbox', async () => {
    const others = [
      record({ ...outboxItem(scheduled()), pk: 'STUDENT#stu_maya', sk: 'REVIEW#rev_1' }),
      record(outboxItem(scheduled()), 'MODIFY'),
      record(outboxItem(scheduled()), 'REMOVE'),
      { eventName: 'INSERT', dynamodb: {} } as DynamoDBRecord,
      {} as DynamoDBRecord,
    ];
    expect(await deliver(...others)).toEqual(fine);
    expect(sent).toEqual([]);
  });

  it('lets no unreadable item hold up the others, and says so without its words', async () => {
    const poison = [
      record({ ...outboxItem({ ...scheduled(), id: 'evt_odd' }), type: 'Xanthippe was diagnosed' } as never),
      record({ pk: 'EVENT#evt_x', sk: 'EVENT' }),
      { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'EVENT#' } } } } as DynamoDBRecord,
    ];

    expect(await deliver(...poison, record(outboxItem(scheduled(7))))).toEqual(fine);

    expect(sent.map(({ body }) => body)).toEqual([scheduled(7)]);
    expect(lines.filter((line) => line.includes('cannot be read'))).toHaveLength(3);
    expect(lines.join()).not.toContain('Xanthippe');
  });

  it('asks for those records again that a queue did not take, and for no others', async () => {
    const records = await Promise.all(
      [scheduled(1), scheduled(2), scheduled(3)].map((event) => record(outboxItem(event))),
    );
    faults.push({ queue: 'calendar', answer: [1] });

    expect(await deliver(...records)).toEqual({
      batchItemFailures: [{ itemIdentifier: records[1]!.dynamodb!.SequenceNumber }],
    });
  });

  it('brings mail where mail can go while Slack’s queue takes nothing', async () => {
    const reminder = await record(outboxItem(due));
    faults.push({ queue: 'slack', answer: 'nothing' });

    expect(await deliver(reminder)).toEqual({
      batchItemFailures: [{ itemIdentifier: reminder.dynamodb!.SequenceNumber }],
    });

    expect(sent).toEqual([{ queue: 'mail', body: due }]);
  });
});
