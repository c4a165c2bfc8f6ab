import { Avatar } from '../pages/avatar.tsx';
import type { Account } from '../state/district.ts';
import { SignInPage } from './sign-in-page.tsx';

const mostShown = 30;

/** Every word of the query must begin some word of the name or the address. */
export function filteredAccounts(accounts: readonly Account[], query: string): Account[] {
  const wanted = wordsOf(query);
  return accounts.filter(({ name, email }) => {
    const words = wordsOf(`${name} ${email}`);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}

const wordsOf = (text: string) =>
  folded(text)
    .split(/[\s@.-]+/)
    .filter(Boolean);

/** Nobody types the accents of other people's names. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Props = { request: string; query: string; accounts: readonly Account[]; search: boolean };

export const AccountChooser = ({ request, query, accounts, search }: Props) => (
  <SignInPage title="Choose an account" lead="to continue to Sidelight">
    {search && (
      <form method="get" action="/o/oauth2/v2/account" class="find">
        <input type="hidden" name="request" value={request} />
        <label for="q">Name or email of someone in the district</label>
        <input id="q" name="q" type="search" value={query} autofocus autocomplete="off" />
        <button type="submit" class="plain">
          Find
        </button>
      </form>
    )}
    <form method="post" action="/o/oauth2/v2/account">
      <input type="hidden" name="request" value={request} />
      <ul class="accounts">
        {(query === '' && search ? [] : accounts.slice(0, mostShown)).map((account) => (
          <li>
            <button type="submit" name="account" value={account.id}>
              <Avatar name={account.name} />
              <span>
                <b>{account.name}</b>
                <small>{account.email}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
    {search && query !== '' && accounts.length === 0 && <p class="soft">Nobody here is called that.</p>}
    {search && accounts.length > mostShown && query !== '' && <p class="soft">And more. Type more of the name.</p>}
    {!search && (
      <a class="other" href={`/o/oauth2/v2/account?request=${request}`}>
        Use another account
      </a>
    )}
  </SignInPage>
);
