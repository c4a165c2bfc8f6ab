import { addMinutes } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { GooglePermission } from '../ports/sign-in/google-permissions.ts';
import type { SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

type Ports = Needs<'sessions' | 'googleAccounts' | 'ids' | 'now'> & { permissions: SignInPermissions };
export type SignInRole = 'teacher' | 'student';
export type SignInPermissions = Record<SignInRole, readonly GooglePermission[]>;
export type BeginSignInInput = Pick<SignInAttempt, 'nonce' | 'prompted'> & {
  as: SignInRole;
  loginHint?: string | undefined;
};

const minutesToAnswer = 10;

/** Where to send the popup. `loginHint` only tells Google whom to offer first; nothing is ever looked up by it. */
export async function beginSignIn(
  { sessions, googleAccounts, permissions, ids, now }: Ports,
  input: BeginSignInInput,
): Promise<string> {
  const state = randomText(ids);
  const codeVerifier = randomText(ids);
  await sessions.begin(state, {
    nonce: input.nonce,
    codeVerifier,
    purpose: 'add-on',
    as: input.as,
    ...(input.prompted ? { prompted: true } : {}),
    expiresAt: addMinutes(now(), minutesToAnswer),
  });
  return googleAccounts.signInUrl({
    state,
    nonce: input.nonce,
    codeVerifier,
    permissions: permissions[input.as],
    loginHint: input.loginHint,
    askAgain: input.prompted === true,
  });
}
