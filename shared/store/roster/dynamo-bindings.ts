import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { PersonId } from '#shared/domain/ids.ts';
import type { Bindings } from '#shared/use-cases/ports/roster/roster.ts';
import { held } from '../conditional.ts';
import type { Key } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { type Action, put, transact } from '../transactions.ts';
import { googlePointer, personKey, slackPointer } from './keys.ts';
import { removePointer } from './pointers.ts';

const Owner = z.object({ personId: PersonId });

/**
 * A pointer from an outside account to one of ours and the mark on the person are made together: neither side may be
 * claimed twice.
 */
export const dynamoBindings = (table: Table): Bindings => ({
  bindGoogle: (person, sub) =>
    bind(table, person, {
      pointer: googlePointer(sub),
      mark: { name: 'googleSub', value: sub, same: '#mark = :value' },
    }),
  bindSlack: (staff, binding) =>
    bind(table, staff, {
      pointer: slackPointer(binding.teamId, binding.userId),
      mark: { name: 'slack', value: binding, same: '#mark.teamId = :team AND #mark.userId = :user' },
      values: { ':team': binding.teamId, ':user': binding.userId },
    }),
  unbindSlack: (teamId, userId) => unbind(table, slackPointer(teamId, userId), userId),
});

type Binding = { pointer: Key; mark: { name: string; value: unknown; same: string }; values?: Record<string, string> };

async function bind(table: Table, person: PersonId, { pointer, mark, values }: Binding) {
  const markPerson: Action = {
    Update: {
      TableName: table.name,
      Key: personKey(person),
      UpdateExpression: 'SET #mark = :value',
      ConditionExpression: `attribute_exists(pk) AND (attribute_not_exists(#mark) OR (${mark.same}))`,
      ExpressionAttributeNames: { '#mark': mark.name },
      ExpressionAttributeValues: { ':value': mark.value, ...values },
    },
  };
  const point = put(
    table,
    { ...pointer, personId: person },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR personId = :person',
      ExpressionAttributeValues: { ':person': person },
    },
  );
  if (!(await transact(table, [point, markPerson]))) throw new DomainError('changed_meanwhile', { personId: person });
}

/** The way in goes first: a crash between the two leaves a mark that opens nothing. */
async function unbind(table: Table, pointer: Key, userId: string) {
  const item = await getItem(table, pointer, { consistent: true });
  if (!item) return;
  const { personId } = Owner.parse(item);
  await removePointer(table, pointer, personId);
  const unmark = new UpdateCommand({
    TableName: table.name,
    Key: personKey(personId),
    UpdateExpression: 'REMOVE slack',
    ConditionExpression: 'slack.userId = :user',
    ExpressionAttributeValues: { ':user': userId },
  });
  await held(table.db.send(unmark));
}
