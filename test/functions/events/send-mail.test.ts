import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  baseUrl,
  batchOf,
  emergencyOpened,
  expectNoCanary,
  type Harbor,
  harbor,
  monday,
  reminderOf,
  schedule,
  seedOffice,
} from './harbor.ts';

let world: Harbor;
let door: typeof import('../../../functions/events/send-mail.ts').handler;
let seen = 0;
const fine = { batchItemFailures: [] };
const fresh = async () => (await world.mails()).slice(seen);

beforeAll(async () => {
  world = await harbor();
  door = world.watch((await import('../../../functions/events/send-mail.ts')).handler);
});
afterAll(() => world.stop());
beforeEach(async () => {
  vi.setSystemTime(monday);
  seen = (await world.mails()).length;
});

describe('reminding by mail', () => {
  it('writes to each person alone: the family in two languages, staff who are not in Slack in one', async () => {
    const { review } = await schedule(world.stores);

    expect(await door(batchOf(reminderOf(review)))).toEqual(fine);

    const mails = await fresh();
    expect(mails.map(({ to }) => to).sort()).toEqual([['omar@harbor.example'], ['rosa@family.example']]);
    const rosa = mails.find(({ to }) => to[0] === 'rosa@family.example');
    expect(rosa?.subject).toBe(
      'Reminder: student support meeting, Thu, Dec 3 / Recordatorio: reunión de apoyo estudiantil, jue, 3 de dic',
    );
    expect(rosa?.text).toContain(`Thursday, December 3, 2026 at 2:30 PM PST, 45 minutes (${review.ref}).`);
    const omar = mails.find(({ to }) => to[0] === 'omar@harbor.example');
    expect(omar?.subject).toBe('Reminder: student support meeting, Thu, Dec 3');
  });

  it('does not write to somebody who is no longer this student’s guardian', async () => {
    const { review } = await schedule(world.stores);
    await door(batchOf(reminderOf(review)));
    expect((await fresh()).flatMap(({ to }) => to)).not.toContain('former@family.example');
  });

  it('writes once when the same news comes fifty times, at once and one after the other', async () => {
    const { review } = await schedule(world.stores);
    const reminder = reminderOf(review);

    const waves = [
      Array.from({ length: 10 }, () => batchOf(...Array(3).fill(reminder))),
      Array(20).fill(batchOf(reminder)),
    ];
    for (const wave of waves) await Promise.all(wave.map((batch) => door(batch)));

    expect(await fresh()).toHaveLength(2);
    expect(await door(batchOf(reminder))).toEqual(fine);
  });

  it('writes again for the reminder on the eve', async () => {
    const { review } = await schedule(world.stores);
    await door(batchOf(reminderOf(review, 7), reminderOf(review, 1)));
    expect(await fresh()).toHaveLength(4);
  });

  it.each([
    ['was moved to another day', '2026-12-03', { startsAt: '2026-12-04T22:30:00.000Z' }],
    ['was called off', '2026-12-03', { status: 'cancelled' as const }],
    ['has begun', '2026-11-23', { startsAt: '2026-11-23T20:00:00.000Z' }],
  ])('says nothing of a meeting that %s', async (_why, onDay, over) => {
    const { review } = await schedule(world.stores, over);
    expect(await door(batchOf({ ...reminderOf(review), onDay }))).toEqual(fine);
    expect(await fresh()).toEqual([]);
  });

  it('counts somebody as in Slack only if they were when the reminder fell due, so that nobody falls between the two', async () => {
    const boundAt = '2026-11-23T20:31:00.000Z';
    const { review } = await schedule(world.stores);
    const reminder = reminderOf(review);
    await world.stores.bindings().bindSlack('stf_omar', { teamId: 'T0HARBOR', userId: 'U0OMAR', boundAt });

    await door(batchOf(reminder));
    const tellSlack = (await import('../../../functions/events/tell-slack.ts')).handler;
    await tellSlack(batchOf(reminder));
    await world.stores.bindings().unbindSlack('T0HARBOR', 'U0OMAR');

    expect((await fresh()).flatMap(({ to }) => to)).toContain('omar@harbor.example');
    expect(world.slack.posts.map(({ channel }) => channel).sort()).toEqual(['U0DANA', 'U0GRACE']);
  });

  it('is never lost and never twice wherever the function dies, but at the one point where nobody can know', async () => {
    const calls = await callsOfOneReminder();
    const doubled: string[] = [];
    for (const lost of [false, true])
      for (let left = lost ? 1 : 0; left <= calls; left++) {
        vi.setSystemTime(monday);
        const { review } = await schedule(world.stores, { participants: [rosa] });
        seen = (await world.mails()).length;
        world.power.made.length = 0;
        Object.assign(world.power, { left, lost });
        await door(batchOf(reminderOf(review)));
        const last = world.power.made.at(-1) ?? '';
        Object.assign(world.power, { left: Number.POSITIVE_INFINITY, lost: false });
        vi.setSystemTime(new Date(monday.getTime() + 130_000));

        expect(await door(batchOf(reminderOf(review), reminderOf(review)))).toEqual(fine);

        const count = (await fresh()).length;
        if (count === 2) doubled.push(`${lost ? 'answer lost of' : 'dead after'} ${last.split(' ')[0]}`);
        else expect(count, `dead after ${left} calls`).toBe(1);
      }
    expect(doubled).toEqual(['dead after mail', 'answer lost of mail']);
  });

  it('waits for the next delivery when SES is away, and writes then', async () => {
    const { review } = await schedule(world.stores);
    world.power.down = 'mail';
    expect(await door(batchOf(reminderOf(review)))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    world.power.down = undefined;

    expect(await door(batchOf(reminderOf(review)))).toEqual(fine);

    expect(await fresh()).toHaveLength(2);
  });

  it('waits while another holds the right to send', async () => {
    const { review } = await schedule(world.stores, { participants: [rosa] });
    const reminder = reminderOf(review);
    await world.stores.sentMessages().lease(`reminder/${review.id}/2026-12-03/7/grd_rosa`);

    expect(await door(batchOf(reminder))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    vi.setSystemTime(new Date(monday.getTime() + 121_000));
    expect(await door(batchOf(reminder))).toEqual(fine);

    expect(await fresh()).toHaveLength(1);
  });

  it('does not write to a parent whom a court keeps away', async () => {
    const { review } = await schedule(world.stores);
    const limit = { studentId: 'stu_maya', guardianId: 'grd_rosa', rights: 'noContact', startOn: '2026-11-23' };
    const key = { pk: 'LIMIT#stu_maya', sk: 'grd_rosa' };
    const { db, name: TableName } = world.tables.plans;
    await db.send(new PutCommand({ TableName, Item: { ...key, ...limit, version: 1 } }));
    await door(batchOf(reminderOf(review)));
    await db.send(new DeleteCommand({ TableName, Key: key }));
    expect((await fresh()).map(({ to }) => to)).toEqual([['omar@harbor.example']]);
  });

  it('tells the coordinators who are not in Slack, once and in neutral words, that a record was opened', async () => {
    await seedOffice(world.stores);
    const news = emergencyOpened();
    expect(await door(batchOf(news, news))).toEqual(fine);
    const mails = await fresh();
    expect(mails.map(({ to }) => to)).toEqual([['ruth@harbor.example']]);
    expect(mails[0]?.subject).toBe('Please look at Sidelight now (K7Q2-9F)');
    expect(mails[0]?.text).toContain(`${baseUrl}/notices/K7Q2-9F`);
  });

  it('lets news of an emergency that nobody answers for come again until an alarm is raised', async () => {
    await world.stores.rosterWriter().putSchools([{ id: 'sch_empty', name: 'Empty', zone: 'America/New_York' }]);
    expect((await door(batchOf(emergencyOpened('sch_empty')))).batchItemFailures).toHaveLength(1);
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    world.expectOnlyItsKeys('send-mail'));

  it('writes no name and no need into its log', async () => {
    await door(batchOf('{"student":"Xanthippe Quillfeather"}', '"accommodation"'));
    expectNoCanary(world);
  });
});

const rosa = { kind: 'guardian' as const, id: 'grd_rosa' as const, email: 'rosa@family.example' };

async function callsOfOneReminder() {
  const { review } = await schedule(world.stores, { participants: [rosa] });
  world.power.made.length = 0;
  await door(batchOf(reminderOf(review)));
  return world.power.made.length;
}
