import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Bindings, Roster } from '../ports/roster/roster.ts';
import type { GoogleAccounts, GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import type { GoogleGrants } from '../ports/sign-in/google-grants.ts';
import type { Session, Sessions, SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';
import { beginSignIn, type SignInRole, type SignInScopes } from './begin-sign-in.ts';
import { recogniseAccount } from './recognise-account.ts';

type Deps = {
  sessions: Sessions;
  grants: GoogleGrants;
  roster: Roster;
  bindings: Bindings;
  google: GoogleAccounts;
  scopes: SignInScopes;
  ids: Ids;
  now: Clock;
};
type Person = Awaited<ReturnType<typeof recogniseAccount>>;

const sessionMinutes = 14 * 24 * 60;

/**
 * Turns Google's answer into a code that works once, within a minute, for the frame that asked. `askAgain`: Google gave no lasting
 * grant and we hold none, so that the person would have to sign in every hour; they are asked once more, with the question shown.
 */
export async function completeSignIn(
  deps: Deps,
  answer: { state: string; code: string },
): Promise<{ code: string } | { askAgain: string }> {
  const attempt = await deps.sessions.takeAttempt(answer.state);
  if (attempt?.purpose !== 'add-on') throw new DomainError('signed_out', { reason: 'attempt' });
  const signIn = await deps.google.complete({ ...attempt, code: answer.code });
  const as = attempt.as ?? 'student';
  demandScopes(signIn, deps.scopes[as]);
  const person = await recogniseAccount(deps, signIn);
  if (await keptGrant(deps, person, signIn))
    return { code: await offered(deps, attempt, sessionOf(deps, person, signIn)) };
  if (attempt.prompted) return { code: await offered(deps, attempt, sessionOf(deps, person, signIn)) };
  return { askAgain: await askedAgain(deps, attempt, { as, loginHint: signIn.sub }) };
}

function demandScopes({ scopes }: GoogleSignIn, wanted: readonly string[]) {
  const missing = wanted.find((scope) => scope.startsWith('https://') && !scopes.includes(scope));
  if (missing) throw new DomainError('needs_permission', { scope: missing });
}

/** Whether there is a grant that outlives the hour: the new one, or one from before. */
async function keptGrant({ grants }: Deps, { id }: Person, { sub, refreshToken, scopes }: GoogleSignIn) {
  if (!refreshToken) return (await grants.find(id)) !== undefined;
  await grants.save({ personId: id, googleSub: sub, refreshToken, scopes });
  return true;
}

const sessionOf = ({ now }: Deps, { id, name }: Person, signIn: GoogleSignIn): Session => ({
  personId: id,
  googleSub: signIn.sub,
  name,
  accessToken: signIn.accessToken,
  accessTokenExpiresAt: signIn.accessTokenExpiresAt,
  expiresAt: addMinutes(now(), sessionMinutes),
});

async function offered({ sessions, ids, now }: Deps, { nonce }: SignInAttempt, session: Session) {
  const code = randomText(ids);
  await sessions.offer(code, { nonce, session, expiresAt: addMinutes(now(), 1) });
  return code;
}

const askedAgain = (deps: Deps, { nonce }: SignInAttempt, who: { as: SignInRole; loginHint: string }) =>
  beginSignIn(deps, { nonce, prompted: true, ...who });
