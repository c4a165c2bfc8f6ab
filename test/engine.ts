import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { createTables } from '../infra/local/engine.ts';

/** Three empty tables of a test's own, on the engine that the whole run shares. */
export async function freshTables() {
  const endpoint = inject('engineEndpoint');
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const names = await createTables(client, JSON.parse(inject('dataTemplate')), `t${randomUUID().slice(0, 8)}`);
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    db,
    endpoint,
    plans: { db, name: names.plans },
    confidential: { db, name: names.confidential },
    ledger: { db, name: names.ledger },
    /** What a bundled handler is told, so that it works on these tables. */
    env: {
      PLANS_TABLE: names.plans,
      CONFIDENTIAL_TABLE: names.confidential,
      LEDGER_TABLE: names.ledger,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  };
}
export type TestTables = Awaited<ReturnType<typeof freshTables>>;
