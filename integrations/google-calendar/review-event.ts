import { createHash } from 'node:crypto';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import * as z from 'zod/mini';
import { wordsOf } from '#shared/text/outbound/outbound.ts';
import { invitationWords } from '#shared/text/outbound/outbound-review.ts';
import type { Invitation, StandingInvitation } from '#shared/use-cases/ports/reviews/calendar.ts';

/**
 * What we look at in an event that already stands under our id. It is ours by that id, which nobody else can know: the
 * properties that we gave it are wiped by some programs when their owner dismisses an alert.
 */
export const StandingEvent = z.object({
  status: z.optional(z.string()),
  etag: z.optional(z.string()),
  start: z.optional(z.object({ dateTime: z.optional(z.string()) })),
  end: z.optional(z.object({ dateTime: z.optional(z.string()) })),
  attendees: z.optional(z.array(z.object({ email: z.optional(z.string()) }))),
  conferenceData: z.optional(z.unknown()),
});
export type StandingEvent = z.infer<typeof StandingEvent>;

/** The first is the same on every event: Google finds events by a property only where it knows the value. */
const propertiesOf = (ref: string) => ({ sidelight: 'review', sidelightRef: ref });

/**
 * Google takes an id of our own from the letters of base32hex, once per calendar for all time. One that follows from
 * the review makes the second delivery of the same news collide with the first instead of inviting everybody again.
 */
export function eventIdOf({ id, generation }: Pick<Invitation, 'id' | 'generation'>) {
  const digest = createHash('sha256').update(`review|${id}|${generation}`).digest('hex');
  // 256 bits fill 51.2 letters of five bits: the last four bits are zero, as RFC 4648 pads.
  return (BigInt(`0x${digest}`) << 4n).toString(32).padStart(52, '0');
}

/**
 * Families are among the guests, so nobody sees who else is invited, and nobody but the organiser can widen the circle.
 */
export function eventOf(invitation: Invitation, baseUrl: string): calendar_v3.Schema$Event {
  const { subject, text } = wordsOf(invitationWords(invitation, baseUrl));
  const id = eventIdOf(invitation);
  return {
    id,
    summary: subject,
    description: text,
    ...eventTimes(invitation),
    attendees: attendeesOf(invitation.guests),
    visibility: 'private',
    guestsCanSeeOtherGuests: false,
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
    conferenceData: { createRequest: { requestId: id, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    extendedProperties: { private: propertiesOf(invitation.ref) },
  };
}

export const eventTimes = ({ startsAt, endsAt, zone }: Pick<Invitation, 'startsAt' | 'endsAt' | 'zone'>) => ({
  start: { dateTime: startsAt, timeZone: zone },
  end: { dateTime: endsAt, timeZone: zone },
});

export const attendeesOf = (guests: readonly string[]) =>
  guests.map((email) => ({ email, responseStatus: 'needsAction' }));

export const withoutVideo = ({ conferenceData: _, ...event }: calendar_v3.Schema$Event): calendar_v3.Schema$Event =>
  event;

export const isDeleted = ({ status }: StandingEvent) => status === 'cancelled';

type AttendedEvent = {
  attendees?: readonly { email?: string | null | undefined }[] | undefined;
  conferenceData?: unknown;
};

export function invitationIn(
  { attendees = [], conferenceData }: AttendedEvent,
  { guests }: Pick<Invitation, 'guests'>,
): StandingInvitation {
  const invited = new Set(attendees.map(({ email }) => email?.toLowerCase()));
  return { leftOut: guests.filter((guest) => !invited.has(guest.toLowerCase())), video: Boolean(conferenceData) };
}

type Seen = Pick<StandingInvitation, 'elsewhen' | 'besides'>;

/** Google writes our instant with an offset of its own; a whole day has none. */
export function seenOtherwise(
  { start, end, attendees = [], etag = '*' }: StandingEvent,
  { startsAt, endsAt, guests: asked }: Pick<Invitation, 'startsAt' | 'endsAt' | 'guests'>,
): Seen {
  const isAt = (time: { dateTime?: string | undefined } | undefined, at: string) =>
    Date.parse(time?.dateTime ?? '') === Date.parse(at);
  const guests = attendees.flatMap(({ email }) => email ?? []);
  if (!isAt(start, startsAt) || !isAt(end, endsAt)) return { elsewhen: { guests, tag: etag } };
  const known = new Set(asked.map((guest) => guest.toLowerCase()));
  return guests.some((guest) => !known.has(guest.toLowerCase())) ? { besides: { guests, tag: etag } } : {};
}
