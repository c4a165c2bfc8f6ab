import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '#shared/domain/events.ts';
import { people } from '../../harbor-high/people.ts';
import { aSchoolHelp } from '../../sample/help.ts';
import { aChange, aNurse } from '../../sample/records.ts';
import {
  type DoorHarness,
  doorMonday,
  doorUrl,
  expectNothingPrivateLogged,
  seedOffice,
  setUpDoors,
} from './door-harness.ts';
import { working } from './faulty-network.ts';
import {
  aHandover,
  aNudge,
  anEmergencyEvent,
  aProposal,
  aQuestion,
  batchOf,
  incompleteOf,
  moveIt,
  refusedOf,
  reminderOf,
  schedule,
  toConfirmOf,
  unconfirmedOf,
} from './review-events.ts';

let doors: DoorHarness;
let door: typeof import('../../../functions/events/send-mail.ts').handler;
let seen = 0;
const fine = { batchItemFailures: [] };
const fresh = async () => (await doors.mails()).slice(seen);

beforeAll(async () => {
  doors = await setUpDoors();
  door = doors.watch((await import('../../../functions/events/send-mail.ts')).handler);
});
afterAll(() => doors.stop());
beforeEach(async () => {
  vi.setSystemTime(doorMonday);
  seen = (await doors.mails()).length;
});

describe('letters about help', () => {
  it('go to a family once, by what the office keeps for everybody', async () => {
    await doors.stores.schoolHelps.save(aSchoolHelp(), aChange('help page'));
    const about = {
      schoolId: 'sch_harbor-high',
      studentIds: [people.maya.id],
      notice: 'yearly',
      year: '2026-08-01',
      ref: 'K7Q2-9F',
    };
    const letter = { id: 'evt_help', at: doorMonday.toISOString(), type: 'HelpLetterDue', ...about } as const;
    for (const _again of [1, 2]) expect(await door(batchOf(letter as Event))).toEqual(fine);
    const [mail, ...more] = await fresh();
    expect([mail?.to, mail?.replyTo, more]).toEqual([['rosa@family.example'], ['priya@harbor.example'], []]);
    expect(mail?.subject).toMatch(/^Help for students who need it/);
    expect(mail?.text).not.toContain('Quillfeather');
  });
});

describe('reminding by mail', () => {
  it('writes to each person alone: the family in two languages, staff who are not in Slack in one', async () => {
    const { review } = await schedule(doors.stores);

    expect(await door(batchOf(reminderOf(review)))).toEqual(fine);

    const mails = await fresh();
    expect(mails.map(({ to }) => to).sort()).toEqual([['omar@harbor.example'], ['rosa@family.example']]);
    const rosa = mails.find(({ to }) => to[0] === 'rosa@family.example');
    expect(rosa?.subject).toBe(
      'Reminder: student support meeting, Thu, Dec 3 / Recordatorio: reunión de apoyo estudiantil, jue, 3 de dic',
    );
    expect(rosa?.text).toContain(`Thursday, December 3, 2026 at 2:30 PM PST, 45 minutes (${review.ref}).`);
    expect(rosa?.text).toContain('Called by Dana Ottoline, Harbor High School.');
    expect(rosa?.text).toContain('La convoca Dana Ottoline, Harbor High School.');
    expect(rosa?.replyTo).toEqual(['dana@harbor.example']);
    expect(rosa?.text).toContain('or reply to this email: it goes to who called the meeting.');
    const omar = mails.find(({ to }) => to[0] === 'omar@harbor.example');
    expect(omar?.subject).toBe('Reminder: student support meeting, Thu, Dec 3');
  });

  it('does not write to somebody who is no longer this student’s guardian', async () => {
    const { review } = await schedule(doors.stores);
    await door(batchOf(reminderOf(review)));
    expect((await fresh()).flatMap(({ to }) => to)).not.toContain('former@family.example');
  });

  it('writes once when the same news comes fifty times, at once and one after the other', async () => {
    const { review } = await schedule(doors.stores);
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
    const { review } = await schedule(doors.stores);
    await door(batchOf(reminderOf(review, 7), reminderOf(review, 1)));
    expect(await fresh()).toHaveLength(4);
  });

  it.each([
    ['was moved to another day', '2026-12-03', { startsAt: '2026-12-04T22:30:00.000Z' }],
    ['was called off', '2026-12-03', { status: 'cancelled' as const }],
    ['has begun', '2026-11-23', { startsAt: '2026-11-23T20:00:00.000Z' }],
  ])('says nothing of a meeting that %s', async (_why, onDay, over) => {
    const { review } = await schedule(doors.stores, over);
    expect(await door(batchOf({ ...reminderOf(review), onDay }))).toEqual(fine);
    expect(await fresh()).toEqual([]);
  });

  it('counts somebody as in Slack only if they were when the reminder fell due, so that nobody falls between the two', async () => {
    const boundAt = '2026-11-23T20:31:00.000Z';
    const { review } = await schedule(doors.stores);
    const reminder = reminderOf(review);
    await doors.stores.bindings.bindSlack('stf_omar', { teamId: 'T0HARBOR', userId: 'U0OMAR', boundAt });

    await door(batchOf(reminder));
    const tellSlack = (await import('../../../functions/events/tell-slack.ts')).handler;
    await tellSlack(batchOf(reminder));
    await doors.stores.bindings.unbindSlack('T0HARBOR', 'U0OMAR');

    expect((await fresh()).flatMap(({ to }) => to)).toContain('omar@harbor.example');
    expect(doors.slack.posts.map(({ channel }) => channel).sort()).toEqual(['U0DANA', 'U0GRACE']);
  });

  it('is never lost and never twice wherever the function dies, but at the one point where nobody can know', async () => {
    const calls = await callsOfOneReminder();
    const doubled: string[] = [];
    for (const losesLastAnswer of [false, true])
      for (let callsLeft = losesLastAnswer ? 1 : 0; callsLeft <= calls; callsLeft++) {
        vi.setSystemTime(doorMonday);
        const { review } = await schedule(doors.stores, { participants: [rosa] });
        seen = (await doors.mails()).length;
        doors.network.calls.length = 0;
        Object.assign(doors.network, { callsLeft, losesLastAnswer });
        await door(batchOf(reminderOf(review)));
        const last = doors.network.calls.at(-1) ?? '';
        Object.assign(doors.network, working);
        vi.setSystemTime(new Date(doorMonday.getTime() + 130_000));

        expect(await door(batchOf(reminderOf(review), reminderOf(review)))).toEqual(fine);

        const count = (await fresh()).length;
        if (count === 2) doubled.push(`${losesLastAnswer ? 'answer lost of' : 'dead after'} ${last.split(' ')[0]}`);
        else expect(count, `dead after ${callsLeft} calls`).toBe(1);
      }
    expect(doubled).toEqual(['dead after mail', 'answer lost of mail']);
  });

  it('waits for the next delivery when SES is away, and writes then', async () => {
    const { review } = await schedule(doors.stores);
    doors.network.down = 'mail';
    expect(await door(batchOf(reminderOf(review)))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    doors.network.down = undefined;

    expect(await door(batchOf(reminderOf(review)))).toEqual(fine);

    expect(await fresh()).toHaveLength(2);
  });

  it('waits while another holds the right to send', async () => {
    const { review } = await schedule(doors.stores, { participants: [rosa] });
    const reminder = reminderOf(review);
    await doors.stores.sentMessages.lease(`reminder/${review.id}/2026-12-03/7/grd_rosa`);

    expect(await door(batchOf(reminder))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    vi.setSystemTime(new Date(doorMonday.getTime() + 121_000));
    expect(await door(batchOf(reminder))).toEqual(fine);

    expect(await fresh()).toHaveLength(1);
  });

  it('does not write to a parent whom a court keeps away', async () => {
    const { review } = await schedule(doors.stores);
    const limit = { studentId: 'stu_maya', guardianId: 'grd_rosa', rights: 'noContact', startOn: '2026-11-23' };
    const key = { pk: 'LIMIT#stu_maya', sk: 'grd_rosa' };
    const { db, name: TableName } = doors.tables.plans;
    await db.send(new PutCommand({ TableName, Item: { ...key, ...limit, version: 1 } }));
    await door(batchOf(reminderOf(review)));
    await db.send(new DeleteCommand({ TableName, Key: key }));
    expect((await fresh()).map(({ to }) => to)).toEqual([['omar@harbor.example']]);
  });

  it('tells the coordinators who are not in Slack, once and in neutral words, that a record was opened', async () => {
    await seedOffice(doors.stores);
    const news = anEmergencyEvent();
    expect(await door(batchOf(news, news))).toEqual(fine);
    const mails = await fresh();
    expect(mails.map(({ to }) => to)).toEqual([['ruth@harbor.example']]);
    expect(mails[0]?.subject).toBe('Please look at Sidelight now (K7Q2-9F)');
    expect(mails[0]?.text).toContain(`${doorUrl}/notices/K7Q2-9F`);
  });

  it('tells them who asks to see a class, and whose class has students who are on no list', async () => {
    await seedOffice(doors.stores);
    const { id, at, schoolId, ref } = anEmergencyEvent();
    const about = { at, schoolId, ref, personId: 'stf_omar', sectionId: 'gcc_71' } as const;
    const asked = { ...about, id: `${id}-a`, type: 'ClassAccessAsked' } as const;
    const offList = { ...about, id: `${id}-b`, type: 'StudentsOffList', count: 2 } as const;
    expect(await door(batchOf(asked, offList, asked))).toEqual(fine);
    const [first, second, ...more] = (await fresh()).map(({ text }) => text ?? '');
    expect(more).toEqual([]);
    expect(`${first} ${second}`).toContain('Omar Haddad, Harbor High School, opened a class in Classroom');
    expect(`${first} ${second}`).toContain(
      '2 students are in a class in Classroom and not on the school’s list for it',
    );
  });

  it('tells an organiser who is not in Slack, once and in neutral words, that nobody is invited', async () => {
    const { review } = await schedule(doors.stores, { organiserId: 'stf_omar' });
    const news = refusedOf(review, 'notSetUp');
    expect(await door(batchOf(news, news))).toEqual(fine);
    const [mail, ...more] = await fresh();
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(['omar@harbor.example']);
    expect(mail?.subject).toBe(`Nobody is invited to your meeting yet (${review.ref})`);
    expect(mail?.text).toContain('Ask your Sidelight administrator to switch it on.');
    expect(mail?.text).toContain(`${doorUrl}/calendar/connect`);
  });

  it('tells an organiser whose guests know the earlier time alone that this is so', async () => {
    const later = { startsAt: '2026-12-10T16:00:00.000Z', endsAt: '2026-12-10T16:30:00.000Z' };
    const { review } = await schedule(doors.stores, { organiserId: 'stf_omar' });
    await doors.stores.sentMessages.settle(`calendar/${review.id}/0`);
    const moved = await moveIt(doors.stores, review, later);
    await door(batchOf({ ...refusedOf(review), id: 'evt_nomove' }));
    const [mail] = await fresh();
    expect(mail?.subject).toBe(`Nobody knows yet that your meeting was moved (${review.ref})`);
    expect(mail?.text).toContain('was moved to Thursday, December 10, 2026 at 8:00 AM PST');
    expect(mail?.text).toContain('its guests still have the earlier time');

    const { review: never } = await schedule(doors.stores, { organiserId: 'stf_omar' });
    await moveIt(doors.stores, never, { startsAt: '2026-12-11T16:00:00.000Z', endsAt: '2026-12-11T16:30:00.000Z' });
    await door(batchOf({ ...refusedOf(never), id: 'evt_never' }));
    expect((await fresh())[1]?.subject).toBe(`Nobody is invited to your meeting yet (${never.ref})`);

    await doors.stores.sentMessages.settle(`calendar/${review.id}/0/2`);
    await door(batchOf({ ...refusedOf(moved.review), id: 'evt_mended' }));
    expect(await fresh()).toHaveLength(2);
  });

  it('tells how many guests were left out, and not who: a name in a mail would tell whom a meeting is about', async () => {
    const { review } = await schedule(doors.stores, { organiserId: 'stf_omar' });
    await door(batchOf(incompleteOf(review, ['grd_rosa'])));
    const [mail] = await fresh();
    expect(mail?.text).toContain('One person was not invited');
    expect(mail?.text).not.toMatch(/rosa|quillfeather|video/i);
  });

  it('leaves it to Slack to tell an organiser who is there', async () => {
    const { review } = await schedule(doors.stores);
    expect(await door(batchOf(refusedOf(review), incompleteOf(review, ['grd_rosa'])))).toEqual(fine);
    expect(await fresh()).toEqual([]);
  });

  it('lets news of an emergency that nobody answers for come again until an alarm is raised', async () => {
    await doors.stores.rosterWriter.putSchools([{ id: 'sch_empty', name: 'Empty', zone: 'America/New_York' }]);
    expect((await door(batchOf(anEmergencyEvent('sch_empty')))).batchItemFailures).toHaveLength(1);
  });

  it('tells a teacher once that posts want a look, and nobody who is told elsewhere, has left, or is too late', async () => {
    const left = { ...people.omar, id: 'stf_left', email: 'left@harbor.example', active: false } as const;
    await doors.stores.rosterWriter.putPeople([left]);
    const news = aNudge('stf_omar');
    const question = aQuestion('stf_omar');
    const others: Event[] = [
      aNudge('stf_grace'),
      aNudge('stf_left'),
      aNudge('stf_omar', { overAt: doorMonday.toISOString() }),
    ];
    others.push(aQuestion('stf_grace'), aQuestion('stf_left'));
    expect(await door(batchOf(news, news, question, ...others))).toEqual(fine);
    expect(await door(batchOf(news, question))).toEqual(fine);
    const mails = await fresh();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      [['omar@harbor.example'], '2 posts need a look (K7Q2-9F)'],
      [['omar@harbor.example'], 'A student asks you to look at a post (K7Q2-9F)'],
    ]);
    expect(mails.map(({ text }) => text).join()).toContain('/add-on/teacher-view?courseId=71&itemId=802');
  });

  it('reminds a teacher who is not in Slack to confirm, and tells a case manager who is not, each once', async () => {
    await doors.stores.rosterWriter.putPeople([{ ...people.samuel, roles: ['caseManager'] }]);
    const news = [toConfirmOf('stf_omar'), unconfirmedOf('stf_samuel')];
    expect(await door(batchOf(...news, ...news, toConfirmOf('stf_grace'), unconfirmedOf('stf_dana')))).toEqual(fine);
    expect(await fresh()).toMatchObject([
      { to: ['omar@harbor.example'], subject: '2 things wait for you to confirm (K7Q2-9F)' },
      { to: ['samuel@harbor.example'], subject: 'Not confirmed for days: 1 person (K7Q2-9F)' },
    ]);
  });

  it('tells whose turn it is that something is due, who is not in Slack, and says neither what nor of whom', async () => {
    const ids = { id: 'evt_turn', studentId: 'stu_maya', schoolId: 'sch_harbor-high', ref: 'K7Q2-9F' } as const;
    const due = { ...ids, at: new Date().toISOString(), type: 'TurnDue', onDay: '2026-12-03', daysBefore: 7 } as const;
    const news: Event[] = [
      { ...due, staffId: 'stf_omar' },
      { ...due, staffId: 'stf_grace' },
    ];
    expect(await door(batchOf(...news, ...news))).toEqual(fine);
    const mails = await fresh();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [['omar@harbor.example'], 'Something waits for you in Sidelight (K7Q2-9F)'],
    ]);
    expect(mails[0]?.text).not.toMatch(/Maya|Rodriguez|evaluat|review|2026-12-03/i);
  });

  it('tells the case manager that something calls for a look at a plan, and says neither what nor of whom', async () => {
    const member = { ...people.samuel, roles: ['caseManager' as const] };
    await doors.stores.rosterWriter.putPeople([member]);
    const ids = { id: 'evt_task', studentId: 'stu_maya', schoolId: 'sch_harbor-high', ref: 'K7Q2-9F' } as const;
    const news: Event = { ...ids, at: new Date().toISOString(), type: 'ReviewTaskOpened', about: 'pln_1' };
    expect(await door(batchOf(news, news))).toEqual(fine);
    const mails = await fresh();
    expect(mails.map(({ subject }) => subject)).toEqual(['Something waits for you in Sidelight (K7Q2-9F)']);
    expect(mails[0]?.text).not.toMatch(/Maya|Rodriguez|review|pln_1/i);
  });

  it('tells the nurse of the student that a safety card waits, and says neither what nor of whom', async () => {
    await doors.stores.datedGrants.save(aNurse(), aChange('nurse', { action: 'card_refreshed' }));
    expect(await door(batchOf(aProposal, aProposal))).toEqual(fine);
    const mails = await fresh();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [['samuel@harbor.example'], 'Something waits for you in Sidelight (K7Q2-9F)'],
    ]);
    expect(mails[0]?.text).not.toMatch(/Xanthippe|Quillfeather|safety|card|nurse|health/i);
  });

  it('tells who had a plan and who has it, and says neither of whom nor what', async () => {
    expect(await door(batchOf(aHandover, aHandover))).toEqual(fine);
    const mails = await fresh();
    // Dana is in Slack, and hears of it there.
    expect(mails.map(({ to }) => to)).toEqual([['omar@harbor.example']]);
    expect(mails[0]?.text).not.toMatch(/Xanthippe|Quillfeather|plan|case/i);
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('send-mail'));

  it('writes no name and no need into its log', async () => {
    await door(batchOf('{"student":"Xanthippe Quillfeather"}', '"accommodation"'));
    expectNothingPrivateLogged(doors);
  });
});

const rosa = { kind: 'guardian' as const, id: 'grd_rosa' as const, email: 'rosa@family.example' };

async function callsOfOneReminder() {
  const { review } = await schedule(doors.stores, { participants: [rosa] });
  doors.network.calls.length = 0;
  await door(batchOf(reminderOf(review)));
  return doors.network.calls.length;
}
