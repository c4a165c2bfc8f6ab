import type { ComponentChildren } from 'preact';
import { GooglePage } from '../pages/page.tsx';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { calendarLook } from './calendar-look.ts';
import type { Eyes } from './seen.ts';

export const views = ['week', 'agenda', 'mail'] as const;
export type CalendarView = (typeof views)[number];
export type Look = { person: Account; view: CalendarView; monday: string; eyes: Eyes };

const viewNames: Record<CalendarView, string> = { week: 'Week', agenda: 'Agenda', mail: 'Invitations by mail' };

/** The same look with some of it changed, as an address. */
export function lookUrl(look: Look, change: Partial<Omit<Look, 'person'>> & { event?: string } = {}) {
  const { person, view, monday, eyes, event } = { event: '', ...look, ...change };
  const query = new URLSearchParams({ person: person.id, view, week: monday });
  if (eyes === 'colleague') query.set('eyes', eyes);
  if (event) query.set('event', event);
  return `/calendar?${query}${event ? '#event' : ''}`;
}

type Props = { state: GoogleState; look: Look; children: ComponentChildren };

export const CalendarChrome = ({ state, look, children }: Props) => (
  <GooglePage title={`${look.person.name} · Calendar`} look={calendarLook}>
    <a class="skip" href="#main">
      Skip to content
    </a>
    <header class="bar">
      <a class="brand" href="/calendar">
        <span class="logo" aria-hidden="true">
          {look.monday.slice(8)}
        </span>
        Calendar
      </a>
      <ChoosePerson state={state} look={look} />
      <nav aria-label="Elsewhere">
        <a href="/classroom">Classroom</a>
        <a href={state.settings.deskUrl}>The desk</a>
      </nav>
    </header>
    <main id="main">
      <nav class="tabs" aria-label="View">
        {views.map((view) => (
          <a href={lookUrl(look, { view })} aria-current={view === look.view ? 'page' : undefined}>
            {viewNames[view]}
            {view === 'mail' && <span class="count">{state.calendars.outbox.length}</span>}
          </a>
        ))}
      </nav>
      {children}
    </main>
  </GooglePage>
);

const ChoosePerson = ({ state, look }: Omit<Props, 'children'>) => {
  const busy = new Set(state.calendars.events.flatMap(({ copies }) => [...copies.keys()]));
  const staff = state.accounts.filter(({ role }) => role !== 'student');
  const others = staff.filter(({ email }) => !busy.has(email));
  const mine = staff.includes(look.person) || busy.has(look.person.email);
  return (
    <form method="get" action="/calendar" class="person">
      <input type="hidden" name="view" value={look.view === 'mail' ? 'week' : look.view} />
      <input type="hidden" name="week" value={look.monday} />
      <label for="person">Calendar of</label>
      <select id="person" name="person">
        {!mine && <Person account={look.person} chosen />}
        <optgroup label="With something in it">
          {state.accounts
            .filter(({ email }) => busy.has(email))
            .map((account) => (
              <Person account={account} chosen={account === look.person} />
            ))}
        </optgroup>
        <optgroup label="Staff">
          {others.map((account) => (
            <Person account={account} chosen={account === look.person} />
          ))}
        </optgroup>
      </select>
      <label for="eyes">seen by</label>
      <select id="eyes" name="eyes">
        <option value="self">the owner</option>
        <option value="colleague" selected={look.eyes === 'colleague'}>
          a colleague
        </option>
      </select>
      <button type="submit">Show</button>
    </form>
  );
};

const Person = ({ account, chosen }: { account: Account; chosen: boolean }) => (
  <option value={account.id} selected={chosen}>
    {account.name}
  </option>
);
