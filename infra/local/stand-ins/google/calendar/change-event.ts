import { checked } from '../api/body.ts';
import type { Call } from '../api/call.ts';
import { denied, googleRefusal, invalid } from '../api/refusal.ts';
import type { CalendarEvent } from '../state/calendars.ts';
import { type Attendee, EventBody, merged } from '../state/event-body.ts';
import type { GoogleState } from '../state/state.ts';
import { kept } from './event-rules.ts';
import { addMeet, keptBy, putCopies } from './insert-event.ts';
import { sendMail } from './outbox.ts';
import { answerFor, checkMatch, eventFor, mailAddresses, sendUpdatesOf, touch } from './own-calendar.ts';

type Fields = Record<string, unknown>;

/** `patch` merges; `update` starts from nothing, so that what is left out is lost. */
export function changeEvent(state: GoogleState, call: Call<Fields>, how: 'patch' | 'update') {
  const { email, event } = eventFor(state, call);
  const sendUpdates = sendUpdatesOf(call);
  checkMatch(call, event);
  if (call.body.id !== undefined && call.body.id !== event.id) throw invalid('Invalid resource id value.', 'invalid');
  if (event.cancelled && call.body.status !== 'confirmed') throw denied('The event is deleted.');
  const mine = event.organizer === email || event.body.guestsCanModify === true;
  if (!mine) return asGuest(state, call, { event, email });
  const before = mailAddresses(event);
  event.body = kept(
    checked(EventBody, merged(how === 'patch' ? fieldsOf(event, email) : {}, call.body)),
    keptBy(state),
  );
  event.cancelled = event.body.status === 'cancelled';
  addMeet(state, event, call.query('conferenceDataVersion'));
  putCopies(event, email);
  touch(event, state.now());
  for (const guest of before)
    if (!mailAddresses(event).includes(guest) && guest !== event.organizer) event.copies.delete(guest);
  tell(state, { event, before, sendUpdates });
  const answer = answerFor(state, event, email);
  if (event.meet) event.meet.ready = true;
  return answer;
}

/** What a patch starts from: the shared content, and the private things of the one who patches. */
function fieldsOf({ body, copies }: CalendarEvent, email: string): Fields {
  const { extendedProperties } = body;
  return {
    ...body,
    extendedProperties: { ...extendedProperties, private: { ...copies.get(email)?.privateProperties } },
  };
}

type News = { event: CalendarEvent; before: readonly string[]; sendUpdates: ReturnType<typeof sendUpdatesOf> };

/** Any change told to all is told to every guest, also to those for whom nothing changed. */
function tell(state: GoogleState, { event, before, sendUpdates }: News) {
  const now = mailAddresses(event);
  const kind = event.cancelled ? 'cancellation' : 'update';
  sendMail(state, { event, kind, to: now.filter((email) => before.includes(email)), sendUpdates });
  sendMail(state, { event, kind: 'invitation', to: now.filter((email) => !before.includes(email)), sendUpdates });
  sendMail(state, { event, kind: 'cancellation', to: before.filter((email) => !now.includes(email)), sendUpdates });
}

const personal = ['attendees', 'reminders', 'extendedProperties', 'colorId', 'id'];

/** A guest answers the invitation and sets own reminders; the rest is the organiser's. */
function asGuest(state: GoogleState, call: Call<Fields>, { event, email }: { event: CalendarEvent; email: string }) {
  const body = checked(EventBody, merged({}, call.body));
  const reply = body.attendees?.find((attendee) => attendee.email?.toLowerCase() === email);
  const others = (body.attendees ?? []).some((each) => each.email?.toLowerCase() !== email);
  if (Object.keys(call.body).some((name) => !personal.includes(name)) || others) throw forbiddenForGuests();
  event.body = { ...event.body, attendees: answered(event.body.attendees ?? [], email, reply) };
  const copy = event.copies.get(email);
  event.copies.set(email, {
    removed: false,
    ...copy,
    privateProperties: { ...copy?.privateProperties, ...body.extendedProperties?.private },
    ...(body.reminders ? { reminders: body.reminders } : {}),
  });
  touch(event, state.now());
  return answerFor(state, event, email);
}

const answered = (attendees: readonly Attendee[], email: string, reply: Attendee | undefined): Attendee[] =>
  attendees.map((each) =>
    each.email === email && reply?.responseStatus ? { ...each, responseStatus: reply.responseStatus } : each,
  );

const forbiddenForGuests = () =>
  googleRefusal({
    code: 403,
    status: 'PERMISSION_DENIED',
    domain: 'calendar',
    reason: 'forbiddenForNonOrganizer',
    message: 'Shared properties can only be changed by the organizer of the event.',
  });
