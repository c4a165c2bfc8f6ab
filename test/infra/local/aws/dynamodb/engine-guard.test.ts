import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { asDoor } from '../../../../as-door.ts';
import { freshTables, storesOn, type TestTables } from '../../../../engine.ts';
import {
  aChange,
  anEntry,
  aPublication,
  aReview,
  at,
  later,
  plannedReview,
  reviewScheduled,
} from '../../../../sample/records.ts';
import { aStaffMember } from '../../../../sample/roster.ts';

let tables: TestTables;
let slack: TestTables;
let addOn: TestTables;
const refused = { name: 'AccessDeniedException' };

beforeAll(async () => {
  tables = await freshTables();
  slack = await asDoor(tables, 'slack');
  addOn = await asDoor(tables, 'classroom-add-on');
  const { plans, rosterWriter, googleGrants } = storesOn(tables);
  await rosterWriter.putPeople([aStaffMember()]);
  await plans.publish(...aPublication('maya'));
  await googleGrants.save({ personId: 'stf_grace', googleSub: '108', refreshToken: 'r', permissions: [] });
});

describe('a door at the tables of the local district', () => {
  it('reads and writes what its role permits', async () => {
    const { cards, reviews, ledger } = storesOn(slack);
    expect(await cards.find('stu_maya')).toMatchObject({ studentId: 'stu_maya' });
    expect(await cards.findMany(['stu_maya', 'stu_leo'])).toHaveLength(1);
    await ledger.append(anEntry({ id: 'led_seen' }));
    const review = aReview();
    await reviews.schedule(plannedReview(review), aChange('b', {}, [reviewScheduled('b', review)]));
    expect(await reviews.get(review.studentId, review.id)).toEqual(review);
  });

  it('is refused a whole plan, also one that it would only write', async () => {
    for (const door of [slack, addOn]) {
      await expect(storesOn(door).plans.ofStudent('stu_maya')).rejects.toMatchObject(refused);
      await expect(storesOn(door).plans.publish(...aPublication('again'))).rejects.toMatchObject(refused);
    }
  });

  it('is refused a request that asks for one key too many', async () => {
    const keys = ['CARD#stu_maya', 'STUDENT#stu_maya'].map((pk) => ({ pk, sk: 'CARD' }));
    const both = new BatchGetCommand({ RequestItems: { [tables.plans.name]: { Keys: keys } } });
    await expect(addOn.db.send(both)).rejects.toMatchObject(refused);
  });

  it('learns whether a calendar is connected, and never the token that opens it', async () => {
    const Key = { pk: 'GRANT#stf_grace', sk: 'GRANT' };
    const ask = (ProjectionExpression?: string) =>
      slack.db.send(new GetCommand({ TableName: tables.confidential.name, Key, ProjectionExpression }));
    expect(await storesOn(slack).calendarConnections.isConnected('stf_grace')).toBe(false);
    await expect(ask()).rejects.toMatchObject(refused);
    await expect(ask('granted, scopes, refreshToken')).rejects.toMatchObject(refused);
  });

  it('is refused every scan, and every change in the ledger', async () => {
    const { name: TableName } = tables.ledger;
    const Key = { pk: 'HOUR#2026-11-23T20', sk: `${at}#led_seen` };
    await expect(slack.db.send(new ScanCommand({ TableName: tables.plans.name }))).rejects.toMatchObject(refused);
    await expect(slack.db.send(new DeleteCommand({ TableName, Key }))).rejects.toMatchObject(refused);
    await expect(
      slack.db.send(new PutCommand({ TableName, Item: { pk: 'STUDENT#stu_maya', sk: later(1) } })),
    ).rejects.toMatchObject(refused);
    const ofStudent = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'STUDENT#stu_maya' } };
    await expect(slack.db.send(new QueryCommand({ TableName, ...ofStudent }))).rejects.toMatchObject(refused);
  });

  it('is told who was refused what, and no key', async () => {
    const message = await storesOn(slack)
      .plans.ofStudent('stu_maya')
      .catch(({ message }: Error) => message);
    expect(message).toContain('slack is not authorized to perform: dynamodb:Query on resource');
    expect(message).toContain('(STUDENT: pk,sk) because no identity-based policy allows');
    expect(message).not.toContain('maya');
  });
});
