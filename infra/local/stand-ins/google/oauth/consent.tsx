import { Avatar } from '../pages/avatar.tsx';
import type { Account } from '../state/district.ts';
import { describeScope, isIdentity } from './scopes.ts';
import { SignInPage } from './sign-in-page.tsx';

type Props = { request: string; account: Account; scopes: readonly string[]; before: readonly string[] };

/**
 * Each thing beyond who you are can be unticked, as Google lets people do: the app must live with less than it asked
 * for.
 */
export const Consent = ({ request, account, scopes, before }: Props) => {
  const asked = scopes.filter((scope) => !isIdentity(scope));
  return (
    <SignInPage title="Sidelight wants access to your Google Account" lead="">
      <p class="me">
        <Avatar name={account.name} /> {account.email}
      </p>
      <form method="post" action="/o/oauth2/v2/consent">
        <input type="hidden" name="request" value={request} />
        <input type="hidden" name="account" value={account.id} />
        <p class="soft">Google will share your name, your email address and your profile picture with Sidelight.</p>
        {asked.length > 0 && (
          <fieldset>
            <legend>Select what Sidelight can access</legend>
            <ul class="scopes">
              {asked.map((scope) => (
                <li>
                  <label>
                    <span>
                      {describeScope(scope)}
                      {before.includes(scope) && <small>Allowed before</small>}
                    </span>
                    <input type="checkbox" name="scope" value={scope} checked />
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <p class="answers">
          <button type="submit" name="answer" value="cancel" class="plain">
            Cancel
          </button>
          <button type="submit" name="answer" value="allow" class="main">
            Continue
          </button>
        </p>
      </form>
    </SignInPage>
  );
};
