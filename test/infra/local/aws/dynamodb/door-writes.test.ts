import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { personKey } from '#shared/store/roster/keys.ts';
import type { DoorName } from '../../../../../infra/doors.ts';
import { asDoor } from '../../../../as-door.ts';
import { itemsIn } from '../../../../contents.ts';
import { freshTables, storesOn } from '../../../../engine.ts';
import { at, later } from '../../../../sample/records.ts';
import { aStaffMember } from '../../../../sample/roster.ts';

type Over = Omit<Partial<UpdateCommandInput>, 'UpdateExpression'> & { UpdateExpression?: string };

const refused = { name: 'AccessDeniedException' };

describe.each<[DoorName, string, unknown]>([
  ['classroom-add-on', 'googleSub', '108'],
  ['web', 'googleSub', '108'],
  ['slack', 'slack', { teamId: 'T0', userId: 'U0', boundAt: at }],
])('%s at the record of a member of staff', (door, mark, value) => {
  async function updating() {
    const tables = await freshTables();
    const { rosterWriter, roster } = storesOn(tables);
    await rosterWriter.putPeople([aStaffMember()]);
    const { db, plans } = await asDoor(tables, door);
    const update = (over: Over) => ({
      ...{ TableName: plans.name, Key: personKey('stf_grace'), UpdateExpression: 'SET #mark = :value' },
      ...{ ExpressionAttributeNames: { '#mark': mark }, ExpressionAttributeValues: { ':value': value } },
      ...over,
    });
    return { db, update, stored: () => roster.getStaff('stf_grace') };
  }

  it('notes whose account of Google or Slack it is', async () => {
    const { db, update } = await updating();
    await db.send(new UpdateCommand(update({ ConditionExpression: 'attribute_exists(pk)' })));
  });

  const both = { '#mark': mark, '#roles': 'roles' };
  it.each<[string, Over]>([
    ['change their roles', { ExpressionAttributeNames: { '#mark': 'roles' } }],
    ['change both', { UpdateExpression: 'SET #mark = :value, #roles = :value', ExpressionAttributeNames: both }],
    ['take away that they are here', { UpdateExpression: 'SET #mark = :value REMOVE active' }],
    ['ask by a condition', { ConditionExpression: 'contains(#roles, :value)', ExpressionAttributeNames: both }],
    ['be answered the whole record', { ReturnValues: 'ALL_NEW' }],
    ['be answered what was there', { ReturnValues: 'UPDATED_OLD' }],
  ])('may not %s, alone or in a transaction', async (_, over) => {
    const { db, update, stored } = await updating();
    await expect(db.send(new UpdateCommand(update(over)))).rejects.toMatchObject(refused);
    const { ReturnValues, ...rest } = update(over);
    const part = { TransactItems: [{ Update: rest }] };
    if (!ReturnValues) await expect(db.send(new TransactWriteCommand(part))).rejects.toMatchObject(refused);
    expect(await stored()).toEqual(aStaffMember());
  });
});

describe('the add-on at its sessions', () => {
  const session = {
    personId: 'stf_grace',
    googleSub: '108',
    as: 'teacher',
    accessToken: 'a',
    accessTokenExpiresAt: later(1),
  } as const;

  async function signedIn() {
    const tables = await freshTables();
    const permitted = await asDoor(tables, 'classroom-add-on');
    const { sessions } = storesOn(permitted);
    await sessions.start('s', { ...session, expiresAt: later(9) });
    const held = (await itemsIn(tables.confidential)).filter(({ pk }) => String(pk).startsWith('SESSION#'));
    const [{ pk, sk } = { pk: '', sk: '' }] = held;
    return { sessions, db: permitted.db, TableName: permitted.confidential.name, Key: { pk, sk } };
  }

  it('renews a session’s token and ends it', async () => {
    const { sessions } = await signedIn();
    await sessions.renew('s', { accessToken: 'b', accessTokenExpiresAt: later(2) });
    expect(await sessions.find('s')).toMatchObject({ personId: 'stf_grace', accessToken: 'b' });
    await sessions.end('s');
    expect(await sessions.find('s')).toBeUndefined();
  });

  it('makes it nobody else’s', async () => {
    const { db, ...of } = await signedIn();
    const toOmar = { UpdateExpression: 'SET personId = :omar', ExpressionAttributeValues: { ':omar': 'stf_omar' } };
    await expect(db.send(new UpdateCommand({ ...of, ...toOmar }))).rejects.toMatchObject(refused);
  });

  it('is answered nothing that it writes over or ends', async () => {
    const { db, TableName, Key } = await signedIn();
    const how = { TableName, ReturnValues: 'ALL_OLD' } as const;
    await expect(db.send(new DeleteCommand({ ...how, Key }))).rejects.toMatchObject(refused);
    await expect(db.send(new PutCommand({ ...how, Item: Key }))).rejects.toMatchObject(refused);
  });

  it('is answered once what is to be used once, and takes it no other way', async () => {
    const { sessions, db, TableName } = await signedIn();
    await sessions.offer('c', { nonce: 'n', session: { ...session, expiresAt: later(9) }, expiresAt: later(1) });
    expect(await sessions.takeCode('c')).toMatchObject({ nonce: 'n' });
    expect(await sessions.takeCode('c')).toBeUndefined();
    const Key = { pk: 'CODE#x', sk: 'CODE' };
    await expect(db.send(new DeleteCommand({ TableName, Key }))).rejects.toMatchObject(refused);
  });
});
