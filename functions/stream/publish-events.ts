import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { concerns, Event, type Vendor, vendors } from '#shared/domain/events.ts';
import { log } from '#shared/lambda/logger.ts';
import { queueBatchSize, sendToQueue } from '../deps/queues.ts';

type News = { sequenceNumber: string; event: Event };

/** The outbox: what the plans table's stream shows of new `EVENT#` items goes into the queue of each vendor whom it concerns. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const news = Records.flatMap(readNews);
  const lost = await Promise.all(vendors.map((vendor) => publish(vendor, news)));
  const failed = new Set(lost.flat());
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Answers the sequence numbers that the vendor's queue did not take. */
async function publish(vendor: Vendor, news: readonly News[]) {
  const mine = news.filter(({ event }) => concerns[event.type].includes(vendor));
  const lost: string[] = [];
  for (let from = 0; from < mine.length; from += queueBatchSize)
    lost.push(...(await send(vendor, mine.slice(from, from + queueBatchSize))));
  return lost;
}

async function send(vendor: Vendor, batch: readonly News[]) {
  const messages = batch.map(({ event }, index) => ({ id: String(index), body: JSON.stringify(event) }));
  try {
    const refused = await sendToQueue(vendor, messages);
    return batch.filter((_, index) => refused.includes(String(index))).map(({ sequenceNumber }) => sequenceNumber);
  } catch (failure) {
    // The batch stays in the stream and comes again; doors bear repetition.
    log('error', 'a queue took nothing', {
      vendor,
      count: batch.length,
      why: failure instanceof Error ? failure.name : '',
    });
    return batch.map(({ sequenceNumber }) => sequenceNumber);
  }
}

const Attribute = z.union([z.object({ S: z.string() }), z.object({ N: z.string() })]);
const NewItem = z.pipe(
  z.record(z.string(), Attribute),
  z.transform((image) =>
    Object.fromEntries(Object.entries(image).map(([key, value]) => [key, 'S' in value ? value.S : Number(value.N)])),
  ),
);
const isOutbox = z.object({ pk: z.object({ S: z.string().check(z.startsWith('EVENT#')) }) });

/**
 * Only new items of the outbox. One that cannot be read is told to the log and let go: a stream waits for a record that fails, and
 * everybody's invitations would wait with it. The item itself stays in the table for whoever looks into it.
 */
function readNews({ eventName, dynamodb }: DynamoDBRecord): News[] {
  if (eventName !== 'INSERT' || !isOutbox.safeParse(dynamodb?.NewImage).success) return [];
  const item = NewItem.safeParse(dynamodb?.NewImage);
  const event = Event.safeParse(item.data);
  if (event.success) return [{ sequenceNumber: dynamodb?.SequenceNumber ?? '', event: event.data }];
  log('error', 'an outbox item cannot be read', { sequenceNumber: dynamodb?.SequenceNumber });
  return [];
}
