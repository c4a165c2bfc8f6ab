import type { Attendee } from '../state/event-body.ts';
import type { GoogleState } from '../state/state.ts';
import { type Look, lookUrl } from './calendar-chrome.tsx';
import { linked } from './linked.tsx';
import type { Reply, SeenEvent } from './seen.ts';
import { clock, dayOf, dayWords } from './weeks.ts';

const replies: Record<Reply, string> = {
  organizer: 'Organizer',
  needsAction: 'No answer yet',
  accepted: 'Yes',
  declined: 'No',
  tentative: 'Maybe',
};

type Props = { state: GoogleState; look: Look; event: SeenEvent };

/** One event, opened, with exactly what this person may see of it. */
export const Details = ({ state, look, event }: Props) => {
  const { zone } = state.settings.district;
  const day = dayWords(dayOf(event.startsAt, zone), { weekday: 'long', month: 'long', day: 'numeric' });
  const { details } = event;
  // On the other side of the page, so that the event stays in sight.
  const late = ['Wed', 'Thu', 'Fri', 'Sat', 'Sun'].includes(day.slice(0, 3));
  return (
    <section class={late ? 'details start' : 'details'} id="event" aria-labelledby="title">
      <header>
        <h2 id="title" dir="auto">
          {event.title}
        </h2>
        <a class="button plain" href={lookUrl(look)} aria-label="Close">
          ✕
        </a>
      </header>
      <p>
        {day}
        {!event.allDay && `, ${clock(event.startsAt, zone)} – ${clock(event.endsAt, zone)}`}
      </p>
      {!details && <p class="soft">A private event: a colleague sees that the time is taken, and nothing else.</p>}
      {details?.meet && (
        <p>
          <span class="button main">Join with Google Meet</span>
          <span class="soft meet">{details.meet.replace('https://', '')}</span>
        </p>
      )}
      {details?.location && <p dir="auto">{details.location}</p>}
      {details?.description && (
        <p class="text" dir="auto">
          {linked(details.description)}
        </p>
      )}
      {details && <Guests state={state} details={details} />}
      {event.private && details && <p class="soft">Visibility: private</p>}
    </section>
  );
};

const Guests = ({ state, details }: { state: GoogleState; details: NonNullable<SeenEvent['details']> }) => (
  <>
    <h3>
      {details.guests.length} {details.guests.length === 1 ? 'guest' : 'guests'}
    </h3>
    {details.guestsHidden && <p class="soft">Only the organizer sees who else is invited.</p>}
    <ul class="guests">
      {!details.guests.some(({ email }) => email === details.organizer) && (
        <Guest state={state} email={details.organizer} reply="organizer" />
      )}
      {details.guests.map(({ email = '', responseStatus = 'needsAction' }: Attendee) => (
        <Guest state={state} email={email} reply={email === details.organizer ? 'organizer' : responseStatus} />
      ))}
    </ul>
  </>
);

const Guest = ({ state, email, reply }: { state: GoogleState; email: string; reply: Reply }) => (
  <li>
    <span dir="auto">{state.account(email)?.name ?? email}</span>
    <span class="soft">{replies[reply]}</span>
  </li>
);
