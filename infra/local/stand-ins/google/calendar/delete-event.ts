import type { Call } from '../api/call.ts';
import { googleRefusal } from '../api/refusal.ts';
import { isDeletedEvent } from '../state/calendars.ts';
import type { GoogleState } from '../state/state.ts';
import { sendMail } from './outbox.ts';
import { checkMatch, eventFor, mailAddresses, sendUpdatesOf, touch } from './own-calendar.ts';

/** The organiser ends the meeting for all; a guest takes it off the own calendar, which declines. */
export function deleteEvent(state: GoogleState, call: Call<unknown>) {
  const { email, event } = eventFor(state, call);
  const sendUpdates = sendUpdatesOf(call);
  checkMatch(call, event);
  if (isDeletedEvent(event, email))
    throw googleRefusal({
      code: 410,
      status: 'FAILED_PRECONDITION',
      reason: 'deleted',
      message: 'Resource has been deleted',
    });
  touch(event, state.now());
  if (event.organizer !== email) {
    const copy = event.copies.get(email);
    event.copies.set(email, { privateProperties: {}, ...copy, removed: true });
    const attendees = (event.body.attendees ?? []).map((each) =>
      each.email === email ? { ...each, responseStatus: 'declined' as const } : each,
    );
    event.body = { ...event.body, attendees };
    return undefined;
  }
  event.cancelled = true;
  sendMail(state, { event, kind: 'cancellation', to: mailAddresses(event), sendUpdates });
  return undefined;
}
