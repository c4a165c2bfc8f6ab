import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import type { GoogleStandIn } from '../../../infra/local/stand-ins/google/stand-in.tsx';
import { googleCalendar } from '../../../integrations/google-calendar/calendar.ts';
import { calendarClient } from '../../../integrations/google-calendar/client.ts';
import { eventIdOf } from '../../../integrations/google-calendar/review-event.ts';
import { aGoogle, calendarAs, dana, grace, tokenFor } from '../../infra/local/stand-ins/google-stand-in-fixture.ts';

const baseUrl = 'https://sidelight.harbor.example';
const family = 'rosa@family.example';
const grant: GoogleGrant = { personId: 'stf_dana', googleSub: dana.id, refreshToken: 'r', permissions: [] };
const invitation = (over: object = {}) => ({
  ...{ id: 'rev_1' as const, ref: 'K7Q2-9F', generation: 0, zone: 'America/Los_Angeles' },
  ...{ startsAt: '2026-12-03T22:30:00.000Z', endsAt: '2026-12-03T23:15:00.000Z' },
  guests: [grace.email, family, family],
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
  vi.useRealTimers();
});
beforeEach(() => {
  for (const list of [google.state.calendars.events, google.state.calendars.outbox, google.state.faults])
    list.length = 0;
});

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
    expect(await porch().invite(grant, invitation())).toBe('stands');

    expect(mails().map(({ to }) => to)).toEqual([grace.email, family]);
    for (const { subject, text } of mails()) {
      expect(subject).toContain('Invitation: Student support meeting (K7Q2-9F) @ Thu, Dec 3, 2026');
      expect(text).toContain('https://meet.google.com/');
      expect(text).toContain(`${baseUrl}/reviews/K7Q2-9F`);
      expect(text).not.toMatch(/Guests:/);
    }
    expect((await own.events.get({ calendarId: 'primary', eventId })).data).toMatchObject({
      visibility: 'private',
      guestsCanInviteOthers: false,
      extendedProperties: { private: { sidelightRef: 'K7Q2-9F' } },
    });
  });

  it('invites nobody again when asked again, at once or after the answer was lost', async () => {
    google.state.faults.push({ kind: 'lost', on: 'POST /calendar', times: 1 });
    await expect(porch().invite(grant, invitation())).rejects.toMatchObject({ vendor: 'calendar', retryable: true });
    expect(mails()).toHaveLength(2);

    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => porch().invite(grant, invitation())));

    expect(answers).toEqual(Array(5).fill('stands'));
    expect(mails()).toHaveLength(2);
  });

  it('stands when the organiser moved it by hand, and is spent when they deleted it', async () => {
    await porch().invite(grant, invitation());
    const later = { dateTime: '2026-12-03T16:00:00', timeZone: 'America/Los_Angeles' };
    const end = { ...later, dateTime: '2026-12-03T16:45:00' };
    await own.events.patch({ calendarId: 'primary', eventId, sendUpdates: 'none', requestBody: { start: later, end } });
    expect(await porch().invite(grant, invitation())).toBe('stands');

    await own.events.delete({ calendarId: 'primary', eventId, sendUpdates: 'none' });
    expect(await porch().invite(grant, invitation())).toBe('spent');
    expect(await porch().invite(grant, invitation({ generation: 1 }))).toBe('stands');
  });

  it.each(['tooManyRequests', 'rateLimitExceeded', 'internal', 'unavailable'] as const)(
    'asks once and leaves the rest to the queue when Google answers %s',
    async (kind) => {
      google.state.faults.push({ kind, on: 'POST /calendar', times: 1 });
      await expect(porch().invite(grant, invitation())).rejects.toMatchObject({ vendor: 'calendar', retryable: true });
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
    expect(await renewing.invite(grant, invitation())).toBe('stands');
    expect(mails()).toHaveLength(2);
  });

  it('asks the organiser anew when the permission is missing, ended or for something else', async () => {
    const ended = googleCalendar({
      accounts: { refresh: async () => 'ended' },
      client: calendarClient(google.url),
      baseUrl,
    });
    await expect(ended.invite(grant, invitation())).rejects.toMatchObject({ code: 'needs_permission' });
    await expect(porch('ya29.unknown').invite(grant, invitation())).rejects.toMatchObject({ code: 'needs_permission' });
    const other = await tokenFor(google, dana, ['calendar.freebusy']);
    await expect(porch(other).invite(grant, invitation())).rejects.toMatchObject({ code: 'needs_permission' });
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
