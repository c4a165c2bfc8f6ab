import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '#shared/store/document-client.ts';
import type { Closers } from '../../closers.ts';
import type { TableNames } from '../template/local-names.ts';
import { createTables, startEngine, startStream } from './engine.ts';

export type Records = {
  endpoint: string;
  names: TableNames;
  db: DynamoDBDocumentClient;
  streams: DynamoDBStreamsClient;
  /**
   * After the import, which this engine would slow down by each record that it must keep. Its news concerns nobody yet.
   */
  streamPlans(): Promise<void>;
};

/** An engine with three empty tables of this start's own. They are taken away at the end from one that stays. */
export async function openRecords(dataTemplate: unknown, open: Closers): Promise<Records> {
  const { endpoint, outlivesUs, stop } = await startEngine();
  open.add(stop);
  const settings = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  open.add(() => client.destroy());
  open.add(() => streams.destroy());
  const prefix = `local-${randomUUID().slice(0, 8)}`;
  const names = await reached(endpoint, createTables(client, dataTemplate, { prefix, streamLater: ['plans'] }));
  if (outlivesUs)
    for (const TableName of Object.values(names)) open.add(() => client.send(new DeleteTableCommand({ TableName })));
  const streamPlans = () => startStream(client, dataTemplate, { role: 'plans', name: names.plans });
  return { endpoint, names, db: documentClient(client), streams, streamPlans };
}

async function reached<Made>(endpoint: string, making: Promise<Made>): Promise<Made> {
  try {
    return await making;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED')) throw cause;
    throw new Error(`No DynamoDB answers at ${endpoint}. Start it, or take DYNAMODB_ENDPOINT away.`, { cause });
  }
}
