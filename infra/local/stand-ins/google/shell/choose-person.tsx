import { filteredAccounts } from '../oauth/account-chooser.tsx';
import { Avatar } from '../pages/avatar.tsx';
import { GooglePage } from '../pages/page.tsx';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { shellLook } from './shell-look.ts';

const groups = [
  ['teacher', 'Teachers', 'See who needs what for their classes, beside the work.'],
  ['student', 'Students', 'See their own supports, and nobody else’s.'],
  ['coordinator', 'Coordinators', 'Work mostly in Slack; here they see what Classroom shows them.'],
  ['staff', 'Case managers and other staff', ''],
] as const;
const mostShown = 12;

type Props = { state: GoogleState; query: string };

/** The district's front door: Classroom has no password here, only the question who one is. */
export const ChoosePerson = ({ state, query }: Props) => (
  <GooglePage title="Who are you? · Classroom" look={shellLook} script="/assets/classroom.js">
    <main class="who">
      <p class="back">
        <a href={state.settings.deskUrl}>← The desk</a>
      </p>
      <h1>Open Classroom as…</h1>
      <p class="soft">Everyone in {state.settings.district.name} is made up. Choose anyone; you can switch later.</p>
      <form method="get" action="/classroom/who" class="find">
        <label for="q">Find someone by name</label>
        <input id="q" name="q" type="search" value={query} autocomplete="off" data-find autofocus />
        <button type="submit">Find</button>
      </form>
      <form method="post" action="/classroom/who" data-found aria-live="polite">
        <FoundPeople state={state} query={query} />
      </form>
    </main>
  </GooglePage>
);

export const FoundPeople = ({ state, query }: Props) => {
  const found = filteredAccounts(state.accounts, query);
  if (found.length === 0) return <p class="empty">Nobody here is called “{query}”.</p>;
  return (
    <>
      {groups.map(([role, title, lead]) => (
        <Group title={title} lead={lead} people={found.filter((account) => account.role === role)} />
      ))}
    </>
  );
};

const Group = ({ title, lead, people }: { title: string; lead: string; people: readonly Account[] }) => {
  if (people.length === 0) return null;
  return (
    <section class="people">
      <h2>
        {title} <span class="soft">{people.length}</span>
      </h2>
      {lead && <p class="soft">{lead}</p>}
      <ul>
        {people.slice(0, mostShown).map((account) => (
          <li>
            <button type="submit" name="account" value={account.id}>
              <Avatar name={account.name} />
              <span dir="auto">
                <b>{account.name}</b>
                <small>{account.note ?? account.email}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {people.length > mostShown && <p class="soft">And {people.length - mostShown} more: type a name above.</p>}
    </section>
  );
};
