import { addMinutes } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { GooglePermission } from '../ports/sign-in/google-permissions.ts';
import type { SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

type Ports = Needs<'sessions' | 'googleAccounts' | 'ids' | 'now'> & AskedFor;
export type SignInRole = 'teacher' | 'student';
export type SignInPermissions = Record<SignInRole, readonly GooglePermission[]>;
/** What no page goes without, and what is asked for beside it. */
export type AskedFor = { permissions: SignInPermissions; optionalPermissions: SignInPermissions };
/** `nonce` is of a frame that waits; without one the person goes on at `back`. */
export type BeginSignInInput = Pick<SignInAttempt, 'prompted' | 'back'> & {
  as: SignInRole;
  nonce?: string | undefined;
  loginHint?: string | undefined;
  /** Google asks which account, whatever it would take by itself. */
  chooses?: boolean | undefined;
};
/** `state` goes into the browser's own cookie too. */
export type BegunSignIn = { url: string; state: string };

const minutesToAnswer = 10;

/**
 * Where to send the person. `loginHint` tells Google whom to offer first, and is compared with the answer; nothing is
 * ever looked up by it. Without one Google lets the person choose: on a shared device it would take whom it knows.
 */
export async function beginSignIn(
  { sessions, googleAccounts, permissions, optionalPermissions, ids, now }: Ports,
  { as, nonce = randomText(ids), loginHint, prompted, back, chooses }: BeginSignInInput,
): Promise<BegunSignIn> {
  const state = randomText(ids);
  const codeVerifier = randomText(ids);
  await sessions.begin(state, {
    nonce,
    codeVerifier,
    purpose: 'add-on',
    as,
    ...(back ? { back } : {}),
    ...(prompted ? { prompted } : {}),
    ...(loginHint ? { loginHint } : {}),
    expiresAt: addMinutes(now(), minutesToAnswer),
  });
  const ask = { state, nonce, codeVerifier, permissions: [...permissions[as], ...optionalPermissions[as]], loginHint };
  const question = prompted ? 'consent' : loginHint && !chooses ? undefined : 'account';
  return { state, url: await googleAccounts.signInUrl({ ...ask, question }) };
}
