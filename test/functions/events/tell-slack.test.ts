import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MessageBlocks } from '../../../infra/local/stand-ins/slack/block-kit.ts';
import { sealedIds } from '../../../integrations/slack/sealed-ids.ts';
import { people } from '../../harbor-high/people.ts';
import { aChange, aNurse } from '../../sample/records.ts';
import {
  type DoorHarness,
  doorMonday,
  doorUrl,
  expectNothingPrivateLogged,
  seedOffice,
  setUpDoors,
} from './door-harness.ts';
import {
  aNudge,
  anEmergencyEvent,
  aProposal,
  aQuestion,
  batchOf,
  incompleteOf,
  refusedOf,
  reminderOf,
  schedule,
  toConfirmOf,
  unconfirmedOf,
} from './review-events.ts';

let doors: DoorHarness;
let door: typeof import('../../../functions/events/tell-slack.ts').handler;
const fine = { batchItemFailures: [] };

beforeAll(async () => {
  doors = await setUpDoors();
  door = doors.watch((await import('../../../functions/events/tell-slack.ts')).handler);
});
afterAll(() => doors.stop());
beforeEach(() => {
  vi.setSystemTime(doorMonday);
  doors.slack.posts.length = 0;
  doors.slack.faults.length = 0;
});

describe('reminding in Slack', () => {
  it('sends a direct message without previews to each of the staff who are in Slack, and to nobody else', async () => {
    const { review } = await schedule(doors.stores);

    expect(await door(batchOf(reminderOf(review)))).toEqual(fine);

    expect(doors.slack.posts.map(({ channel }) => channel).sort()).toEqual(['U0DANA', 'U0GRACE']);
    expect(doors.slack.posts[0]).toMatchObject({
      method: '/api/chat.postMessage',
      text: `You have a student support meeting on Thursday, December 3, 2026 at 2:30 PM PST, 45 minutes (${review.ref}).\n\nCalled by Dana Ottoline, Harbor High School.\n\nQuestions? Call Harbor High School and say ${review.ref}.\n\nThis page explains the reference, and shows nothing about any student: ${doorUrl}/reviews/${review.ref}`,
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
  });

  it('sends one message when the same news comes fifty times', async () => {
    const { review } = await schedule(doors.stores);
    await Promise.all(Array.from({ length: 10 }, () => door(batchOf(...Array(5).fill(reminderOf(review))))));
    expect(doors.slack.posts).toHaveLength(2);
  });

  it.each([
    ['asks for patience', { status: 429 }],
    ['is ill', { status: 503 }],
    ['fails inside', { status: 200, error: 'internal_error' }],
  ])('tries again later, and only whom it missed, when Slack %s', async (_why, fault) => {
    const { review } = await schedule(doors.stores);
    doors.slack.faults.push(fault);

    expect(await door(batchOf(reminderOf(review)))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(doors.slack.posts).toHaveLength(1);
    expect(await door(batchOf(reminderOf(review)))).toEqual(fine);

    expect(doors.slack.posts.map(({ channel }) => channel).sort()).toEqual(['U0DANA', 'U0GRACE']);
  });

  it('tells the dead letters of somebody whom Slack refuses for good, after everybody else was told', async () => {
    const { review } = await schedule(doors.stores);
    doors.slack.faults.push({ status: 200, error: 'user_disabled' });

    expect((await door(batchOf(reminderOf(review)))).batchItemFailures).toHaveLength(1);

    expect(doors.slack.posts).toHaveLength(1);
    expect(doors.lines.at(-1)).toContain('"retryable":false');
  });

  it('tells a coordinator in Slack once, in neutral words, that a record was opened', async () => {
    await seedOffice(doors.stores);
    const news = anEmergencyEvent();
    await Promise.all([door(batchOf(news)), door(batchOf(news, news))]);
    expect(await door(batchOf(news))).toEqual(fine);
    expect(doors.slack.posts.map(({ channel }) => channel)).toEqual(['U0PRIYA']);
    expect(doors.slack.posts[0]?.text).toBe(
      `Something at your school asks for your attention now: Monday, November 23, 2026 at 12:30 PM PST (K7Q2-9F).\n\nThis page says whom to ask: ${doorUrl}/notices/K7Q2-9F`,
    );
  });

  it('tells the case manager in Slack, once, that something calls for a look at a plan', async () => {
    const ids = { id: 'evt_task', studentId: 'stu_maya', schoolId: 'sch_harbor-high', ref: 'K7Q2-9F' } as const;
    const news = { ...ids, at: new Date().toISOString(), type: 'ReviewTaskOpened', about: 'pln_1' } as const;
    expect(await door(batchOf(news, news))).toEqual(fine);
    expect(doors.slack.posts).toHaveLength(1);
    expect(doors.slack.posts[0]?.text).not.toMatch(/Maya|Rodriguez|review|pln_1/i);
  });

  it('tells the nurse in Slack, once, that a safety card waits; where there is none, the office', async () => {
    await seedOffice(doors.stores);
    expect(await door(batchOf(aProposal, aProposal))).toEqual(fine);
    expect(doors.slack.posts.map(({ channel }) => channel)).toEqual(['U0PRIYA']);
    const nurse = aNurse({ staffId: people.grace.id });
    await doors.stores.datedGrants.save(nurse, aChange('nurse', { action: 'card_refreshed' }));
    const next = { ...aProposal, id: 'evt_next' } as const;
    expect(await door(batchOf(next, next))).toEqual(fine);
    expect(doors.slack.posts.slice(1).map(({ channel }) => channel)).toEqual(['U0GRACE']);
    expect(doors.slack.posts[1]?.text).not.toMatch(/Xanthippe|Quillfeather|safety|card|nurse|health/i);
  });

  it('tells an organiser once, and nobody else, that nobody is invited, why, and what to do', async () => {
    const { review } = await schedule(doors.stores);
    const news = refusedOf(review);
    await Promise.all([door(batchOf(news)), door(batchOf(news, news))]);
    expect(await door(batchOf(news))).toEqual(fine);
    expect(doors.slack.posts).toMatchObject([{ channel: 'U0DANA' }]);
    expect(doors.slack.posts[0]?.text).toBe(
      `Nobody is invited yet to your meeting on Thursday, December 3, 2026 at 2:30 PM PST (${review.ref}).\n\nYour district’s Google settings keep Sidelight from your calendar. Ask your Google administrator to allow it.\n\nThen connect your calendar once more, and the invitations go out: ${doorUrl}/calendar/connect`,
    );
    expect(doors.slack.posts[0]).not.toHaveProperty('blocks');
  });

  it('tells an organiser how many were left out, with a button by which she may see who, and no name', async () => {
    const { review } = await schedule(doors.stores);
    expect(await door(batchOf(incompleteOf(review, ['stf_omar', 'grd_rosa'], false)))).toEqual(fine);
    const [{ text, blocks = '' } = { text: '' }] = doors.slack.posts as { text: string; blocks?: string }[];
    expect(text).toContain('2 people were not invited, because Google Calendar did not take the address');
    expect(text).toContain('It has no video link');
    expect(JSON.parse(blocks)).toMatchObject([
      { type: 'section', text: { text } },
      {
        elements: [{ action_id: 'left_out', value: sealedIds('shh').seal(`stu_maya ${review.id} stf_omar grd_rosa`) }],
      },
    ]);
    expect(MessageBlocks.safeParse(JSON.parse(blocks)).success).toBe(true);
    expect(`${text} ${blocks}`).not.toMatch(/Omar|Quillfeather|Xanthippe/);
  });

  it.each([
    ['has been invited since', 'scheduled', true],
    ['was called off', 'cancelled', false],
  ] as const)('says nothing of a meeting that %s', async (_why, status, settled) => {
    const { review } = await schedule(doors.stores, { status });
    if (settled) await doors.stores.sentMessages.settle(`calendar/${review.id}/0`);
    expect(await door(batchOf(refusedOf(review)))).toEqual(fine);
    expect(doors.slack.posts).toEqual([]);
  });

  it('tells a teacher once that posts want a look, and nobody who is told elsewhere, has left, or is too late', async () => {
    const left = { ...people.omar, id: 'stf_left', email: 'left@harbor.example', active: false } as const;
    await doors.stores.rosterWriter.putPeople([left]);
    const news = aNudge('stf_grace');
    const question = aQuestion('stf_grace');
    const others = [
      question,
      question,
      aQuestion('stf_omar'),
      aNudge('stf_omar'),
      aNudge('stf_left'),
      aNudge('stf_grace', { overAt: doorMonday.toISOString() }),
    ];
    expect(await door(batchOf(news, news, ...others))).toEqual(fine);
    expect(await door(batchOf(news))).toEqual(fine);
    expect(doors.slack.posts.map(({ channel }) => channel)).toEqual(['U0GRACE', 'U0GRACE']);
    const said = doors.slack.posts.map(({ text }) => String(text)).sort();
    expect(said[1]).toMatch(/^On .* a student in one of your classes asked you to look at a post in Google Classroom/);
    expect(said[0]).toMatch(/^2 posts in one of your classes need a look \(K7Q2-9F\)\./);
  });

  it('reminds a teacher once to confirm, and not on another day', async () => {
    const news = toConfirmOf('stf_grace');
    expect(await door(batchOf(news, news, toConfirmOf('stf_omar')))).toEqual(fine);
    vi.setSystemTime(new Date(doorMonday.getTime() + 24 * 60 * 60_000));
    expect(await door(batchOf(news, { ...news, id: 'evt_late' }))).toEqual(fine);
    expect(doors.slack.posts.map(({ channel }) => channel)).toEqual(['U0GRACE']);
    expect(doors.slack.posts[0]?.text).toMatch(/^2 things wait for you to confirm \(K7Q2-9F\)\./);
    expect(doors.slack.posts[0]).toHaveProperty('blocks', expect.stringContaining('"action_id":"to_confirm"'));
  });

  it('tells a case manager once, however late, with a button that names nobody', async () => {
    const news = unconfirmedOf('stf_dana');
    vi.setSystemTime(new Date(doorMonday.getTime() + 48 * 60 * 60_000));
    expect(await door(batchOf(news, news))).toEqual(fine);
    expect(doors.slack.posts.map(({ channel }) => channel)).toEqual(['U0DANA']);
    const [{ text, blocks = '' } = { text: '' }] = doors.slack.posts as { text: string; blocks?: string }[];
    expect(text).toMatch(/^1 person has yet to confirm what is new or changed for your students \(K7Q2-9F\)\./);
    expect(MessageBlocks.safeParse(JSON.parse(blocks)).success).toBe(true);
    expect(JSON.parse(blocks)[1].elements).toEqual([
      { type: 'button', action_id: 'unconfirmed', text: { type: 'plain_text', text: 'Show me who', emoji: false } },
    ]);
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('tell-slack'));

  it('writes no name and no need into its log', () => expectNothingPrivateLogged(doors));
});
