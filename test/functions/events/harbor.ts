import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, vi } from 'vitest';
import type { Event } from '#shared/domain/events.ts';
import { opaqueRef, type Review } from '#shared/domain/reviews/review.ts';
import { calendarScope } from '#shared/use-cases/ports/reviews/calendar.ts';
import { mailsAt, startMailbox } from '../../../infra/local/aws/mailbox.ts';
import { freshTables } from '../../engine.ts';
import { aChange } from '../../sample/records.ts';
import { steadyPower, throughMains } from './faulty-network.ts';
import { startGoogle } from './google.ts';
import { watchedDoors } from './touches.ts';

export const monday = new Date('2026-11-23T20:30:00.000Z');
export const baseUrl = 'https://sidelight.harbor.example';

/** Names and needs that must turn up in no log line and in no message, whatever a door does. */
const canaries = ['Xanthippe', 'Quillfeather', 'Ottoline', 'Dyslexia-canary', 'accommodat', '504'];

/** Four staff, two guardians and one student, with every vendor on loopback; doors are imported after it, because they read their names. */
export async function harbor() {
  vi.useFakeTimers({ toFake: ['Date'], now: monday });
  const lines: string[] = [];
  const spoken = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  const [tables, google, slack, mailPort] = [
    await freshTables(),
    await startGoogle(),
    await startSlack(),
    await freePort(),
  ];
  const mailbox = await startMailbox(mailPort);
  const power = steadyPower();
  const mains = {
    dynamo: await throughMains(tables.endpoint, 'dynamodb', power),
    google: await throughMains(google.url, 'google', power),
    slack: await throughMains(slack.url, 'slack', power),
    mail: await throughMains(`http://127.0.0.1:${mailPort}`, 'mail', power),
  };
  Object.assign(process.env, tables.env, {
    STAGE: 'local',
    BASE_URL: baseUrl,
    GOOGLE_DOMAINS: 'harbor.example',
    MAIL_SENDER: 'sidelight@harbor.example',
    AWS_ENDPOINT_URL_DYNAMODB: mains.dynamo.url,
    AWS_ENDPOINT_URL_SES: mains.mail.url,
    LOCAL_GOOGLE_URL: mains.google.url,
    LOCAL_SLACK_URL: mains.slack.url,
  });
  const stores = await import('../../../functions/deps/tables.ts');
  await seed(stores);
  const mails = () => mailsAt(`http://127.0.0.1:${mailPort}`);
  const stop = async () => {
    for (const { stop: close } of [...Object.values(mains), google, slack]) close();
    await mailbox.stop();
    spoken.mockRestore();
    vi.useRealTimers();
  };
  return { tables, google, slack, stores, power, mails, lines, stop, ...watchedDoors(tables, power) };
}
export type Harbor = Awaited<ReturnType<typeof harbor>>;
type Stores = typeof import('../../../functions/deps/tables.ts');

async function seed(stores: Stores) {
  const writer = stores.rosterWriter();
  await writer.putSchools([{ id: 'sch_harbor-high', name: 'Harbor High School', zone: 'America/Los_Angeles' }]);
  const staff = { schoolIds: ['sch_harbor-high' as const], active: true };
  await writer.putPeople([
    {
      id: 'stf_dana',
      givenName: 'Dana',
      familyName: 'Ottoline',
      email: 'dana@harbor.example',
      roles: ['caseManager'],
      ...staff,
    },
    {
      id: 'stf_grace',
      givenName: 'Grace',
      familyName: 'Park',
      email: 'grace@harbor.example',
      roles: ['teacher'],
      ...staff,
    },
    {
      id: 'stf_omar',
      givenName: 'Omar',
      familyName: 'Haddad',
      email: 'omar@harbor.example',
      roles: ['counselor'],
      ...staff,
    },
    { id: 'grd_rosa', givenName: 'Rosa', familyName: 'Quillfeather', email: 'rosa@family.example', active: true },
    { id: 'grd_former', givenName: 'Former', familyName: 'Stepparent', email: 'former@family.example', active: true },
    {
      ...{ id: 'stu_maya', givenName: 'Xanthippe', familyName: 'Quillfeather', email: 'maya@students.harbor.example' },
      ...{ schoolId: 'sch_harbor-high', grade: '10', guardianIds: ['grd_rosa'], active: true },
    },
  ]);
  await stores
    .bindings()
    .bindSlack('stf_dana', { teamId: 'T0HARBOR', userId: 'U0DANA', boundAt: '2026-09-01T16:00:00.000Z' });
  await stores
    .bindings()
    .bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U0GRACE', boundAt: '2026-09-01T16:00:00.000Z' });
  await stores.secretWriter().saveGoogle({ clientId: 'client-1', clientSecret: 'secret-1' });
  const bot = { botToken: 'xoxb-harbor', botId: 'B0', botUserId: 'U0BOT', teamId: 'T0HARBOR', appId: 'A0' };
  await stores.secretWriter().saveSlack({ signingSecret: 'shh', ...bot });
}

/** Two coordinators, one of them in Slack. */
export async function seedOffice(stores: Stores) {
  const coordinator = { roles: ['coordinator' as const], schoolIds: ['sch_harbor-high' as const], active: true };
  await stores.rosterWriter().putPeople([
    { id: 'stf_priya', givenName: 'Priya', familyName: 'Nair', email: 'priya@harbor.example', ...coordinator },
    { id: 'stf_ruth', givenName: 'Ruth', familyName: 'Abel', email: 'ruth@harbor.example', ...coordinator },
  ]);
  const boundAt = '2026-09-01T16:00:00.000Z';
  await stores.bindings().bindSlack('stf_priya', { teamId: 'T0HARBOR', userId: 'U0PRIYA', boundAt });
}

let opened = 0;
export const emergencyOpened = (schoolId: `sch_${string}` = 'sch_harbor-high'): Event => ({
  ...{ id: `evt_emergency${++opened}`, at: monday.toISOString(), type: 'EmergencyAccessOpened' },
  ...{ grantId: 'emg_1', studentId: 'stu_maya', schoolId, ref: 'K7Q2-9F' },
});

export const grantDana = (stores: Stores, refreshToken = 'dana') =>
  stores
    .googleGrants()
    .save({ personId: 'stf_dana', googleSub: '1001', refreshToken, scopes: ['openid', 'email', calendarScope] });

/** Said of all that a door logged in a whole file of tests, its failures included. */
export function expectNoCanary({ lines }: Harbor) {
  expect(lines.length).toBeGreaterThan(2);
  // An id of chance letters and digits may hold 504 by chance.
  const said = lines
    .join('\n')
    .toLowerCase()
    .replaceAll(/\b[a-z]{3}_[a-z0-9]{26}\b/g, 'an id');
  for (const canary of [...canaries, '@']) expect(said).not.toContain(canary.toLowerCase());
}

let made = 0;

/** Scheduled as the Slack door schedules it; by default for Thursday 3 December at half past two. */
export async function schedule(stores: Stores, over: Partial<Review> = {}) {
  made += 1;
  const review: Review = {
    id: `rev_${made}`,
    ref: opaqueRef(new Uint8Array(6).fill(made)),
    studentId: 'stu_maya',
    schoolId: 'sch_harbor-high',
    organiserId: 'stf_dana',
    participants: [
      { kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' },
      { kind: 'staff', id: 'stf_grace', email: 'grace@harbor.example' },
      { kind: 'staff', id: 'stf_omar', email: 'omar@harbor.example' },
      { kind: 'guardian', id: 'grd_rosa', email: 'rosa@family.example' },
      { kind: 'guardian', id: 'grd_former', email: 'former@family.example' },
    ],
    startsAt: '2026-12-03T22:30:00.000Z',
    endsAt: '2026-12-03T23:15:00.000Z',
    zone: 'America/Los_Angeles',
    status: 'scheduled',
    generation: 0,
    version: 1,
    ...over,
  };
  const at = new Date().toISOString();
  const event = {
    id: `evt_${made}`,
    at,
    type: 'ReviewScheduled',
    reviewId: review.id,
    studentId: review.studentId,
  } as const;
  const { id: reviewId } = review;
  await stores.reviews().schedule(review, aChange(reviewId, { at, action: 'review_scheduled', reviewId }, [event]));
  return { review, event };
}

export const reminderOf = (review: Review, daysBefore = 7) => ({
  type: 'ReviewReminderDue' as const,
  id: `evt_r${review.id.slice(4)}` as const,
  at: new Date().toISOString(),
  onDay: '2026-12-03',
  reviewId: review.id,
  studentId: review.studentId,
  daysBefore,
});

export const batchOf = (...events: (Event | string)[]) => ({
  Records: events.map((event, index) => ({
    messageId: `m${index}`,
    body: typeof event === 'string' ? event : JSON.stringify(event),
  })) as never,
});

async function startSlack() {
  const posts: Record<string, string>[] = [];
  const faults: { status: number; error?: string }[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const form = Object.fromEntries(new URLSearchParams(await text(incoming)));
    const fault = faults.shift();
    const headers = { 'content-type': 'application/json', ...(fault?.status === 429 ? { 'retry-after': '30' } : {}) };
    outgoing.writeHead(fault?.status ?? 200, headers);
    if (!fault) posts.push({ ...form, method: incoming.url ?? '' });
    outgoing.end(JSON.stringify(fault ? { ok: false, error: fault.error ?? 'ratelimited' } : { ok: true, ts: '1.1' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posts, faults, stop };
}

async function freePort() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
