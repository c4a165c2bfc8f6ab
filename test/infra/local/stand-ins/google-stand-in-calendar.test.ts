import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GoogleStandIn } from '../../../../infra/local/stand-ins/google/stand-in.tsx';
import { openCalendars } from '../../../../infra/local/stand-ins/google/state/calendars.ts';
import { aGoogle, calendarAs, dana, grace, refusalOf, samuel } from './google-stand-in-fixture.ts';

let google: GoogleStandIn;
let calendar: Awaited<ReturnType<typeof calendarAs>>;
beforeAll(async () => {
  google = await aGoogle();
  calendar = await calendarAs(google, dana, 'calendar.events.owned', 'calendar.freebusy');
});
afterAll(async () => {
  await google.stop();
  vi.useRealTimers();
});
beforeEach(() => {
  google.state.calendars.events.length = 0;
  google.state.calendars.outbox.length = 0;
  google.state.calendars.rules = openCalendars();
});

const calendarId = 'primary';
const family = 'family@home.example';
const meeting = (more: object = {}) => ({
  id: 'meeting0001',
  summary: 'Student support meeting (K7Q2-9F)',
  description: 'Sign in to see more: https://app.example/r/K7Q2-9F',
  start: { dateTime: '2026-12-03T15:00:00', timeZone: 'America/Los_Angeles' },
  end: { dateTime: '2026-12-03T15:45:00', timeZone: 'America/Los_Angeles' },
  attendees: [{ email: grace.email }, { email: family }],
  ...more,
});
const insert = (more: object = {}, query: object = { sendUpdates: 'all' }) =>
  calendar.events.insert({ calendarId, ...query, requestBody: meeting(more) });
const get = (eventId = 'meeting0001', who = calendar) => who.events.get({ calendarId, eventId });
const control = (rules: object) =>
  fetch(`${google.url}/_control/calendar-rules`, { method: 'POST', body: JSON.stringify(rules) });
const sentTo = () => google.state.calendars.outbox.map(({ kind, to }) => `${kind} ${to}`);

describe('an event', () => {
  it('takes an id of ours once for all time, and only of its own letters', async () => {
    await insert();
    expect(await refusalOf(insert())).toMatchObject({ status: 409, reason: 'duplicate' });
    await calendar.events.delete({ calendarId, eventId: 'meeting0001', sendUpdates: 'none' });
    expect((await refusalOf(insert())).status).toBe(409);
    expect((await get()).data.status).toBe('cancelled');
    for (const id of ['wxyz1', 'abc', 'ABCDE', 'a-b-c-d', 'a'.repeat(1025)])
      expect((await refusalOf(insert({ id }))).status).toBe(400);
    expect((await refusalOf(insert({ id: 'other1', iCalUID: 'other1@x' }))).status).toBe(400);
  });

  it('is gone after one deletion, and can be called back', async () => {
    await insert();
    const remove = () => calendar.events.delete({ calendarId, eventId: 'meeting0001', sendUpdates: 'all' });
    expect((await remove()).status).toBe(204);
    expect(await refusalOf(remove())).toMatchObject({ status: 410, reason: 'deleted' });
    const patch = (requestBody: object) => calendar.events.patch({ calendarId, eventId: 'meeting0001', requestBody });
    expect((await refusalOf(patch({ summary: 'x' }))).status).toBe(403);
    expect((await patch({ status: 'confirmed' })).data.status).toBe('confirmed');
  });

  it('must have an end after its start, a zone, and only known fields', async () => {
    const wrong = [
      { end: undefined },
      { end: { dateTime: '2026-12-03T14:00:00', timeZone: 'America/Los_Angeles' } },
      { start: { dateTime: '2026-12-03T15:00:00' } },
      { start: { dateTime: '2026-12-03T15:00:00', timeZone: 'Harbor/Town' } },
      { attendees: [{ email: 'nobody' }] },
      { reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 50_000 }] } },
      { recurrence: ['DTSTART:20261203'] },
      { studentName: 'Maya' },
    ];
    for (const more of wrong) expect((await refusalOf(insert(more))).status, JSON.stringify(more)).toBe(400);
    expect(google.state.calendars.events).toEqual([]);
  });

  it('is changed only by whoever saw its last version', async () => {
    const { etag } = (await insert()).data;
    const change = (summary: string, header: string) =>
      calendar.events.patch(
        { calendarId, eventId: 'meeting0001', requestBody: { summary } },
        { headers: { 'If-Match': header } },
      );
    const changed = await change('Moved', etag ?? '');
    expect(changed.data).toMatchObject({ summary: 'Moved', description: meeting().description });
    expect(await refusalOf(change('Again', etag ?? ''))).toMatchObject({ status: 412, reason: 'conditionNotMet' });
    const same = await calendar.events.get(
      { calendarId, eventId: 'meeting0001' },
      { headers: { 'If-None-Match': changed.data.etag ?? '' } },
    );
    expect(same.status).toBe(304);
  });

  it('loses by update what update leaves out', async () => {
    await insert();
    const { start, end } = meeting();
    const { data } = await calendar.events.update({
      calendarId,
      eventId: 'meeting0001',
      requestBody: { summary: 'New', start, end },
    });
    expect([data.summary, data.description, data.attendees]).toEqual(['New', undefined, undefined]);
  });

  it('gets its Meet room only when the version says so, and a moment later', async () => {
    const conferenceData = { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
    const plain = await insert({ conferenceData });
    expect(plain.data.conferenceData).toBeUndefined();
    const first = await insert({ id: 'meeting0002', conferenceData }, { conferenceDataVersion: 1 });
    expect(first.data.conferenceData?.createRequest?.status?.statusCode).toBe('pending');
    expect(first.data.hangoutLink).toBeUndefined();
    const later = await get('meeting0002');
    expect(later.data.conferenceData?.createRequest?.status?.statusCode).toBe('success');
    expect(later.data.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\/\w{3}-\w{4}-\w{3}$/);
  });

  it('is refused whole, and not made, for a Meet room where Meet is off', async () => {
    await control({ withoutMeet: [dana.email] });
    const conferenceData = { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
    const withMeet = () => insert({ conferenceData }, { sendUpdates: 'all', conferenceDataVersion: 1 });
    const invalid = { status: 400, reason: 'invalid', message: 'Invalid conference type value.' };
    expect(await refusalOf(withMeet())).toEqual(invalid);
    expect(google.state.calendars).toMatchObject({ events: [], outbox: [] });
    expect((await insert()).status).toBe(200);
  });

  it.each([
    'a..b@home.example',
    '.ab@home.example',
    'ab.@home.example',
    'ab@home',
    'ab@home..example',
    'ab@-home.example',
    'a b@home.example',
    'áb@home.example',
    'ab@home.example,cd@home.example',
    `${'a'.repeat(250)}@home.example`,
  ])('is refused whole for the one guest %s, who is not named', async (email) => {
    const refusal = await refusalOf(insert({ attendees: [{ email: family }, { email }] }));
    expect(refusal).toEqual({ status: 400, reason: 'invalid', message: 'Invalid attendee email.' });
    expect(google.state.calendars).toMatchObject({ events: [], outbox: [] });
  });

  it('is refused for a guest who looks like one, when Google takes the address for none', async () => {
    await control({ refusedGuests: [family] });
    expect((await refusalOf(insert())).message).toBe('Invalid attendee email.');
    expect((await insert({ attendees: [{ email: grace.email }] })).status).toBe(200);
  });

  it.each([
    ['domainPolicy', 403],
    ['notACalendarUser', 403],
    ['accessNotConfigured', 403],
    ['notFound', 404],
  ])('is refused with %s where the calendar is closed to us', async (reason, status) => {
    await control({ closedTo: { [dana.email]: reason } });
    expect(await refusalOf(insert())).toMatchObject({ status, reason });
    expect(await refusalOf(get())).toMatchObject({ status, reason });
  });

  it('cuts long properties without a word', async () => {
    const long = { ['k'.repeat(45)]: 'gone', ref: 'v'.repeat(2000) };
    const { data } = await insert({ extendedProperties: { private: long } });
    expect(data.extendedProperties?.private).toEqual({ ref: 'v'.repeat(1024) });
    const found = await calendar.events.list({ calendarId, privateExtendedProperty: [`ref=${'v'.repeat(1024)}`] });
    expect(found.data.items?.map(({ id }) => id)).toEqual(['meeting0001']);
  });
});

describe('guests', () => {
  it('have a copy of their own that keeps the organiser’s private things', async () => {
    const extendedProperties = { private: { ref: 'secret' }, shared: { kind: 'review' } };
    await insert({ extendedProperties, guestsCanSeeOtherGuests: false, visibility: 'private' });
    const asGrace = await calendarAs(google, grace, 'calendar.events.owned');
    const { data } = await get('meeting0001', asGrace);
    expect(data.extendedProperties).toEqual({ shared: { kind: 'review' } });
    expect(data.attendees?.map(({ email }) => email)).toEqual([grace.email]);
    expect(data).toMatchObject({ attendeesOmitted: true, visibility: 'private', organizer: { email: dana.email } });
    expect((await get()).data.attendees).toHaveLength(2);
    const stranger = await calendarAs(google, samuel, 'calendar.events.owned');
    expect((await refusalOf(get('meeting0001', stranger))).status).toBe(404);
    expect((await refusalOf(stranger.events.get({ calendarId: dana.email, eventId: 'meeting0001' }))).status).toBe(404);
  });

  it('answer for themselves and change nothing else', async () => {
    await insert();
    const asGrace = await calendarAs(google, grace, 'calendar.events.owned');
    const patch = (requestBody: object) => asGrace.events.patch({ calendarId, eventId: 'meeting0001', requestBody });
    expect(await refusalOf(patch({ summary: 'Party' }))).toMatchObject({
      status: 403,
      reason: 'forbiddenForNonOrganizer',
    });
    await patch({ attendees: [{ email: grace.email, responseStatus: 'accepted' }] });
    expect((await get()).data.attendees?.[0]).toMatchObject({ email: grace.email, responseStatus: 'accepted' });
    await asGrace.events.delete({ calendarId, eventId: 'meeting0001' });
    expect((await get()).data).toMatchObject({ status: 'confirmed', attendees: [{ responseStatus: 'declined' }, {}] });
  });

  it('get mail as the organiser wished, and read no more than they may', async () => {
    await insert({ guestsCanSeeOtherGuests: false });
    expect(sentTo()).toEqual([`invitation ${grace.email}`, `invitation ${family}`]);
    const [, toFamily] = google.state.calendars.outbox;
    expect(toFamily?.subject).toContain('Student support meeting (K7Q2-9F) @ Thu, Dec 3, 2026 3:00 PM – 3:45 PM PST');
    expect(toFamily?.text).toContain('https://app.example/r/K7Q2-9F');
    expect(toFamily?.text).not.toContain(grace.email);
    await calendar.events.delete({ calendarId, eventId: 'meeting0001', sendUpdates: 'externalOnly' });
    expect(sentTo().slice(2)).toEqual([`cancellation ${family}`]);
  });

  it('hear nothing of what is past or kept quiet; strangers to Google hear what nobody decided', async () => {
    await insert({}, { sendUpdates: 'none' });
    const past = { dateTime: '2026-01-05T15:00:00Z' };
    await insert({ id: 'meeting0002', start: past, end: { dateTime: '2026-01-05T16:00:00Z' } });
    expect(sentTo()).toEqual([]);
    await insert({ id: 'meeting0003' }, {});
    expect(sentTo()).toEqual([`invitation ${family}`]);
  });

  it('who come later are invited, and who leave are told', async () => {
    await insert();
    google.state.calendars.outbox.length = 0;
    const attendees = [{ email: grace.email }, { email: samuel.email }];
    await calendar.events.patch({ calendarId, eventId: 'meeting0001', sendUpdates: 'all', requestBody: { attendees } });
    expect(sentTo()).toEqual([`update ${grace.email}`, `invitation ${samuel.email}`, `cancellation ${family}`]);
  });
});

describe('free and busy', () => {
  const ask = (ids: string[], more: object = {}) =>
    calendar.freebusy.query({
      requestBody: {
        timeMin: '2026-12-03T08:00:00Z',
        timeMax: '2026-12-04T08:00:00Z',
        items: ids.map((id) => ({ id })),
        ...more,
      },
    });

  it('joins what overlaps, and says nothing of what it is', async () => {
    await insert();
    await insert({
      id: 'meeting0002',
      start: { dateTime: '2026-12-03T23:30:00Z' },
      end: { dateTime: '2026-12-04T00:30:00Z' },
    });
    const { calendars } = (await ask([grace.email, 'primary', family])).data;
    const busy = [{ start: '2026-12-03T23:00:00.000Z', end: '2026-12-04T00:30:00.000Z' }];
    expect(calendars?.[grace.email]).toEqual({ busy });
    expect(calendars?.primary).toEqual({ busy });
    expect(calendars?.[family]?.errors?.[0]?.reason).toBe('notFound');
    expect(JSON.stringify(calendars)).not.toContain('support');
  });

  it('needs a range and its own scope', async () => {
    expect((await refusalOf(ask([], { timeMax: '2026-12-03T08:00:00Z' }))).status).toBe(400);
    const without = await calendarAs(google, samuel, 'calendar.events.owned');
    expect((await refusalOf(without.freebusy.query({ requestBody: {} }))).reason).toBe('insufficientPermissions');
    const readOnly = await calendarAs(google, samuel, 'calendar.events.owned.readonly');
    expect((await refusalOf(readOnly.events.insert({ calendarId, requestBody: meeting() }))).reason).toBe(
      'insufficientPermissions',
    );
  });
});
