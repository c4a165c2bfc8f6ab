import { guestsSeenBy, meetLink } from '../calendar/event-answer.ts';
import { timesOf } from '../calendar/event-times.ts';
import { type CalendarEvent, isDeletedEvent } from '../state/calendars.ts';
import type { Attendee } from '../state/event-body.ts';
import type { GoogleState } from '../state/state.ts';

export type Eyes = 'self' | 'colleague';
export type Reply = 'organizer' | NonNullable<Attendee['responseStatus']>;

/** An event with no more on it than the one who looks may know. */
export type SeenEvent = {
  id: string;
  title: string;
  startsAt: number;
  endsAt: number;
  allDay: boolean;
  reply: Reply;
  private: boolean;
  /** Missing where only "busy" may be seen. */
  details?: {
    organizer: string;
    guests: readonly Attendee[];
    guestsHidden: boolean;
    description?: string | undefined;
    location?: string | undefined;
    meet?: string | undefined;
  };
};

export const eventsSeen = ({ calendars, settings }: GoogleState, email: string, eyes: Eyes): SeenEvent[] =>
  calendars.events
    .filter((event) => event.copies.has(email) && !isDeletedEvent(event, email))
    .map((event) => seen(event, { email, eyes, zone: settings.district.zone }))
    .toSorted((a, b) => a.startsAt - b.startsAt);

type Looker = { email: string; eyes: Eyes; zone: string };

function seen(event: CalendarEvent, { email, eyes, zone }: Looker): SeenEvent {
  const { body, organizer } = event;
  const isPrivate = body.visibility === 'private' || body.visibility === 'confidential';
  const common = { id: event.id, ...timesOf(body, zone), reply: replyOf(event, email), private: isPrivate };
  if (eyes === 'colleague' && isPrivate) return { ...common, title: 'Busy' };
  const { seen: guests, omitted } = guestsSeenBy(event, email);
  return {
    ...common,
    title: body.summary ?? '(No title)',
    details: {
      organizer,
      guests,
      guestsHidden: omitted,
      description: body.description,
      location: body.location,
      meet: meetLink(event),
    },
  };
}

function replyOf({ organizer, body }: CalendarEvent, email: string): Reply {
  if (organizer === email) return 'organizer';
  return body.attendees?.find((attendee) => attendee.email === email)?.responseStatus ?? 'needsAction';
}
