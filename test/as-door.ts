import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { access, actionsOf, permissionsAlone, type TableAccess, type TableName, type Touch } from '../infra/access.ts';
import type { DoorName } from '../infra/doors.ts';
import { engineGuard } from '../infra/local/aws/dynamodb/engine-guard.ts';
import { tableArn } from '../infra/local/aws/template/local-names.ts';
import type { Permission } from '../infra/local/aws/template/template-permissions.ts';
import type { TestTables } from './engine.ts';

type Names = Record<TableName, string>;

/** What `infra/access.ts` lets a door do, in the form in which the local district reads it from the template. */
export const permissionsOf = (door: DoorName, names: Names): Permission[] => inPermissions(access[door], names);

const inPermissions = (role: TableAccess, names: Names): Permission[] =>
  (Object.entries(role) as [TableName, Touch][]).flatMap(([table, touch]) =>
    (Object.entries(touch) as [keyof Touch, readonly string[]][]).map(([verb, prefixes]) => ({
      actions: actionsOf[verb],
      resources: [`${tableArn(names[table])}${verb === 'index' ? '/index/gsi1' : ''}`],
      keys: prefixes.map((prefix) => `${prefix}*`),
      ...(verb === 'permissions' ? { attributes: permissionsAlone } : {}),
    })),
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
  const guard = engineGuard(tables.endpoint, new Map([[door, inPermissions(role, names)]])).unref();
  await new Promise<void>((resolve) => guard.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(guard.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: door, secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: tables.env.AWS_REGION, credentials });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    db,
    endpoint,
    plans: { db, name: names.plans },
    confidential: { db, name: names.confidential },
    ledger: { db, name: names.ledger },
    env: { ...tables.env, AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_ACCESS_KEY_ID: door },
  };
}
