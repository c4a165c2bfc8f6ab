import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Grant, type Grants } from '#shared/use-cases/ports/sign-in/sessions.ts';
import { grantKey } from '../keys.ts';
import { getItem, type Table } from '../table.ts';

export const dynamoGrants = (table: Table): Grants => ({
  async find(person) {
    const item = await getItem(table, grantKey(person), { consistent: true });
    return item && Grant.parse(item);
  },
  async save(grant) {
    await table.db.send(new PutCommand({ TableName: table.name, Item: { ...grantKey(grant.personId), ...grant } }));
  },
  async remove(person) {
    await table.db.send(new DeleteCommand({ TableName: table.name, Key: grantKey(person) }));
  },
});
