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

/**
 * Where to send the popup. `loginHint` tells Google whom to offer first, and is compared with the answer; nothing is
 * ever looked up by it. Without one Google lets the person choose: on a shared device it would take whom it knows.
 */
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
    ...(input.loginHint ? { loginHint: input.loginHint } : {}),
    expiresAt: addMinutes(now(), minutesToAnswer),
  });
  return googleAccounts.signInUrl({
    state,
    nonce: input.nonce,
    codeVerifier,
    permissions: permissions[input.as],
    loginHint: input.loginHint,
    question: input.prompted ? 'consent' : input.loginHint ? undefined : 'account',
  });
}
