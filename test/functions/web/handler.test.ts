import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Event } from '#shared/domain/events.ts';
import { webRoutes } from '../../../functions/web/routes.ts';
import { itemsIn } from '../../contents.ts';
import { leaksIn } from '../../text/outbound/leak-detector.ts';
import {
  type DoorHarness,
  doorMonday,
  doorUrl,
  expectNothingPrivateLogged,
  setUpDoors,
} from '../events/door-harness.ts';
import { batchOf, schedule } from '../events/review-events.ts';

let doors: DoorHarness;
type Handler = typeof import('../../../functions/web/handler.ts').handler;
let door: (...args: Parameters<Handler>) => Promise<Awaited<ReturnType<Handler>>>;

beforeAll(async () => {
  doors = await setUpDoors();
  door = doors.watch((await import('../../../functions/web/handler.ts')).handler);
});
afterAll(() => doors.stop());
beforeEach(async () => {
  vi.setSystemTime(doorMonday);
  doors.google.faults.length = 0;
  await doors.stores.googleGrants.remove('stf_dana');
});

type Visit = { path: string; query?: Record<string, string>; cookies?: string[]; method?: string };
async function visit({ path, query, cookies, method = 'GET' }: Visit) {
  const event = {
    ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers: {}, isBase64Encoded: false },
    ...(query ? { queryStringParameters: query } : {}),
    ...(cookies ? { cookies } : {}),
    requestContext: { http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' } },
  } as unknown as APIGatewayProxyEventV2;
  const answer = await door(event, { callbackWaitsForEmptyEventLoop: false } as never);
  return { ...answer, body: String(answer?.body ?? '') };
}

const dana = {
  sub: '100100100100100100101',
  email: 'dana@harbor.example',
  hd: 'harbor.example',
  refreshToken: 'fresh',
};
const api = 'https://www.googleapis.com/auth/';
const granted = `openid ${api}userinfo.email ${api}calendar.events.owned`;

/** A browser that began, went to Google, and comes back with what Google gave it. */
async function connecting(account: Partial<typeof dana> & { scope?: string; nonce?: string } = {}) {
  const start = await visit({ path: '/calendar/connect' });
  const asked = new URL(String(start.headers?.location)).searchParams;
  const [cookie] = start.cookies ?? [];
  const given = {
    ...dana,
    scope: granted,
    nonce: asked.get('nonce')!,
    challenge: asked.get('code_challenge')!,
    ...account,
  };
  doors.google.codes.set('code-1', JSON.parse(JSON.stringify(given)));
  const state = asked.get('state')!;
  return {
    start,
    asked,
    state,
    back: { path: '/calendar/callback', query: { state, code: 'code-1' }, cookies: [cookie!.split(';')[0]!] },
  };
}
const grantOfDana = () => doors.stores.googleGrants.find('stf_dana');

describe('our own pages', () => {
  it('fit the runtime: no third argument', async () => {
    expect((await import('../../../functions/web/handler.ts')).handler.length).toBeLessThanOrEqual(2);
  });

  it.each(['/', '/privacy', '/reviews/K7Q2-9F', '/notices/K7Q2-9F', '/no-such-page'])(
    '%s is never framed, stored or told to others',
    async (path) => {
      const { headers, body } = await visit({ path });
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers?.['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(body).toMatch(/^<!doctype html><html lang="en"/);
      expect(body).not.toContain('<script');
    },
  );

  it('shows the same page for every meeting, real or not, in two languages', async () => {
    const { review } = await schedule(doors.stores);
    const [real, other] = [await visit({ path: `/reviews/${review.ref}` }), await visit({ path: '/reviews/Z9Z9-9Z' })];
    expect(real.statusCode).toBe(200);
    expect(real.body.replaceAll(review.ref, 'Z9Z9-9Z')).toBe(other.body);
    expect(real.body).toContain('<section lang="es"');
    expect(
      leaksIn(real.body.replace(/<style>.*<\/style>/s, ''), {
        names: ['Xanthippe Quillfeather', 'Dana Ottoline', 'stu_maya', review.id],
        phrases: [],
      }),
    ).toEqual([]);
  });

  it.each([
    '/notices/ADHD-2A',
    '/reviews/ADHD-2A',
    '/reviews/%3Cscript%3E',
    '/reviews/k7q2-9f',
    '/reviews/',
    '/reviews/K7Q2-9F/x',
    '/no-such-page',
    '/calendar',
    '/add-on/teacher-views',
  ])('says in two languages that there is nothing at %s, without repeating it', async (path) => {
    const { statusCode, body } = await visit({ path });
    expect(statusCode).toBe(404);
    expect(body).not.toContain(path.slice(1));
    expect(body).toContain('There is nothing here');
    expect(body).toContain('<section lang="es"');
  });

  it.each(webRoutes)('answers at $method $path', async ({ method, path }) => {
    expect((await visit({ path: path.replace('{ref}', 'K7Q2-9F'), method })).statusCode).not.toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'])(
    'answers nothing to %s, and in words',
    async (method) => {
      const { statusCode, headers } = await visit({ path: '/calendar/connect', method });
      expect(statusCode).toBe(404);
      expect(headers?.['content-type']).toContain('text/html');
    },
  );
});

describe('connecting a calendar', () => {
  it('asks Google anew for this one right, and binds the answer to this browser', async () => {
    const { start, asked } = await connecting();
    expect(start.statusCode).toBe(302);
    expect(start.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
    expect(Object.fromEntries(asked)).toMatchObject({
      scope: granted,
      prompt: 'consent',
      access_type: 'offline',
      code_challenge_method: 'S256',
      redirect_uri: `${doorUrl}/calendar/callback`,
    });
    expect(start.cookies?.[0]).toMatch(
      /^__Host-calendar=\w{64}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
  });

  it('keeps the grant and takes up the meetings that waited', async () => {
    const { review } = await schedule(doors.stores);
    const calendarDoor = (await import('../../../functions/events/update-google-calendar.ts')).handler;
    const { event } = await schedule(doors.stores, { id: 'rev_waits' });
    await calendarDoor(batchOf(event));
    const { back } = await connecting();

    const { statusCode, body, cookies } = await visit(back);

    expect(statusCode).toBe(200);
    expect(body).toContain('One meeting was waiting');
    expect(cookies?.[0]).toContain('Max-Age=0');
    expect(await grantOfDana()).toEqual({
      personId: 'stf_dana',
      googleSub: dana.sub,
      refreshToken: 'fresh',
      permissions: ['openid', 'email', 'writeOwnEvents'],
    });
    const emitted = (await eventsInOutbox()).filter(({ reviewId }) => reviewId === 'rev_waits');
    expect(emitted).toHaveLength(2);
    await calendarDoor(batchOf(...emitted));
    expect(doors.google.invitations).toHaveLength(3);
    expect(doors.google.inserts.map(({ authorization }) => authorization)).toEqual(['Bearer at-fresh']);
    expect(await doors.stores.waitingReviews.waitingFor('stf_dana')).toEqual([]);
    expect(review.id).not.toBe('rev_waits');
  });

  it('keeps nothing that lets classwork be written: Google is asked for all but that', async () => {
    const { back } = await connecting({ scope: `${granted} ${api}classroom.coursework.students` });
    const { statusCode, headers, cookies } = await visit(back);
    const asked = new URL(String(headers?.location)).searchParams;
    expect([statusCode, await grantOfDana()]).toEqual([302, undefined]);
    expect(Object.fromEntries(asked)).toMatchObject({ scope: granted, include_granted_scopes: 'false' });
    expect(cookies?.[0]).toContain(`__Host-calendar=${asked.get('state')}`);
  });

  it.each<[string, Parameters<typeof connecting>[0], number]>([
    ['an account from outside the district', { hd: 'elsewhere.example' }, 403],
    ['a private account', { hd: undefined as never }, 403],
    ['somebody whom we do not know', { sub: '9', email: 'nobody@harbor.example' }, 403],
    ['a student', { sub: '8', email: 'maya@students.harbor.example' }, 403],
    ['an answer made for another question', { nonce: 'other' }, 401],
    ['a person who unticked the box', { scope: 'openid email' }, 403],
    ['a grant for one hour', { refreshToken: undefined as never }, 403],
  ])('keeps nothing of %s', async (_who, account, status) => {
    const { back } = await connecting(account);
    const { statusCode, body } = await visit(back);
    expect(statusCode).toBe(status);
    expect(body).toContain('href="/calendar/connect"');
    expect(await grantOfDana()).toBeUndefined();
  });

  it.each<[string, (visit: Visit) => Visit]>([
    ['another browser', ({ cookies: _, ...rest }) => rest],
    ['a browser with another question open', (back) => ({ ...back, cookies: ['__Host-calendar=0000'] })],
    ['a forged state', (back) => ({ ...back, query: { ...back.query, state: 'é'.repeat(64) } })],
    ['nothing at all', ({ path }) => ({ path })],
  ])('refuses an answer that comes with %s, and the true browser can still go on', async (_what, forge) => {
    const { back } = await connecting();
    expect((await visit(forge(back))).statusCode).toBe(401);
    expect(await grantOfDana()).toBeUndefined();
    expect((await visit(back)).statusCode).toBe(200);
  });

  it('takes an answer once, and within ten minutes', async () => {
    const first = await connecting();
    await visit(first.back);
    expect((await visit(first.back)).statusCode).toBe(401);
    const late = await connecting();
    vi.setSystemTime(new Date(doorMonday.getTime() + 601_000));
    expect((await visit(late.back)).statusCode).toBe(401);
  });

  it('keeps nothing of somebody whose account the school switched off, and says so', async () => {
    const dana = await doors.stores.roster.getStaff('stf_dana');
    await doors.stores.rosterWriter.putPeople([{ ...dana, mayNotSignIn: true }]);
    const { back } = await connecting();
    const { statusCode, body } = await visit(back);
    expect(statusCode).toBe(403);
    expect(body).toContain('This account is switched off for now');
    expect(await grantOfDana()).toBeUndefined();
  });

  it('says that nothing changed when the person declines', async () => {
    const { back } = await connecting();
    const { body, statusCode } = await visit({ ...back, query: { state: back.query.state, error: 'access_denied' } });
    expect(statusCode).toBe(200);
    expect(body).toContain('Your calendar is not connected');
  });

  it('says that nothing is lost when Google does not answer', async () => {
    const { back } = await connecting();
    for (const _ of [1, 2, 3, 4])
      doors.google.faults.push({ method: 'POST', path: /^\/token$/, status: 503, reason: 'backendError' });
    const { statusCode, headers, body } = await visit(back);
    expect(statusCode).toBe(503);
    expect(headers).toMatchObject({ 'retry-after': '60' });
    expect(body).toContain('Nothing is lost');
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('web'));

  it('writes no name, address or token into its log', () => {
    expectNothingPrivateLogged(doors);
    expect(doors.lines.join()).not.toMatch(/fresh|code-1|ey[A-Z]/);
  });
});

async function eventsInOutbox() {
  const news = (await itemsIn(doors.tables.plans)).filter(({ pk }) => String(pk).startsWith('EVENT#'));
  const events = news.map((item) => Event.parse(item));
  return events.flatMap((event) => (event.type === 'ReviewScheduled' ? [event] : []));
}
