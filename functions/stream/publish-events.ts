import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type Event, isNewsFor, type Vendor, vendors } from '#shared/domain/events.ts';
import { type EnvName, envNames } from '#shared/lambda/env.ts';
import { logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { background } from '../deps/patience.ts';
import { queueBatchSize, sendToQueue } from '../deps/queues.ts';
import { outboxReader } from '../deps/tables.ts';

const queues: Record<Vendor, EnvName> = {
  calendar: envNames.calendarQueue,
  mail: envNames.mailQueue,
  slack: envNames.slackQueue,
};

type News = { sequenceNumber: string; event: Event };
type NewItem = { sequenceNumber: string; id: string };

/**
 * The outbox: new `EVENT#` items, of which the plans table's stream tells the keys, go into the queue of each vendor
 * whom they concern. The items themselves are read here, and nothing else of that table can be.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const news = await readNews(Records.flatMap(told));
  const lost = await Promise.all(vendors.map((vendor) => publish(vendor, news)));
  const failed = new Set(lost.flat());
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Answers the sequence numbers that the vendor's queue did not take. */
async function publish(vendor: Vendor, news: readonly News[]) {
  const mine = news.filter(({ event }) => isNewsFor(vendor, event));
  const lost: string[] = [];
  for (let from = 0; from < mine.length; from += queueBatchSize)
    lost.push(...(await send(vendor, mine.slice(from, from + queueBatchSize))));
  return lost;
}

async function send(vendor: Vendor, batch: readonly News[]) {
  const messages = batch.map(({ event }, index) => ({ id: String(index), body: JSON.stringify(event) }));
  try {
    const refused = await sendToQueue(queues[vendor], messages);
    return batch.filter((_, index) => refused.includes(String(index))).map(({ sequenceNumber }) => sequenceNumber);
  } catch (failure) {
    // The batch stays in the stream and comes again; doors bear repetition.
    logFailure('a queue took nothing', failure, { queue: vendor, count: batch.length });
    return batch.map(({ sequenceNumber }) => sequenceNumber);
  }
}

function told({ eventName, dynamodb }: DynamoDBRecord): NewItem[] {
  const key = dynamodb?.Keys?.pk?.S ?? '';
  if (eventName !== 'INSERT' || !key.startsWith('EVENT#')) return [];
  return [{ sequenceNumber: dynamodb?.SequenceNumber ?? '', id: key.slice('EVENT#'.length) }];
}

/**
 * An item that cannot be read is told to the log and let go: a stream waits for a record that fails, and everybody's
 * invitations would wait with it. The item itself stays in the table for whoever looks into it.
 */
async function readNews(records: readonly NewItem[]): Promise<News[]> {
  if (records.length === 0) return [];
  const events = new Map(
    (await outboxReader(background).read(records.map(({ id }) => id))).map((event) => [String(event.id), event]),
  );
  return records.flatMap(({ sequenceNumber, id }) => {
    const event = events.get(id);
    if (event) return [{ sequenceNumber, event }];
    log('error', 'an outbox item cannot be read', { sequenceNumber });
    return [];
  });
}
