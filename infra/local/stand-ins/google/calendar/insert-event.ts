import { randomBytes } from 'node:crypto';
import { checked } from '../api/body.ts';
import type { Call } from '../api/call.ts';
import { googleRefusal, invalid } from '../api/refusal.ts';
import { type CalendarEvent, findEvent } from '../state/calendars.ts';
import { EventBody, merged } from '../state/event-body.ts';
import type { GoogleState } from '../state/state.ts';
import { checkId, kept } from './event-rules.ts';
import { sendMail } from './outbox.ts';
import { answerFor, mailAddresses, ownCalendar, sendUpdatesOf } from './own-calendar.ts';

type Fields = Record<string, unknown>;

export function insertEvent(state: GoogleState, call: Call<Fields>) {
  const email = ownCalendar(state, call);
  const sendUpdates = sendUpdatesOf(call);
  const body = checked(EventBody, merged({}, call.body));
  checkId(body);
  const id = body.id ?? randomBytes(13).toString('hex');
  // An id is used up for good: a deleted event keeps it.
  if (findEvent(state.calendars, email, id))
    throw googleRefusal({
      code: 409,
      status: 'ALREADY_EXISTS',
      reason: 'duplicate',
      message: 'The requested identifier already exists.',
    });
  const at = new Date(state.now()).toISOString();
  const event: CalendarEvent = {
    id,
    iCalUID: body.iCalUID ?? `${id}@google.com`,
    organizer: email,
    body: organisersBody(kept(body, keptBy(state)), email),
    cancelled: false,
    copies: new Map(),
    created: at,
    updated: at,
    version: 1,
  };
  addMeet(state, event, call.query('conferenceDataVersion'));
  putCopies(event, email);
  state.calendars.events.push(event);
  sendMail(state, { event, kind: 'invitation', to: mailAddresses(event), sendUpdates });
  const answer = answerFor(state, event, email);
  if (event.meet) event.meet.ready = true;
  return answer;
}

/** An organiser who is also a guest has said yes by inviting. */
const organisersBody = (body: EventBody, email: string): EventBody => ({
  ...body,
  ...(body.attendees
    ? {
        attendees: body.attendees.map((each) =>
          each.email === email ? { ...each, responseStatus: 'accepted' } : each,
        ),
      }
    : {}),
});

export const keptBy = ({ settings, calendars }: GoogleState) => ({
  zone: settings.district.zone,
  refusedGuests: calendars.rules.refusedGuests,
});

/**
 * Without `conferenceDataVersion=1` Calendar drops the wish for a Meet room in silence; an organiser for whom Meet is
 * off is refused in the words for a kind that does not exist.
 */
export function addMeet({ calendars }: GoogleState, event: CalendarEvent, version: string | undefined) {
  const request = event.body.conferenceData?.createRequest;
  if (version !== '1' || !request || event.meet) return;
  if (!request.requestId) throw invalid('Missing conference create request id.', 'required');
  const isOff = calendars.rules.withoutMeet.includes(event.organizer);
  if (isOff || (request.conferenceSolutionKey?.type ?? 'hangoutsMeet') !== 'hangoutsMeet')
    throw invalid('Invalid conference type value.', 'invalid');
  event.meet = { requestId: request.requestId, code: meetCode(), ready: false };
}

function meetCode() {
  const letters = [...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
}

/** Guests get a copy of their own; what was there stays, so that a reply or a deletion is not undone. */
export function putCopies(event: CalendarEvent, writer: string) {
  const { reminders, extendedProperties } = event.body;
  event.copies.set(writer, {
    removed: false,
    privateProperties: extendedProperties?.private ?? {},
    ...(reminders ? { reminders } : {}),
  });
  for (const email of mailAddresses(event))
    if (!event.copies.has(email)) event.copies.set(email, { removed: false, privateProperties: {} });
}
