import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { concerns, Event, type Vendor, vendors } from '#shared/domain/events.ts';
import { log } from '#shared/lambda/logger.ts';
import { StreamImage } from '#shared/store/stream-image.ts';
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

/**
 * Only new items of the outbox. One that cannot be read is told to the log and let go: a stream waits for a record that fails, and
 * everybody's invitations would wait with it. The item itself stays in the table for whoever looks into it.
 */
function readNews({ eventName, dynamodb }: DynamoDBRecord): News[] {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage?.pk?.S?.startsWith('EVENT#')) return [];
  const event = Event.safeParse(StreamImage.safeParse(dynamodb.NewImage).data);
  if (event.success) return [{ sequenceNumber: dynamodb.SequenceNumber ?? '', event: event.data }];
  log('error', 'an outbox item cannot be read', { sequenceNumber: dynamodb.SequenceNumber });
  return [];
}
