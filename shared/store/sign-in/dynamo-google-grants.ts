import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { GoogleGrant, type GoogleGrants } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import { mayBeKept } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { getItem, type Table } from '../table.ts';
import { grantKey } from './keys.ts';
import { permissionsStored } from './stored-permissions.ts';

export const dynamoGoogleGrants = (table: Table): GoogleGrants => ({
  async find(person) {
    const item = await getItem(table, grantKey(person), { consistent: true });
    const permissions = item ? permissionsStored(item) : [];
    // One that cannot be renewed with is none, nor is one that could write classwork, as some from before
    // 28 November 2026: its giver is asked again, and not met with an error.
    if (!item?.refreshToken || !mayBeKept(permissions)) return undefined;
    return GoogleGrant.parse({ ...item, permissions });
  },
  /** `permissions` is a reserved word of DynamoDB's, so they are stored as `granted`. */
  async save({ permissions: granted, ...grant }) {
    const item = { ...grantKey(grant.personId), ...grant, granted };
    await table.db.send(new PutCommand({ TableName: table.name, Item: item }));
  },
  async remove(person) {
    await table.db.send(new DeleteCommand({ TableName: table.name, Key: grantKey(person) }));
  },
});
