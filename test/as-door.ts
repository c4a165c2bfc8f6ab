import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { documentClient } from '#shared/store/document-client.ts';
import { access, type TableAccess, type TableName, type Touch } from '../infra/access.ts';
import type { DoorName } from '../infra/doors.ts';
import { engineGuard } from '../infra/local/aws/dynamodb/engine-guard.ts';
import { tableArn } from '../infra/local/aws/template/local-names.ts';
import { tableStatements } from '../infra/table-statements.ts';
import { namedOnly, type TestTables } from './engine.ts';

type Names = Record<TableName, string>;

/** What `infra/access.ts` lets a door do, in IAM's own words, as the deployment says it to its roles. */
export const statementsOf = (door: DoorName, names: Names) => statementsFor(access[door], names);

const statementsFor = (role: TableAccess, names: Names) =>
  (Object.entries(role) as [TableName, Touch][]).flatMap(([table, touch]) =>
    tableStatements(touch, tableArn(names[table])),
  );

/**
 * The same tables, as the deployment lets one door at them: whatever its role does not permit is refused as IAM refuses
 * it.
 */
export const asDoor = (tables: TestTables, door: DoorName) => asRole(tables, door, access[door]);

/** The same for a role that no door has yet. */
export async function asRole(tables: TestTables, door: string, role: TableAccess): Promise<TestTables> {
  const { plans, confidential, ledger } = tables;
  const names = { plans: plans.name, confidential: confidential.name, ledger: ledger.name };
  const guard = engineGuard(tables.endpoint, new Map([[door, statementsFor(role, names)]])).unref();
  await new Promise<void>((resolve) => guard.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(guard.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: door, secretAccessKey: 'local' };
  const signer = namedOnly(door);
  const client = new DynamoDBClient({ endpoint, region: tables.env.AWS_REGION, credentials, signer });
  const db = documentClient(client);
  return {
    db,
    endpoint,
    plans: { db, name: names.plans },
    confidential: { db, name: names.confidential },
    ledger: { db, name: names.ledger },
    env: { ...tables.env, AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_ACCESS_KEY_ID: door },
  };
}
