import type { Call } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { invalid } from '../api/refusal.ts';
import { type CalendarEvent, etagOf, isDeletedEvent } from '../state/calendars.ts';
import type { GoogleState } from '../state/state.ts';
import { timesOf } from './event-times.ts';
import { answerFor, eventFor, ownCalendar } from './own-calendar.ts';

export const listQuery = [
  'timeMin',
  'timeMax',
  'singleEvents',
  'orderBy',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'showDeleted',
  'q',
  'maxResults',
  'maxAttendees',
  'pageToken',
  'iCalUID',
  'timeZone',
  'updatedMin',
];

/** A deleted event is still found by its id, and says that it is cancelled. */
export function getEvent(state: GoogleState, call: Call<unknown>) {
  const { email, event } = eventFor(state, call);
  if (call.header('if-none-match') === etagOf(event)) return new Response(null, { status: 304 });
  return answerFor(state, event, email);
}

export function listEvents(state: GoogleState, call: Call<unknown>) {
  const email = ownCalendar(state, call);
  const { zone } = state.settings.district;
  if (call.query('orderBy') === 'startTime' && call.query('singleEvents') !== 'true')
    throw invalid('The requested ordering is not available for the particular query.', 'badRequest');
  const tests = filters(call, email, zone);
  const found = state.calendars.events
    .filter((event) => event.copies.has(email) && tests.every((test) => test(event)))
    .toSorted((a, b) => timesOf(a.body, zone).startsAt - timesOf(b.body, zone).startsAt);
  const asked = { size: call.query('maxResults'), token: call.query('pageToken') };
  const { items, next } = pageOf(found, asked, { usual: 250, most: 2500 });
  return {
    kind: 'calendar#events',
    summary: email,
    timeZone: zone,
    accessRole: 'owner',
    items: items.map((event) => answerFor(state, event, email)),
    ...next,
  };
}

function filters({ query, queries }: Call<unknown>, email: string, zone: string) {
  const from = instant('timeMin', query('timeMin'));
  const to = instant('timeMax', query('timeMax'));
  const updated = instant('updatedMin', query('updatedMin'));
  const words = query('q')?.toLowerCase();
  const uid = query('iCalUID');
  return [
    (event: CalendarEvent) => query('showDeleted') === 'true' || !isDeletedEvent(event, email),
    ({ body }: CalendarEvent) => from === undefined || timesOf(body, zone).endsAt > from,
    ({ body }: CalendarEvent) => to === undefined || timesOf(body, zone).startsAt < to,
    (event: CalendarEvent) => updated === undefined || Date.parse(event.updated) >= updated,
    (event: CalendarEvent) => uid === undefined || event.iCalUID === uid,
    ({ body }: CalendarEvent) =>
      !words || [body.summary, body.description, body.location].some((text) => text?.toLowerCase().includes(words)),
    ({ copies }: CalendarEvent) =>
      queries('privateExtendedProperty').every((pair) => has(copies.get(email)?.privateProperties, pair)),
    ({ body }: CalendarEvent) =>
      queries('sharedExtendedProperty').every((pair) => has(body.extendedProperties?.shared, pair)),
  ];
}

function has(properties: Readonly<Record<string, string>> | undefined, pair: string) {
  const mark = pair.indexOf('=');
  return properties?.[pair.slice(0, mark)] === pair.slice(mark + 1);
}

function instant(name: string, text: string | undefined) {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at) || !/(?:Z|[+-]\d\d:\d\d)$/.test(text)) throw invalid(`Bad Request: ${name}`, 'badRequest');
  return at;
}
