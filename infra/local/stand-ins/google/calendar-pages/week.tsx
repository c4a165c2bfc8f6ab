import { addDays } from '#shared/domain/dates.ts';
import type { GoogleState } from '../state/state.ts';
import { type Look, lookUrl } from './calendar-chrome.tsx';
import type { SeenEvent } from './seen.ts';
import { clock, dayOf, dayWords, mondayOf, today, wallHours } from './weeks.ts';

const firstHour = 7;
const lastHour = 19;
const hours = Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index);

type Props = { state: GoogleState; look: Look; events: readonly SeenEvent[] };

/** Monday to Friday, and the weekend only when something is on it. */
export const Week = ({ state, look, events }: Props) => {
  const { zone } = state.settings.district;
  const days = Array.from({ length: 7 }, (_, index) => addDays(look.monday, index));
  const on = (day: string) => events.filter(({ startsAt }) => dayOf(startsAt, zone) === day);
  const shown = days.filter((day, index) => index < 5 || on(day).length > 0);
  const now = today(state.now(), zone);
  return (
    <section aria-label="Week">
      <WeekHead look={look} now={now} events={events} zone={zone} />
      <div class="week" style={`--days:${shown.length}`}>
        <div class="hours" aria-hidden="true">
          {hours.map((hour) => (
            <span>
              {hour % 12 || 12} {hour < 12 ? 'AM' : 'PM'}
            </span>
          ))}
        </div>
        {shown.map((day) => (
          <section
            class={day === now ? 'day now' : 'day'}
            aria-label={dayWords(day, { weekday: 'long', month: 'long', day: 'numeric' })}
          >
            <p class="date" aria-hidden="true">
              {dayWords(day, { weekday: 'short' })} <b>{dayWords(day, { day: 'numeric' })}</b>
            </p>
            <ol>
              {on(day).map((event) => (
                <Block event={event} look={look} zone={zone} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
};

function weekTitle(monday: string) {
  const month = dayWords(monday, { month: 'long' });
  const last = dayWords(addDays(monday, 6), { month: 'long', year: 'numeric' });
  return last.startsWith(month) ? last : `${month} – ${last}`;
}

type HeadProps = { look: Look; now: string; events: readonly SeenEvent[]; zone: string };

const WeekHead = ({ look, now, events, zone }: HeadProps) => {
  const next = events.map(({ startsAt }) => dayOf(startsAt, zone)).find((day) => day > addDays(look.monday, 6));
  return (
    <div class="head">
      <h1>{weekTitle(look.monday)}</h1>
      <nav aria-label="Weeks" class="row">
        <a class="button plain" href={lookUrl(look, { monday: addDays(look.monday, -7) })} aria-label="Week before">
          ‹
        </a>
        <a class="button" href={lookUrl(look, { monday: mondayOf(now) })}>
          Today
        </a>
        <a class="button plain" href={lookUrl(look, { monday: addDays(look.monday, 7) })} aria-label="Week after">
          ›
        </a>
        {next && (
          <a href={lookUrl(look, { monday: mondayOf(next) })}>
            Next event: {dayWords(next, { weekday: 'short', month: 'short', day: 'numeric' })}
          </a>
        )}
      </nav>
    </div>
  );
};

const Block = ({ event, look, zone }: { event: SeenEvent; look: Look; zone: string }) => {
  const from = Math.min(Math.max(wallHours(event.startsAt, zone), firstHour), lastHour - 0.5);
  const length = event.allDay ? 0.5 : Math.max((event.endsAt - event.startsAt) / 3_600_000, 0.5);
  const place = `--from:${from - firstHour};--length:${Math.min(length, lastHour - from)}`;
  return (
    <li style={place}>
      <a class={`block ${event.reply}`} href={lookUrl(look, { event: event.id })}>
        <b dir="auto">{event.title}</b>
        <span>{event.allDay ? 'All day' : `${clock(event.startsAt, zone)} – ${clock(event.endsAt, zone)}`}</span>
        {event.private && <span class="lock">Private</span>}
      </a>
    </li>
  );
};
