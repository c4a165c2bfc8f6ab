import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { entryFromImage } from '#shared/store/stream-image.ts';
import { background } from '../deps/patience.ts';
import { disclosureIndexWriter } from '../deps/tables.ts';

/**
 * The ledger's stream: one row per student and entry, so that a student's disclosure log is one query. A record that
 * fails comes again and in the end goes to the dead letters: an entry must not be missing from a log in silence.
 * Nothing in the ledger is ever changed or removed, rows and seals included, so a record that says otherwise is told.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const record of Records) if (record.eventName !== 'INSERT') tellOfChange(record);
  const failed = await Promise.all(Records.map(point));
  return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
}

async function point({ eventName, dynamodb }: DynamoDBRecord): Promise<string[]> {
  if (eventName !== 'INSERT') return [];
  const sequenceNumber = dynamodb?.SequenceNumber ?? '';
  try {
    const entry = entryFromImage(dynamodb?.NewImage);
    if (entry) await disclosureIndexWriter(background).point(entry);
    return [];
  } catch (failure) {
    logFailure('a ledger entry has no rows per student yet', failure, { sequenceNumber });
    return [sequenceNumber];
  }
}

/** The alarm of the ledger waits for this very line (infra/constructs/ledger-alarm.ts). */
function tellOfChange({ eventName, dynamodb }: DynamoDBRecord) {
  const { pk, sk } = dynamodb?.Keys ?? {};
  log('error', 'the ledger was changed', { change: eventName, pk: pk?.S, sk: sk?.S });
}
