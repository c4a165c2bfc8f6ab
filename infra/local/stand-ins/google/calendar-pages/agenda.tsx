import type { GoogleState } from '../state/state.ts';
import { type Look, lookUrl } from './calendar-chrome.tsx';
import type { SeenEvent } from './seen.ts';
import { clock, dayOf, dayWords } from './weeks.ts';

type Props = { state: GoogleState; look: Look; events: readonly SeenEvent[] };

/** Everything from this week on, day by day. */
export const Agenda = ({ state, look, events }: Props) => {
  const { zone } = state.settings.district;
  const coming = events.filter(({ startsAt }) => dayOf(startsAt, zone) >= look.monday);
  const days = [...new Set(coming.map(({ startsAt }) => dayOf(startsAt, zone)))];
  return (
    <section class="agenda">
      <h1>From {dayWords(look.monday, { month: 'long', day: 'numeric' })} on</h1>
      {days.length === 0 && <p class="empty">Nothing is planned for {look.person.name}.</p>}
      {days.map((day) => (
        <section>
          <h2>{dayWords(day, { weekday: 'long', month: 'long', day: 'numeric' })}</h2>
          <ul>
            {coming
              .filter(({ startsAt }) => dayOf(startsAt, zone) === day)
              .map((event) => (
                <li>
                  <a class="line" href={lookUrl(look, { event: event.id })}>
                    <span>
                      {event.allDay ? 'All day' : `${clock(event.startsAt, zone)} – ${clock(event.endsAt, zone)}`}
                    </span>
                    <b dir="auto">{event.title}</b>
                    {event.private && <span class="lock">Private</span>}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
};
