import { addMinutes } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { GooglePermission } from '../ports/sign-in/google-permissions.ts';
import type { SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

type Ports = Needs<'sessions' | 'googleAccounts' | 'ids' | 'now'> & AskedFor;
export type SignInRole = 'teacher' | 'student';
export type SignInPermissions = Record<SignInRole, readonly GooglePermission[]>;
/** What no page goes without, what is asked for beside it, and what only an act asks for that needs it. */
export type AskedFor = {
  permissions: SignInPermissions;
  optionalPermissions: SignInPermissions;
  laterPermissions: SignInPermissions;
};
/** `nonce` is of a frame that waits; without one the person goes on at `back`. */
export type BeginSignInInput = Pick<SignInAttempt, 'prompted' | 'back' | 'later'> & {
  as: SignInRole;
  nonce?: string | undefined;
  loginHint?: string | undefined;
  /** Google asks which account, whatever it would take by itself. */
  chooses?: boolean | undefined;
  /** All that is asked for, where a grant of less than Google would give may be kept. */
  exactly?: readonly GooglePermission[] | undefined;
};
/** `state` goes into the browser's own cookie too. */
export type BegunSignIn = { url: string; state: string };

const minutesToAnswer = 10;

/**
 * Where to send the person. `loginHint` tells Google whom to offer first, and is compared with the answer; nothing is
 * ever looked up by it. Without one Google lets the person choose: on a shared device it would take whom it knows.
 */
export async function beginSignIn(
  { sessions, googleAccounts, ids, now, ...asked }: Ports,
  { as, nonce = randomText(ids), loginHint, prompted, back, chooses, later, exactly }: BeginSignInInput,
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
    ...(later ? { later } : {}),
    ...(loginHint ? { loginHint } : {}),
    expiresAt: addMinutes(now(), minutesToAnswer),
  });
  const usual = exactly ?? [...asked.permissions[as], ...asked.optionalPermissions[as]];
  const permissions = later ? [...usual, ...asked.laterPermissions[as]] : usual;
  const grant = later ? 'none' : exactly && 'exact';
  const ask = { state, nonce, codeVerifier, permissions, loginHint, grant } as const;
  const question = prompted ? 'consent' : loginHint && !chooses ? undefined : 'account';
  return { state, url: await googleAccounts.signInUrl({ ...ask, question }) };
}
