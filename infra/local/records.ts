import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Closers } from './closers.ts';
import { createTables, startEngine, type TableNames } from './engine.ts';

export type Records = {
  endpoint: string;
  names: TableNames;
  db: DynamoDBDocumentClient;
  streams: DynamoDBStreamsClient;
};

/** An engine with three empty tables of this start's own. They are taken away at the end: the engine may be somebody's and stay. */
export async function openRecords(dataTemplate: unknown, open: Closers): Promise<Records> {
  const { endpoint, stop } = await startEngine();
  open.add(stop);
  const settings = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  open.add(() => client.destroy());
  open.add(() => streams.destroy());
  const names = await createTables(client, dataTemplate, { prefix: `local-${randomUUID().slice(0, 8)}` });
  if (process.env.DYNAMODB_ENDPOINT)
    for (const TableName of Object.values(names)) open.add(() => client.send(new DeleteTableCommand({ TableName })));
  return { endpoint, names, db: DynamoDBDocumentClient.from(client), streams };
}
