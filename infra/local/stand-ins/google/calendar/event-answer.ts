import { type CalendarEvent, etagOf, isDeletedEvent } from '../state/calendars.ts';
import type { Account } from '../state/district.ts';
import type { Attendee } from '../state/event-body.ts';

/**
 * An event as it stands in one person's calendar: guests may be hidden from each other, and private things are each
 * copy's own.
 */
export function eventAnswer(event: CalendarEvent, email: string, nameOf: (email: string) => string | undefined) {
  const { body, organizer } = event;
  const copy = event.copies.get(email);
  const { conferenceData: _, attendees: __, reminders: ___, extendedProperties, ...content } = body;
  const properties = { private: copy?.privateProperties ?? {}, shared: extendedProperties?.shared ?? {} };
  const filled = Object.entries(properties).filter(([, each]) => Object.keys(each).length > 0);
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    ...content,
    id: event.id,
    status: isDeletedEvent(event, email) ? 'cancelled' : (body.status ?? 'confirmed'),
    htmlLink: `https://www.google.com/calendar/event?eid=${event.id}`,
    created: event.created,
    updated: event.updated,
    creator: { email: organizer, ...(organizer === email ? { self: true } : {}) },
    organizer: { email: organizer, displayName: nameOf(organizer), ...(organizer === email ? { self: true } : {}) },
    iCalUID: event.iCalUID,
    sequence: event.version - 1,
    ...guestList(event, email, nameOf),
    ...(filled.length > 0 ? { extendedProperties: Object.fromEntries(filled) } : {}),
    reminders: copy?.reminders ?? { useDefault: true },
    eventType: 'default',
    ...conference(event),
  };
}

/** Guests as one person may see them: with `guestsCanSeeOtherGuests` off, a guest finds only themselves. */
export function guestsSeenBy(
  { body, organizer }: CalendarEvent,
  email: string,
): { seen: Attendee[]; omitted: boolean } {
  const attendees = body.attendees ?? [];
  if (email === organizer || body.guestsCanSeeOtherGuests !== false) return { seen: attendees, omitted: false };
  return { seen: attendees.filter((attendee) => attendee.email === email), omitted: true };
}

function guestList(event: CalendarEvent, email: string, nameOf: (email: string) => string | undefined) {
  const { seen, omitted } = guestsSeenBy(event, email);
  if (seen.length === 0) return {};
  const attendees = seen.map((attendee) => ({
    ...attendee,
    displayName: attendee.displayName ?? nameOf(attendee.email ?? ''),
    ...(attendee.email === event.organizer ? { organizer: true } : {}),
    ...(attendee.email === email ? { self: true } : {}),
  }));
  return { attendees, ...(omitted ? { attendeesOmitted: true } : {}) };
}

export const meetLink = ({ meet }: CalendarEvent) => (meet?.ready ? `https://meet.google.com/${meet.code}` : undefined);

function conference(event: CalendarEvent) {
  const { meet } = event;
  if (!meet) return {};
  const createRequest = {
    requestId: meet.requestId,
    conferenceSolutionKey: { type: 'hangoutsMeet' },
    status: { statusCode: meet.ready ? 'success' : 'pending' },
  };
  const uri = meetLink(event);
  if (!uri) return { conferenceData: { createRequest } };
  const entryPoints = [{ entryPointType: 'video', uri, label: uri.replace('https://', '') }];
  const conferenceSolution = { key: { type: 'hangoutsMeet' }, name: 'Google Meet' };
  return {
    hangoutLink: uri,
    conferenceData: { createRequest, entryPoints, conferenceSolution, conferenceId: meet.code },
  };
}

/** A person in the calendars: by name when they have an account here. */
export const nameLookup = (account: (email: string) => Account | undefined) => (email: string) => account(email)?.name;
