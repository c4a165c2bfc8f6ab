import type { Call } from '../api/call.ts';
import { googleNotFound, googleRefusal, invalid } from '../api/refusal.ts';
import { type CalendarEvent, etagOf, findEvent } from '../state/calendars.ts';
import type { GoogleState } from '../state/state.ts';
import { closedCalendar } from './closed-calendar.ts';
import { eventAnswer, nameLookup } from './event-answer.ts';
import type { SendUpdates } from './outbox.ts';

/** The calendar that a call is about, by its owner's address. Other people's calendars look as if there were none. */
export function ownCalendar({ calendars }: GoogleState, { caller, param }: Call<unknown>): string {
  const id = decodeURIComponent(param('calendarId')).toLowerCase();
  const { email } = caller.account;
  if (id !== 'primary' && id !== email.toLowerCase()) throw googleNotFound('Not Found');
  const closed = calendars.rules.closedTo[email];
  if (closed) throw closedCalendar(closed);
  return email;
}

export function eventFor(state: GoogleState, call: Call<unknown>) {
  const email = ownCalendar(state, call);
  const event = findEvent(state.calendars, email, call.param('eventId'));
  if (!event) throw googleNotFound('Not Found');
  return { email, event };
}

export const answerFor = (state: GoogleState, event: CalendarEvent, email: string) =>
  eventAnswer(event, email, nameLookup(state.account));

/** Somebody else was quicker: they decide again with what stands now. */
export function checkMatch({ header }: Call<unknown>, event: CalendarEvent) {
  const wanted = header('if-match');
  if (wanted === undefined || wanted === '*' || wanted === etagOf(event)) return;
  throw googleRefusal({
    code: 412,
    status: 'FAILED_PRECONDITION',
    reason: 'conditionNotMet',
    message: 'Precondition Failed',
  });
}

export function sendUpdatesOf({ query }: Call<unknown>): SendUpdates {
  const said = query('sendUpdates');
  if (said === undefined || said === 'all' || said === 'externalOnly' || said === 'none') return said;
  throw invalid(`Invalid value at 'send_updates': ${said}`, 'invalidParameter');
}

export const mailAddresses = ({ body }: CalendarEvent) => (body.attendees ?? []).flatMap(({ email }) => email ?? []);

export function touch(event: CalendarEvent, now: number) {
  event.version += 1;
  event.updated = new Date(now).toISOString();
}
