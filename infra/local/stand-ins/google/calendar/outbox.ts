import type { CalendarEvent, CalendarMail, MailKind } from '../state/calendars.ts';
import type { GoogleState } from '../state/state.ts';
import { guestsSeenBy, meetLink } from './event-answer.ts';
import { timesOf } from './event-times.ts';

export type SendUpdates = 'all' | 'externalOnly' | 'none' | undefined;

type News = { event: CalendarEvent; kind: MailKind; to: readonly string[]; sendUpdates: SendUpdates };

/**
 * Who is told is the caller's choice. Without one, guests from outside Google were seen to get mail all the same; the
 * past is never announced.
 */
export function sendMail(state: GoogleState, { event, kind, to, sendUpdates }: News) {
  const { zone } = state.settings.district;
  if (sendUpdates === 'none' || timesOf(event.body, zone).endsAt < state.now()) return;
  const told = to.filter((email) => email !== event.organizer && (sendUpdates === 'all' || !state.account(email)));
  for (const email of told) state.calendars.outbox.push(mail(state, { event, kind, email }));
}

const titles: Record<MailKind, string> = {
  invitation: 'Invitation',
  update: 'Updated invitation',
  cancellation: 'Canceled event',
};

type To = { event: CalendarEvent; kind: MailKind; email: string };

function mail(state: GoogleState, { event, kind, email }: To): CalendarMail {
  const { body, organizer } = event;
  const when = whenText(state, event);
  const summary = body.summary ?? '(No title)';
  const { seen } = guestsSeenBy(event, email);
  const video = meetLink(event) ?? (event.meet && `https://meet.google.com/${event.meet.code}`);
  const lines = [
    summary,
    `When: ${when}`,
    ...(body.location ? [`Where: ${body.location}`] : []),
    ...(video && kind !== 'cancellation' ? [`Join with Google Meet: ${video}`] : []),
    `Organizer: ${state.account(organizer)?.name ?? organizer}`,
    ...(body.guestsCanSeeOtherGuests === false ? [] : [`Guests: ${seen.map((guest) => guest.email).join(', ')}`]),
    ...(body.description ? ['', body.description] : []),
  ];
  return {
    at: new Date(state.now()).toISOString(),
    kind,
    from: organizer,
    to: email,
    subject: `${titles[kind]}: ${summary} @ ${when} (${email})`,
    text: lines.join('\n'),
  };
}

function whenText({ settings }: GoogleState, { body }: CalendarEvent) {
  const { zone } = settings.district;
  const { startsAt, endsAt, allDay } = timesOf(body, zone);
  const day = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: zone,
  });
  const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: zone });
  const named = new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });
  return allDay ? day.format(startsAt) : `${day.format(startsAt)} ${time.format(startsAt)} – ${named.format(endsAt)}`;
}
