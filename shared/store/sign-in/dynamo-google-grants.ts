import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { GoogleGrant, type GoogleGrants } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import { getItem, type Table } from '../table.ts';
import { grantKey } from './keys.ts';

export const dynamoGoogleGrants = (table: Table): GoogleGrants => ({
  async find(person) {
    const item = await getItem(table, grantKey(person), { consistent: true });
    return item && GoogleGrant.parse(item);
  },
  async save(grant) {
    await table.db.send(new PutCommand({ TableName: table.name, Item: { ...grantKey(grant.personId), ...grant } }));
  },
  async remove(person) {
    await table.db.send(new DeleteCommand({ TableName: table.name, Key: grantKey(person) }));
  },
});
