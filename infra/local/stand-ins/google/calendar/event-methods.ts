import type { Hono } from 'hono';
import { serveMethod, serveRead } from '../api/call.ts';
import { FieldTable } from '../state/event-body.ts';
import type { GoogleState } from '../state/state.ts';
import { changeEvent } from './change-event.ts';
import { deleteEvent } from './delete-event.ts';
import { FreeBusyBody, freeBusy } from './free-busy.ts';
import { insertEvent } from './insert-event.ts';
import { getEvent, listEvents, listQuery } from './read-events.ts';

const writeScopes = ['calendar', 'calendar.events', 'calendar.events.owned'];
const readScopes = [...writeScopes, 'calendar.events.owned.readonly', 'calendar.events.readonly', 'calendar.readonly'];
const writeQuery = ['sendUpdates', 'conferenceDataVersion', 'maxAttendees', 'supportsAttachments', 'sendNotifications'];

/**
 * calendar/v3, as far as meetings need it. `calendar.app.created` opens no calendar here: it never covers a person's
 * own.
 */
export function calendarMethods(app: Hono, state: GoogleState) {
  const events = '/calendar/v3/calendars/:calendarId/events';
  const one = `${events}/:eventId`;
  const written = { scopes: writeScopes, query: writeQuery, body: FieldTable };
  serveMethod(app, state, { ...written, verb: 'POST', path: events, run: (call) => insertEvent(state, call) });
  serveMethod(app, state, { ...written, verb: 'PATCH', path: one, run: (call) => changeEvent(state, call, 'patch') });
  serveMethod(app, state, { ...written, verb: 'PUT', path: one, run: (call) => changeEvent(state, call, 'update') });
  serveRead(app, state, {
    verb: 'DELETE',
    path: one,
    scopes: writeScopes,
    query: ['sendUpdates', 'sendNotifications'],
    run: (call) => deleteEvent(state, call),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: one,
    scopes: readScopes,
    query: ['timeZone', 'maxAttendees', 'alwaysIncludeEmail'],
    run: (call) => getEvent(state, call),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: events,
    scopes: readScopes,
    query: listQuery,
    run: (call) => listEvents(state, call),
  });
  serveMethod(app, state, {
    verb: 'POST',
    path: '/calendar/v3/freeBusy',
    scopes: ['calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'],
    body: FreeBusyBody,
    run: (call) => freeBusy(state, call),
  });
}
