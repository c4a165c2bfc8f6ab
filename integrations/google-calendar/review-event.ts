import { createHash } from 'node:crypto';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import * as z from 'zod/mini';
import { wordsOf } from '#shared/text/outbound/outbound.ts';
import { invitationWords } from '#shared/text/outbound/outbound-review.ts';
import type { Invitation } from '#shared/use-cases/ports/reviews/calendar.ts';

/** What we look at in an event that already stands under our id. */
export const StandingEvent = z.object({
  status: z.optional(z.string()),
  extendedProperties: z.optional(z.object({ private: z.optional(z.record(z.string(), z.string())) })),
});
export type StandingEvent = z.infer<typeof StandingEvent>;

const refKey = 'sidelightRef';

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
    start: { dateTime: invitation.startsAt, timeZone: invitation.zone },
    end: { dateTime: invitation.endsAt, timeZone: invitation.zone },
    attendees: [...new Set(invitation.guests)].map((email) => ({ email, responseStatus: 'needsAction' })),
    visibility: 'private',
    guestsCanSeeOtherGuests: false,
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
    conferenceData: { createRequest: { requestId: id, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    extendedProperties: { private: { [refKey]: invitation.ref } },
  };
}

/** An organiser who moved the meeting by hand keeps the change: it is still our invitation, and it stands. */
export const isOurs = (event: StandingEvent, { ref }: Pick<Invitation, 'ref'>) =>
  event.status !== 'cancelled' && event.extendedProperties?.private?.[refKey] === ref;
