import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventIdOf } from '../../../integrations/google-calendar/review-event.ts';
import { itemsIn } from '../../contents.ts';
import { aChange, aLimit } from '../../sample/records.ts';
import {
  type DoorHarness,
  doorMonday,
  doorUrl,
  expectNothingPrivateLogged,
  grantDana,
  setUpDoors,
} from './door-harness.ts';
import { working } from './faulty-network.ts';
import { batchOf, callOff, moveIt, schedule } from './review-events.ts';

let doors: DoorHarness;
let door: typeof import('../../../functions/events/update-google-calendar.ts').handler;
const fine = { batchItemFailures: [] };

beforeAll(async () => {
  doors = await setUpDoors();
  door = doors.watch((await import('../../../functions/events/update-google-calendar.ts')).handler);
});
afterAll(() => doors.stop());
beforeEach(async () => {
  vi.setSystemTime(doorMonday);
  doors.google.events.clear();
  doors.google.faults.length = 0;
  doors.google.dead.clear();
  doors.google.rules.meetOff = false;
  doors.google.rules.refused.clear();
  for (const list of [doors.google.inserts, doors.google.invitations, doors.google.updates]) list.length = 0;
  await grantDana(doors.stores);
});

describe('inviting to a review', () => {
  it('puts a neutral, private event with hidden guests on the organiser’s calendar', async () => {
    const { review, event } = await schedule(doors.stores);

    expect(await door(batchOf(event))).toEqual(fine);

    const [{ url, body, authorization }] = doors.google.inserts as [(typeof doors.google.inserts)[0]];
    expect(authorization).toBe('Bearer at-dana');
    expect(Object.fromEntries(url.searchParams)).toEqual({ sendUpdates: 'all', conferenceDataVersion: '1' });
    expect(body.description).toContain(`${doorUrl}/reviews/${review.ref}`);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-v]{52}$/),
      summary: `Student support meeting (${review.ref}) / Reunión de apoyo estudiantil (${review.ref})`,
      description: expect.stringMatching(
        `^Called by Dana Ottoline, Harbor High School\\.\n\nQuestions\\? Call Harbor High School and say ${review.ref}, or answer`,
      ),
      start: { dateTime: '2026-12-03T22:30:00.000Z', timeZone: 'America/Los_Angeles' },
      end: { dateTime: '2026-12-03T23:15:00.000Z', timeZone: 'America/Los_Angeles' },
      attendees: ['grace@harbor.example', 'omar@harbor.example', 'rosa@family.example'].map((email) => ({
        email,
        responseStatus: 'needsAction',
      })),
      visibility: 'private',
      guestsCanSeeOtherGuests: false,
      guestsCanInviteOthers: false,
      guestsCanModify: false,
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
      conferenceData: { createRequest: { requestId: body.id, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
      extendedProperties: { private: { sidelight: 'review', sidelightRef: review.ref } },
    });
  });

  it('does not tell a former guardian, however long the invitation waited', async () => {
    await doors.stores.googleGrants.remove('stf_dana');
    const { event } = await schedule(doors.stores);
    await door(batchOf(event));
    await grantDana(doors.stores);
    await door(batchOf(event));
    expect(doors.google.invitations.map(({ to }) => to)).not.toContain('former@family.example');
  });

  it('invites once when the same news comes fifty times, at once and one after the other', async () => {
    const { event } = await schedule(doors.stores);
    const batches = Array.from({ length: 10 }, () => batchOf(...Array.from({ length: 5 }, () => event)));

    for (const answer of await Promise.all(batches.map((batch) => door(batch)))) expect(answer).toEqual(fine);

    expect(doors.google.events.size).toBe(1);
    expect(doors.google.invitations).toHaveLength(3);
  });

  it('does not bring back an event that the organiser deleted after the invitation went out', async () => {
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    doors.google.events.get(eventIdOf(review))!.status = 'cancelled';

    await door(batchOf(event));

    expect(doors.google.inserts).toHaveLength(1);
  });

  it('takes an event under its id for its own, though another program wiped what marks it', async () => {
    const { review, event } = await schedule(doors.stores);
    const attendees = ['grace@harbor.example', 'OMAR@harbor.example', 'rosa@family.example'];
    const standing = { status: 'confirmed', conferenceData: {}, attendees: attendees.map((email) => ({ email })) };
    doors.google.events.set(eventIdOf(review), { id: eventIdOf(review), etag: '"1"', ...standing });

    expect(await door(batchOf(event))).toEqual(fine);

    expect(doors.google.events.size).toBe(1);
    expect(await newsOf(review)).toEqual([]);
  });

  it('makes the next generation when the event was deleted before we could note that it stood', async () => {
    const { review, event } = await schedule(doors.stores);
    doors.google.events.set(eventIdOf(review), { id: eventIdOf(review), etag: '"1"', status: 'cancelled' });

    expect(await door(batchOf(event))).toEqual(fine);

    expect(doors.google.events.has(eventIdOf({ ...review, generation: 1 }))).toBe(true);
    expect(doors.google.invitations).toHaveLength(3);
  });

  it.each([
    ['is over its rate', 403, 'rateLimitExceeded'],
    ['is over this user’s rate', 403, 'userRateLimitExceeded'],
    ['is over its quota', 403, 'quotaExceeded'],
    ['asks for patience', 429, 'rateLimitExceeded'],
    ['is ill', 500, 'backendError'],
    ['is away', 503, 'backendError'],
    ['saw another change', 412, 'conditionNotMet'],
  ])('waits for the next delivery, without a second try of its own, when Google %s', async (_why, status, reason) => {
    const { event } = await schedule(doors.stores);
    doors.google.faults.push({ method: 'POST', path: /events$/, status, reason });

    expect(await door(batchOf(event))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(doors.google.inserts).toHaveLength(0);

    expect(await door(batchOf(event))).toEqual(fine);
    expect(doors.google.invitations).toHaveLength(3);
  });

  it('waits when the id is taken and looking finds nothing: Google’s reads lag behind its writes', async () => {
    const { review, event } = await schedule(doors.stores);
    doors.google.faults.push({ method: 'POST', path: /events$/, status: 409, reason: 'duplicate' });
    doors.google.faults.push({ method: 'GET', path: /events\//, status: 404, reason: 'notFound' });

    expect(await door(batchOf(event))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(await door(batchOf(event))).toEqual(fine);

    expect([...doors.google.events.keys()]).toEqual([eventIdOf(review)]);
    expect(doors.google.invitations).toHaveLength(3);
  });

  it('goes on to the next generation when the id is taken by an event that is gone for good', async () => {
    const { review, event } = await schedule(doors.stores);
    doors.google.faults.push({ method: 'POST', path: /events$/, status: 409, reason: 'duplicate' });
    doors.google.faults.push({ method: 'GET', path: /events\//, status: 410, reason: 'deleted' });

    expect(await door(batchOf(event))).toEqual(fine);

    expect([...doors.google.events.keys()]).toEqual([eventIdOf({ ...review, generation: 1 })]);
  });

  it('parks the review of an organiser who has no calendar connected, and of one who took the permission back', async () => {
    await doors.stores.googleGrants.remove('stf_dana');
    const never = await schedule(doors.stores);
    expect(await door(batchOf(never.event))).toEqual(fine);

    await grantDana(doors.stores, 'revoked');
    doors.google.dead.add('revoked');
    const ended = await schedule(doors.stores);
    expect(await door(batchOf(ended.event))).toEqual(fine);

    const waiting = await doors.stores.waitingReviews.waitingFor('stf_dana');
    expect(waiting.map(({ reviewId }) => reviewId).sort()).toEqual([never.review.id, ended.review.id].sort());
    await grantDana(doors.stores);
    expect(await door(batchOf(never.event, ended.event))).toEqual(fine);
    expect(await doors.stores.waitingReviews.waitingFor('stf_dana')).toEqual([]);
    expect(doors.google.events.size).toBe(2);
  });

  it('puts no family’s address into the calendar of an organiser who left since, and waits', async () => {
    const dana = await doors.stores.roster.getStaff('stf_dana');
    const { review, event } = await schedule(doors.stores);
    await doors.stores.rosterWriter.removePeople(['stf_dana']);

    expect(await door(batchOf(event))).toEqual(fine);
    expect(doors.google.inserts).toEqual([]);
    expect(await doors.stores.waitingReviews.waitingFor('stf_dana')).toMatchObject([{ reviewId: review.id }]);

    await doors.stores.rosterWriter.putPeople([dana]);
    expect(await door(batchOf(event))).toEqual(fine);
    expect(doors.google.events.size).toBe(1);
  });

  it('leaves a meeting alone that is over or was called off', async () => {
    const over = await schedule(doors.stores);
    const off = await schedule(doors.stores, { status: 'cancelled' });
    vi.setSystemTime(new Date('2026-12-03T23:15:00.000Z'));

    expect(await door(batchOf(over.event, off.event))).toEqual(fine);

    expect(doors.google.inserts).toEqual([]);
  });

  it('handles the others of a batch when one message is poison', async () => {
    const { event } = await schedule(doors.stores);
    const poison = ['{oops', '{}', JSON.stringify({ ...event, reviewId: 'rev_<script>' }), 'null'];

    const answer = await door(batchOf(...poison, event));

    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect(doors.google.events.size).toBe(1);
  });

  it('lets news go of a review that is no longer there', async () => {
    const { event } = await schedule(doors.stores);
    expect(await door(batchOf({ ...event, reviewId: 'rev_gone' }))).toEqual(fine);
  });

  it.each<[string, () => void, readonly string[], object[]]>([
    ['of which Google takes everything', () => undefined, [grace, omar, rosa], []],
    [
      'without Meet, and with one guest refused',
      () => {
        meetOff();
        refuse(omar);
      },
      [grace, rosa],
      [{ leftOut: ['stf_omar'], video: false }],
    ],
  ])(
    'invites exactly once to a meeting %s, wherever the function dies and however late the news comes again',
    async (_what, rule, invited, missing) => {
      rule();
      const calls = await callsOfOneInvitation();
      expect(calls).toBeGreaterThan(5);
      for (const losesLastAnswer of [false, true])
        for (let callsLeft = losesLastAnswer ? 1 : 0; callsLeft <= calls; callsLeft++) {
          const { review, event } = await schedule(doors.stores);
          doors.google.invitations.length = 0;
          Object.assign(doors.network, { callsLeft, losesLastAnswer });
          await door(batchOf(event));
          Object.assign(doors.network, working);

          expect(await door(batchOf(event, event)), `dead after ${callsLeft} calls`).toEqual(fine);

          const once = invited.map((to) => ({ event: eventIdOf(review), to }));
          expect(doors.google.invitations, `dead after ${callsLeft} calls`).toEqual(once);
          expect(await newsOf(review), `dead after ${callsLeft} calls`).toMatchObject(missing);
          expect(await doors.stores.waitingReviews.waitingFor('stf_dana')).toEqual([]);
        }
    },
  );

  it.each<[string, () => void, readonly string[], object]>([
    ['without video where Meet is off', meetOff, [grace, omar, rosa], { leftOut: [], video: false }],
    [
      'everybody but one whom Google refuses',
      () => refuse(omar),
      [grace, rosa],
      { leftOut: ['stf_omar'], video: true },
    ],
    ['the one whom Google takes', () => refuse(grace, rosa), [omar], { leftOut: ['stf_grace', 'grd_rosa'] }],
  ])('invites %s, and leaves word for the organiser', async (_whom, rule, invited, missing) => {
    rule();
    const { review, event } = await schedule(doors.stores);
    expect(await door(batchOf(event))).toEqual(fine);
    expect(doors.google.invitations.map(({ to }) => to)).toEqual(invited);
    expect(await newsOf(review)).toMatchObject([{ type: 'InvitationIncomplete', ...missing }]);
  });

  it('leaves out at once an address that Google takes for none, and asks it once more, not once for each guest', async () => {
    const odd = 'rosa..q@family.example';
    await doors.stores.rosterWriter.putPeople([{ ...(await rosasRecord()), email: odd }]);
    const { review, event } = await schedule(doors.stores);
    expect(await door(batchOf(event))).toEqual(fine);
    await doors.stores.rosterWriter.putPeople([{ ...(await rosasRecord()), email: rosa }]);

    expect(doors.google.inserts).toHaveLength(2);
    expect(doors.google.invitations.map(({ to }) => to)).toEqual([grace, omar]);
    expect(await newsOf(review)).toMatchObject([{ type: 'InvitationIncomplete', leftOut: ['grd_rosa'], video: true }]);
  });

  it('tells of a guest who has no address any more', async () => {
    const { email: _, ...without } = await rosasRecord();
    await doors.stores.rosterWriter.putPeople([without]);
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    await doors.stores.rosterWriter.putPeople([{ ...without, email: rosa }]);
    expect(await newsOf(review)).toMatchObject([{ leftOut: ['grd_rosa'] }]);
  });

  it('asks a bounded number of times when Google takes nobody, parks the review and says so once', async () => {
    refuse(grace, omar, rosa);
    const { review, event } = await schedule(doors.stores);
    expect(await door(batchOf(event, event))).toEqual(fine);
    expect(doors.google.inserts.length).toBe(2 * 7);
    expect(doors.google.events.size).toBe(0);
    expect(await newsOf(review)).toMatchObject([{ type: 'InvitationRefused', why: 'addresses' }]);
    expect(await doors.stores.waitingReviews.waitingFor('stf_dana')).toHaveLength(1);
    doors.google.rules.refused.clear();
    await door(batchOf(event));
  });

  it.each([
    [403, 'domainPolicy', 'policy', fine],
    [403, 'notACalendarUser', 'noCalendar', fine],
    [404, 'notFound', 'noCalendar', fine],
    [403, 'insufficientPermissions', 'permission', fine],
    [401, 'authError', 'permission', fine],
    [403, 'accessNotConfigured', 'notSetUp', { batchItemFailures: [{ itemIdentifier: 'm0' }] }],
    [403, 'forbiddenForServiceAccounts', 'unclear', { batchItemFailures: [{ itemIdentifier: 'm0' }] }],
    [400, 'required', 'unclear', { batchItemFailures: [{ itemIdentifier: 'm0' }] }],
  ])(
    'parks the review after Google’s final no %i %s and tells its organiser why, once',
    async (status, reason, why, answer) => {
      const { review, event } = await schedule(doors.stores);
      const fault = { method: 'POST', path: /events$/, status, reason };
      doors.google.faults.push(...Array.from({ length: 12 }, () => ({ ...fault })));

      expect(await door(batchOf(event))).toEqual(answer);
      expect(await door(batchOf(event))).toEqual(answer);

      expect(doors.google.events.size).toBe(0);
      expect(await newsOf(review)).toMatchObject([{ type: 'InvitationRefused', why }]);
      const waiting = await doors.stores.waitingReviews.waitingFor('stf_dana');
      expect(waiting).toEqual([{ reviewId: review.id, studentId: review.studentId }]);

      doors.google.faults.length = 0;
      const connected = { ...event, id: `evt_connected${review.id.slice(4)}` as const };
      expect(await door(batchOf(connected))).toEqual(fine);
      expect(doors.google.invitations).toHaveLength(3);
      expect(await doors.stores.waitingReviews.waitingFor('stf_dana')).toEqual([]);
    },
  );

  it('parks the review, tells its organiser and raises an alarm when Google no longer takes our own key', async () => {
    const { review, event } = await schedule(doors.stores);
    doors.google.faults.push({ method: 'POST', path: /token$/, status: 400, reason: 'invalid_client' });
    expect(await door(batchOf(event))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(await newsOf(review)).toMatchObject([{ type: 'InvitationRefused', why: 'unclear' }]);
    expect(doors.lines.at(-1)).toContain('"operation":"refresh","retryable":false');
    expect(await door(batchOf(event))).toEqual(fine);
    expect(doors.google.invitations).toHaveLength(3);
  });

  it('tells nobody again who saw in the form that no calendar is connected', async () => {
    await doors.stores.googleGrants.remove('stf_dana');
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    expect(await newsOf(review)).toEqual([]);
    await grantDana(doors.stores);
    await door(batchOf(event));
  });

  it('tells an organiser whose permission ended that it did', async () => {
    await grantDana(doors.stores, 'revoked');
    doors.google.dead.add('revoked');
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    expect(await newsOf(review)).toMatchObject([{ type: 'InvitationRefused', why: 'permission' }]);
    await grantDana(doors.stores);
    await door(batchOf(event));
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('update-google-calendar'));

  it('writes no name and no need into its log, not even of what failed', async () => {
    const { event } = await schedule(doors.stores);
    doors.google.faults.push({ method: 'POST', path: /events$/, status: 403, reason: 'forbidden for Xanthippe' });
    await door(batchOf(event, '{"student":"Xanthippe Quillfeather"}'));
    expectNothingPrivateLogged(doors);
  });
});

describe('moving a review', () => {
  const later = { startsAt: '2026-12-10T16:00:00.000Z', endsAt: '2026-12-10T16:30:00.000Z' };
  const latest = { startsAt: '2026-12-11T16:00:00.000Z', endsAt: '2026-12-11T16:30:00.000Z' };
  const toEach = (event: string, kind: string) => [grace, omar, rosa].map((to) => ({ event, to, kind }));
  const standing = (review: { id: `rev_${string}`; generation: number }) => doors.google.events.get(eventIdOf(review));
  const invited = async () => {
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    return { review, event };
  };

  it('tells each guest the new time once, in the event that they have, however often and in whatever order the news comes', async () => {
    const first = await invited();
    const moved = await moveIt(doors.stores, first.review, later);

    expect(await door(batchOf(moved.event, first.event, moved.event))).toEqual(fine);

    expect(doors.google.events.size).toBe(1);
    expect(standing(first.review)).toMatchObject({
      start: { dateTime: later.startsAt, timeZone: 'America/Los_Angeles' },
      end: { dateTime: later.endsAt },
      conferenceData: {},
    });
    expect(doors.google.updates).toEqual(toEach(eventIdOf(first.review), 'update'));
    expect(doors.google.invitations).toHaveLength(3);
  });

  it('invites to the new time alone when it was moved before anybody was invited', async () => {
    const { review, event } = await schedule(doors.stores);
    const moved = await moveIt(doors.stores, review, later);

    expect(await door(batchOf(moved.event, event))).toEqual(fine);

    expect(standing(review)).toMatchObject({ start: { dateTime: later.startsAt } });
    expect(doors.google.invitations).toHaveLength(3);
    expect(doors.google.updates).toEqual([]);
  });

  it('leaves an event as its organiser moved it by hand, until the meeting is moved here', async () => {
    const { review, event } = await schedule(doors.stores);
    const byHand = { start: { dateTime: '2026-12-04T08:00:00-08:00' }, end: { dateTime: '2026-12-04T09:00:00-08:00' } };
    const id = eventIdOf(review);
    doors.google.events.set(id, { id, etag: '"1"', status: 'confirmed', attendees: [{ email: grace }], ...byHand });
    await door(batchOf(event));
    expect(standing(review)).toMatchObject(byHand);

    const { event: news } = await moveIt(doors.stores, review, later);
    await door(batchOf(news));

    expect(standing(review)).toMatchObject({ start: { dateTime: later.startsAt } });
    expect(doors.google.updates).toEqual([{ event: id, to: grace, kind: 'update' }]);
  });

  it('brings the later of two moves into the calendar when their news overtake each other', async () => {
    const { review } = await invited();
    const first = await moveIt(doors.stores, review, later);
    const second = await moveIt(doors.stores, first.review, latest);

    for (const news of [second.event, first.event]) expect(await door(batchOf(news))).toEqual(fine);

    expect(standing(review)).toMatchObject({ start: { dateTime: latest.startsAt } });
    expect(doors.google.updates).toHaveLength(3);
  });

  it('looks again when the event changed between the look and the move, and undoes nothing', async () => {
    const { review } = await invited();
    const { event: news } = await moveIt(doors.stores, review, later);
    doors.google.faults.push({ method: 'PATCH', path: /events\//, status: 412, reason: 'conditionNotMet' });

    expect(await door(batchOf(news))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(doors.google.updates).toEqual([]);
    expect(await door(batchOf(news))).toEqual(fine);
    expect(doors.google.updates).toHaveLength(3);
  });

  it('never writes the new time to a guardian whom the school took off meanwhile: the event is called off and made anew', async () => {
    const { review } = await invited();
    const record = await rosasRecord();
    await doors.stores.rosterWriter.removePeople(['grd_rosa']);
    const { event: news } = await moveIt(doors.stores, review, later);

    expect(await door(batchOf(news, news))).toEqual(fine);

    const anew = eventIdOf({ ...review, generation: 1 });
    expect(doors.google.updates).toEqual(toEach(eventIdOf(review), 'cancellation'));
    expect(doors.google.invitations.slice(3)).toEqual([grace, omar].map((to) => ({ event: anew, to })));
    await doors.stores.rosterWriter.putPeople([record]);
  });

  it('takes a guardian off a meeting that stands when a court keeps them away by its day: it is called off and made anew', async () => {
    const { review } = await invited();
    const limit = aLimit({ studentId: review.studentId, guardianId: 'grd_rosa', startOn: '2026-12-03' });
    await doors.stores.datedGrants.limit({ limit, orderRef: '22-1234' }, aChange('limit'));
    const { event: news } = await moveIt(doors.stores, review, review);

    expect(await door(batchOf(news, news))).toEqual(fine);

    const anew = eventIdOf({ ...review, generation: 1 });
    expect(doors.google.updates).toEqual(toEach(eventIdOf(review), 'cancellation'));
    expect(doors.google.invitations.slice(3)).toEqual([grace, omar].map((to) => ({ event: anew, to })));
    expect(standing({ ...review, generation: 1 })).toMatchObject({ start: { dateTime: review.startsAt } });
    const over = { ...limit, rights: 'full' as const, version: 2 };
    await doors.stores.datedGrants.limit({ limit: over, orderRef: '22-1234' }, aChange('over'));
  });

  it('leaves a meeting as it stands, with a guest whom its organiser added by hand', async () => {
    const { review } = await invited();
    const attendees = [grace, omar, rosa, 'interpreter@harbor.example'].map((email) => ({ email }));
    doors.google.events.set(eventIdOf(review), { ...standing(review)!, attendees });
    const { event: news } = await moveIt(doors.stores, review, review);

    expect(await door(batchOf(news))).toEqual(fine);

    expect([doors.google.updates, doors.google.events.size]).toEqual([[], 1]);
  });

  it('makes the event anew when its organiser deleted it and then moved the meeting', async () => {
    const { review } = await invited();
    standing(review)!.status = 'cancelled';
    const { event: news } = await moveIt(doors.stores, review, later);

    expect(await door(batchOf(news))).toEqual(fine);

    expect(doors.google.events.get(eventIdOf({ ...review, generation: 1 }))).toMatchObject({
      start: { dateTime: later.startsAt },
    });
  });

  it('tells the organiser, and takes the move up again, when Google no longer lets us write it', async () => {
    const { review, event } = await invited();
    const moved = await moveIt(doors.stores, review, later);
    doors.google.faults.push({ method: 'PATCH', path: /events\//, status: 403, reason: 'domainPolicy' });
    expect(await door(batchOf(moved.event))).toEqual(fine);
    expect(await newsOf(review)).toMatchObject([{ type: 'InvitationRefused', why: 'policy' }]);
    const waiting = async () =>
      (await doors.stores.waitingReviews.waitingFor('stf_dana')).filter(({ reviewId }) => reviewId === review.id);
    expect(await waiting()).toHaveLength(1);

    expect(await door(batchOf({ ...event, id: 'evt_connectedanew' }))).toEqual(fine);

    expect(doors.google.updates).toEqual(toEach(eventIdOf(review), 'update'));
    expect(await waiting()).toEqual([]);
  });

  it('ends with one event at the new time wherever the function dies', async () => {
    const measured = await invited();
    const { event: counted } = await moveIt(doors.stores, measured.review, later);
    doors.network.calls.length = 0;
    await door(batchOf(counted));
    const calls = doors.network.calls.length;
    expect(calls).toBeGreaterThan(5);
    for (const losesLastAnswer of [false, true])
      for (let callsLeft = losesLastAnswer ? 1 : 0; callsLeft <= calls; callsLeft++) {
        const { review } = await invited();
        const { event: news } = await moveIt(doors.stores, review, later);
        doors.google.updates.length = 0;
        Object.assign(doors.network, { callsLeft, losesLastAnswer });
        await door(batchOf(news));
        Object.assign(doors.network, working);

        expect(await door(batchOf(news, news)), `dead after ${callsLeft} calls`).toEqual(fine);

        expect(doors.google.updates, `dead after ${callsLeft} calls`).toEqual(toEach(eventIdOf(review), 'update'));
        expect(standing(review)).toMatchObject({ status: 'confirmed', start: { dateTime: later.startsAt } });
      }
  });
});

async function callsOfOneInvitation() {
  const { event } = await schedule(doors.stores);
  doors.network.calls.length = 0;
  await door(batchOf(event));
  return doors.network.calls.length;
}

const [grace, omar, rosa] = ['grace@harbor.example', 'omar@harbor.example', 'rosa@family.example'];
const meetOff = () => {
  doors.google.rules.meetOff = true;
};
const refuse = (...addresses: string[]) => {
  for (const address of addresses) doors.google.rules.refused.add(address);
};

async function rosasRecord() {
  const [record] = await doors.stores.roster.findGuardians(['grd_rosa']);
  return record!;
}

/** What the organiser will be told of this review. */
async function newsOf({ id }: { id: string }) {
  const events = (await itemsIn(doors.tables.plans)).filter(({ pk }) => String(pk).startsWith('EVENT#'));
  return events.filter(({ reviewId, type }) => reviewId === id && String(type).startsWith('Invitation'));
}

describe('a review that was called off', () => {
  const standing = (review: { id: `rev_${string}`; generation: number }) => doors.google.events.get(eventIdOf(review));

  it('leaves the calendars without a mail where the student is not here any more, however often the news comes', async () => {
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    const off = await callOff(doors.stores, review, { quietly: true });

    expect(await door(batchOf(off.event, event, off.event))).toEqual(fine);

    expect(standing(review)).toMatchObject({ status: 'cancelled' });
    expect(doors.google.updates).toEqual([]);
    expect(doors.google.invitations).toHaveLength(3);
  });

  it('is told to its guests by the calendar where somebody called it off aloud', async () => {
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    const off = await callOff(doors.stores, review, { quietly: false });
    await door(batchOf(off.event));
    expect(doors.google.updates.map(({ kind }) => kind)).toEqual(['cancellation', 'cancellation', 'cancellation']);
  });

  it('invites nobody when the news that it was planned is still on its way', async () => {
    const { review, event } = await schedule(doors.stores);
    const off = await callOff(doors.stores, review, { quietly: true });
    expect(await door(batchOf(event, off.event))).toEqual(fine);
    expect(doors.google.inserts).toEqual([]);
  });

  it('waits for its organiser where we may not write to their calendar, and goes when they connect it', async () => {
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    await doors.stores.googleGrants.remove('stf_dana');
    const off = await callOff(doors.stores, review, { quietly: true });
    expect(await door(batchOf(off.event))).toEqual(fine);
    const waiting = async () =>
      (await doors.stores.waitingReviews.waitingFor('stf_dana')).map(({ reviewId }) => reviewId);
    expect(await waiting()).toContain(review.id);
    expect(await newsOf(review)).toEqual([]);
    await grantDana(doors.stores);
    expect(await door(batchOf(event))).toEqual(fine);
    expect(standing(review)).toMatchObject({ status: 'cancelled' });
    expect(await waiting()).not.toContain(review.id);
  });

  it('comes again while Google does not show yet what it has just made', async () => {
    const { review, event } = await schedule(doors.stores);
    await door(batchOf(event));
    const made = standing(review);
    doors.google.events.delete(eventIdOf(review));
    const off = await callOff(doors.stores, review, { quietly: true });
    expect(await door(batchOf(off.event))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    if (made) doors.google.events.set(eventIdOf(review), made);
    expect(await door(batchOf(off.event))).toEqual(fine);
    expect(standing(review)).toMatchObject({ status: 'cancelled' });
  });
});
