import { addMinutes } from '#shared/domain/dates.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { GoogleAccounts } from '../ports/sign-in/google-accounts.ts';
import type { Sessions, SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

type Deps = { sessions: Sessions; google: GoogleAccounts; scopes: SignInScopes; ids: Ids; now: Clock };
export type SignInRole = 'teacher' | 'student';
export type SignInScopes = Record<SignInRole, readonly string[]>;
type Wish = Pick<SignInAttempt, 'nonce' | 'prompted'> & { as: SignInRole; loginHint?: string | undefined };

const minutesToAnswer = 10;

/** Where to send the popup. `loginHint` only tells Google whom to offer first; nothing is ever looked up by it. */
export async function beginSignIn({ sessions, google, scopes, ids, now }: Deps, wish: Wish): Promise<string> {
  const state = randomText(ids);
  const codeVerifier = randomText(ids);
  await sessions.begin(state, {
    nonce: wish.nonce,
    codeVerifier,
    purpose: 'add-on',
    as: wish.as,
    ...(wish.prompted ? { prompted: true } : {}),
    expiresAt: addMinutes(now(), minutesToAnswer),
  });
  return google.signInUrl({
    state,
    nonce: wish.nonce,
    codeVerifier,
    scopes: scopes[wish.as],
    loginHint: wish.loginHint,
    askAgain: wish.prompted === true,
  });
}
