import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import type { GoogleStandIn } from '../../../infra/local/stand-ins/google/stand-in.tsx';
import { openCalendars } from '../../../infra/local/stand-ins/google/state/calendars.ts';
import { googleCalendar } from '../../../integrations/google-calendar/calendar.ts';
import { calendarClient } from '../../../integrations/google-calendar/client.ts';
import { guestLists } from '../../../integrations/google-calendar/guest-lists.ts';
import { eventIdOf } from '../../../integrations/google-calendar/review-event.ts';
import { people } from '../../harbor-high/people.ts';
import { aGoogle, calendarAs, dana, grace, tokenFor } from '../../infra/local/stand-ins/google-stand-in-fixture.ts';
import { harborHigh } from '../../sample/roster.ts';
import { faultsIn } from '../google-contract/contract.ts';

const baseUrl = 'https://sidelight.harbor.example';
const family = 'rosa@family.example';
const grant: GoogleGrant = { personId: 'stf_dana', googleSub: dana.id, refreshToken: 'r', permissions: [] };
const invitation = (over: object = {}) => ({
  ...{ id: 'rev_1' as const, ref: 'K7Q2-9F', generation: 0, zone: 'America/Los_Angeles' },
  ...{ startsAt: '2026-12-03T22:30:00.000Z', endsAt: '2026-12-03T23:15:00.000Z' },
  guests: [grace.email, family, family],
  letterhead: { school: asRecorded({ ...harborHigh }), organiser: asRecorded(people.dana) },
  ...over,
});

let google: GoogleStandIn;
let own: Awaited<ReturnType<typeof calendarAs>>;
let accessToken: string;
const porch = (token = accessToken) =>
  googleCalendar({
    accounts: { refresh: async () => ({ accessToken: token, accessTokenExpiresAt: '2026-11-23T19:00:00.000Z' }) },
    client: calendarClient(google.url),
    baseUrl,
  });

beforeAll(async () => {
  google = await aGoogle();
  own = await calendarAs(google, dana, 'calendar.events.owned');
  accessToken = await tokenFor(google, dana, ['calendar.events.owned']);
});
afterAll(async () => {
  await google.stop();
  // One test has a token for something else on purpose.
  const scopes = ['calendar.events.owned'];
  const asked = google.state.calls.map((call) => ({ ...call, query: new URLSearchParams(call.query), scopes }));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.flatMap(faultsIn)).toEqual([]);
  vi.useRealTimers();
});
beforeEach(() => {
  for (const list of [google.state.calendars.events, google.state.calendars.outbox, google.state.faults])
    list.length = 0;
  google.state.calendars.rules = openCalendars();
});

const stands = (leftOut: string[] = [], video = true) => ({ stands: { leftOut, video } });
const mails = () => google.state.calendars.outbox;
const eventId = eventIdOf(invitation());

describe('a review on Google’s calendar', () => {
  it('has an id that anybody can recompute: base32hex of the review’s digest, as RFC 4648 writes it', () => {
    const bits = [...createHash('sha256').update('review|rev_1|0').digest()].map((byte) =>
      byte.toString(2).padStart(8, '0'),
    );
    const letters = bits
      .join('')
      .padEnd(260, '0')
      .match(/.{5}/g)!
      .map((five) => '0123456789abcdefghijklmnopqrstuv'[Number.parseInt(five, 2)]);
    expect(eventId).toBe(letters.join(''));
    expect(eventIdOf(invitation({ generation: 1 }))).not.toBe(eventId);
  });

  it('reaches each guest as a mail that tells of a meeting, a time and a video link, and of nobody else', async () => {
    expect(await porch().invite(grant, invitation())).toEqual(stands());

    expect(mails().map(({ to }) => to)).toEqual([grace.email, family]);
    for (const { subject, text } of mails()) {
      expect(subject).toContain('(K7Q2-9F) / Reunión de apoyo estudiantil (K7Q2-9F) @ Thu, Dec 3, 2026');
      expect(text).toContain('https://meet.google.com/');
      expect(text).toContain(`${baseUrl}/reviews/K7Q2-9F`);
      expect(text).toContain('Called by Dana Ruiz, Harbor High School.');
      expect(text).not.toMatch(/Guests:/);
    }
    expect((await own.events.get({ calendarId: 'primary', eventId })).data).toMatchObject({
      visibility: 'private',
      guestsCanInviteOthers: false,
      extendedProperties: { private: { sidelight: 'review', sidelightRef: 'K7Q2-9F' } },
    });
  });

  it('invites nobody again when asked again, at once or after the answer was lost', async () => {
    google.state.faults.push({ kind: 'lost', on: 'POST /calendar', times: 1 });
    await expect(porch().invite(grant, invitation())).rejects.toMatchObject({ vendor: 'calendar', retryable: true });
    expect(mails()).toHaveLength(2);

    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => porch().invite(grant, invitation())));

    expect(answers).toEqual(Array(5).fill(stands()));
    expect(mails()).toHaveLength(2);
  });

  it('stands when the organiser moved it by hand, and is spent when they deleted it', async () => {
    await porch().invite(grant, invitation());
    const later = { dateTime: '2026-12-03T16:00:00', timeZone: 'America/Los_Angeles' };
    const end = { ...later, dateTime: '2026-12-03T16:45:00' };
    await own.events.patch({ calendarId: 'primary', eventId, sendUpdates: 'none', requestBody: { start: later, end } });
    expect(await porch().invite(grant, invitation())).toEqual({
      stands: { leftOut: [], video: true, elsewhen: { guests: [grace.email, family], tag: expect.any(String) } },
    });

    await own.events.delete({ calendarId: 'primary', eventId, sendUpdates: 'none' });
    expect(await porch().invite(grant, invitation())).toBe('spent');
    expect(await porch().invite(grant, invitation({ generation: 1 }))).toEqual(stands());
  });

  const nextWeek = { startsAt: '2026-12-10T22:30:00.000Z', endsAt: '2026-12-10T23:00:00.000Z' };
  const seen = async (moved: object) => {
    const answer = await porch().invite(grant, invitation(moved));
    if (typeof answer === 'string' || !('stands' in answer) || !answer.stands.elsewhen) throw new Error('not seen');
    return answer.stands.elsewhen;
  };

  it('is moved as the event that it is: answers, video link and guests stay, and each guest is told once', async () => {
    await porch().invite(grant, invitation());
    const hers = await calendarAs(google, grace, 'calendar.events');
    const yes = { attendees: [{ email: grace.email, responseStatus: 'accepted' }] };
    await hers.events.patch({ calendarId: 'primary', eventId, sendUpdates: 'none', requestBody: yes });
    const before = (await own.events.get({ calendarId: 'primary', eventId })).data;

    const look = await seen(nextWeek);
    expect(await porch().move(grant, invitation(nextWeek), look)).toBe('done');

    const { data: after } = await own.events.get({ calendarId: 'primary', eventId });
    expect(Date.parse(after.start?.dateTime ?? '')).toBe(Date.parse(nextWeek.startsAt));
    expect(after.hangoutLink).toBe(before.hangoutLink);
    expect(after.attendees).toEqual(before.attendees);
    expect(mails().map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      ...[grace.email, family].map((to) => `invitation ${to}`),
      ...[grace.email, family].map((to) => `update ${to}`),
    ]);
    const overtaken = porch().move(grant, invitation(), look);
    await expect(overtaken).rejects.toMatchObject({ vendor: 'calendar', retryable: true });
  });

  it('is called off for everybody, and then spent', async () => {
    await porch().invite(grant, invitation());
    const look = await seen(nextWeek);
    expect(await porch().withdraw(grant, invitation(), look)).toBe('done');
    expect(
      mails()
        .slice(2)
        .map(({ kind, to }) => `${kind} ${to}`),
    ).toEqual([`cancellation ${grace.email}`, `cancellation ${family}`]);
    expect(await porch().invite(grant, invitation(nextWeek))).toBe('spent');
  });

  it.each(['tooManyRequests', 'rateLimitExceeded', 'internal', 'unavailable'] as const)(
    'asks once and leaves the rest to the queue when Google answers %s',
    async (kind) => {
      google.state.faults.push({ kind, on: 'POST /calendar', times: 1 });
      const codes = {
        tooManyRequests: 'rateLimitExceeded',
        internal: 'backendError',
        unavailable: 'backendError',
      };
      const failed = {
        vendor: 'calendar',
        retryable: true,
        vendorCode: { ...codes, rateLimitExceeded: kind }[kind],
      };
      await expect(porch().invite(grant, invitation())).rejects.toMatchObject(failed);
      expect(google.state.calendars.events).toEqual([]);
    },
  );

  it('renews a token that Google ended early, and invites nobody twice by that', async () => {
    const tokens = ['ya29.ended', accessToken];
    const renewing = googleCalendar({
      accounts: {
        refresh: async () => ({
          accessToken: tokens.shift() ?? 'none',
          accessTokenExpiresAt: '2026-11-23T19:00:00.000Z',
        }),
      },
      client: calendarClient(google.url),
      baseUrl,
    });
    expect(await renewing.invite(grant, invitation())).toEqual(stands());
    expect(mails()).toHaveLength(2);
  });

  it('asks the organiser anew when the permission is missing, ended or for something else', async () => {
    const ended = googleCalendar({
      accounts: { refresh: async () => 'ended' },
      client: calendarClient(google.url),
      baseUrl,
    });
    const anew = { refused: 'permission' };
    expect(await ended.invite(grant, invitation())).toEqual(anew);
    expect(await porch('ya29.unknown').invite(grant, invitation())).toEqual(anew);
    const other = await tokenFor(google, dana, ['calendar.freebusy']);
    expect(await porch(other).invite(grant, invitation())).toEqual(anew);
  });

  it('is made without video where Meet is off for the organiser, by the same id', async () => {
    google.state.calendars.rules = { ...openCalendars(), withoutMeet: [dana.email] };
    expect(await porch().invite(grant, invitation())).toEqual(stands([], false));
    expect(mails().map(({ to }) => to)).toEqual([grace.email, family]);
    expect(google.state.calendars.events.map(({ id }) => id)).toEqual([eventId]);
    expect(await porch().invite(grant, invitation())).toEqual(stands([], false));
  });

  const guests = [grace.email, 'ana@family.example', family, 'lee@county.example', 'kim@county.example'];
  it.each([
    ['one', [family]],
    ['two', [grace.email, 'lee@county.example']],
    ['three', guests.slice(2)],
  ])(
    'goes to all others by one event when Google refuses %s of five guests and does not say whom',
    async (_n, refused) => {
      google.state.calendars.rules = { ...openCalendars(), withoutMeet: [dana.email], refusedGuests: refused };
      const left = guests.filter((guest) => !refused.includes(guest));
      expect(await porch().invite(grant, invitation({ guests }))).toEqual(stands(refused, false));
      expect(mails().map(({ kind, to }) => `${kind} ${to}`)).toEqual(left.map((to) => `invitation ${to}`));
      expect(await porch().invite(grant, invitation({ guests }))).toEqual(stands(refused, false));
      expect(mails()).toHaveLength(left.length);
    },
  );

  it('goes to nobody when Google takes no guest', async () => {
    google.state.calendars.rules = { ...openCalendars(), refusedGuests: guests };
    expect(await porch().invite(grant, invitation({ guests }))).toEqual({ refused: 'addresses' });
    expect(google.state.calendars).toMatchObject({ events: [], outbox: [] });
  });

  it('is made for the organiser alone when there is no guest', async () => {
    expect(await porch().invite(grant, invitation({ guests: [] }))).toEqual(stands());
    expect(google.state.calendars.events).toHaveLength(1);
  });

  it.each([
    ['domainPolicy', 'policy'],
    ['notACalendarUser', 'noCalendar'],
    ['notFound', 'noCalendar'],
    ['accessNotConfigured', 'notSetUp'],
  ] as const)('is refused for good when Google answers %s', async (reason, refused) => {
    google.state.calendars.rules = { ...openCalendars(), closedTo: { [dana.email]: reason } };
    expect(await porch().invite(grant, invitation())).toEqual({ refused });
  });

  it('tells of a failure without the organiser’s token or a guest’s address', async () => {
    google.state.faults.push({ kind: 'internal', on: 'POST /calendar', times: 1 });
    const failure = await porch()
      .invite(grant, invitation())
      .catch((thrown: Error) => thrown);
    expect(inspect(failure, { depth: 9 })).toContain('calendar insert failed');
    for (const secret of [accessToken, family, grace.email])
      expect(inspect(failure, { depth: 9 })).not.toContain(secret);
  });
});

describe('whom to invite when Google refuses somebody', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `guest${index}@family.example`);
  const tries = (guests: readonly string[]) => [...guestLists(guests)];

  it('is everybody first, each once, then all but odd addresses, then as few fewer as will do', () => {
    const [ana, ben, odd] = ['ana@x.example', 'ben@x.example', 'c..d@x.example'];
    expect(tries([ana, ben, odd, 'ANA@x.example'])).toEqual([
      ['ANA@x.example', ben, odd],
      ['ANA@x.example', ben],
      ['ANA@x.example'],
      [ben],
    ]);
    expect(tries([])).toEqual([[]]);
    expect(tries([ana])).toEqual([[ana]]);
    expect(tries([odd])).toEqual([[odd]]);
  });

  it.each([2, 6, 15, 29, 100])('is tried with each one of %i left out, or as often as there is time for', (count) => {
    const lists = tries(many(count));
    expect(lists.length).toBeLessThanOrEqual(46);
    const leftOut = lists
      .filter((list) => list.length === count - 1)
      .map((list) => many(count).find((guest) => !list.includes(guest)));
    expect(new Set(leftOut).size).toBe(Math.min(count, 45));
    expect(new Set(lists.map(String)).size).toBe(lists.length);
  });
});
