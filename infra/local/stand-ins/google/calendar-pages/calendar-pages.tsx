import { type Context, Hono } from 'hono';
import { html } from '../pages/page.tsx';
import { signedIn } from '../pages/session.ts';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { Agenda } from './agenda.tsx';
import { CalendarChrome, type CalendarView, type Look, views } from './calendar-chrome.tsx';
import { Details } from './details.tsx';
import { Mails } from './mails.tsx';
import { eventsSeen } from './seen.ts';
import { Week } from './week.tsx';
import { dayOf, mondayOf, today } from './weeks.ts';

/**
 * Anybody's calendar as they see it themselves, or as a colleague does; and every invitation that would have been
 * mailed.
 */
export function calendarPages(state: GoogleState): Hono {
  const app = new Hono();
  app.get('/calendar', (c) => {
    const look = lookOf(c, state);
    if (!look) return c.text('Nobody in this district has a calendar.', 404);
    const events = eventsSeen(state, look.person.email, look.eyes);
    const open = events.find(({ id }) => id === c.req.query('event'));
    return html(
      c,
      <CalendarChrome state={state} look={look}>
        {look.view === 'week' && <Week state={state} look={look} events={events} />}
        {look.view === 'agenda' && <Agenda state={state} look={look} events={events} />}
        {look.view === 'mail' && <Mails state={state} />}
        {open && look.view !== 'mail' && <Details state={state} look={look} event={open} />}
      </CalendarChrome>,
    );
  });
  return app;
}

function lookOf(c: Context, state: GoogleState): Look | undefined {
  const person = personOf(c, state);
  if (!person) return undefined;
  const asked = c.req.query('week') ?? '';
  const day = /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : nextDay(state, person);
  const view: CalendarView = views.find((name) => name === c.req.query('view')) ?? 'week';
  return { person, view, monday: mondayOf(day), eyes: c.req.query('eyes') === 'colleague' ? 'colleague' : 'self' };
}

/** The day of what comes next: a meeting in two weeks should not have to be looked for. */
function nextDay(state: GoogleState, { email }: Account) {
  const { zone } = state.settings.district;
  const next = eventsSeen(state, email, 'self').find(({ endsAt }) => endsAt > state.now());
  return next ? dayOf(next.startsAt, zone) : today(state.now(), zone);
}

/** Whoever was asked for; else who last invited somebody, else who is signed in. */
function personOf(c: Context, state: GoogleState): Account | undefined {
  const organiser = state.calendars.events.findLast(({ body }) => body.attendees)?.organizer;
  return state.account(c.req.query('person') ?? organiser ?? '') ?? signedIn(c, state) ?? state.accounts[0];
}
