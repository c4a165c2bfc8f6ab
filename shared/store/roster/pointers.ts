import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonId } from '#shared/domain/ids.ts';
import { held } from '../conditional.ts';
import type { Key } from '../keys.ts';
import type { Table } from '../table.ts';

/**
 * Only this person's own: an address may have been given to somebody else meanwhile, who must not be locked out by it.
 */
export async function removePointer({ db, name }: Table, key: Key, person: PersonId) {
  const own = { ConditionExpression: 'personId = :person', ExpressionAttributeValues: { ':person': person } };
  await held(db.send(new DeleteCommand({ TableName: name, Key: key, ...own })));
}
