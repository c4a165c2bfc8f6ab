import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import type { Session, SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';
import { beginSignIn, type SignInRole, type SignInScopes } from './begin-sign-in.ts';
import { recogniseAccount } from './recognise-account.ts';

type Ports = Needs<'sessions' | 'googleGrants' | 'roster' | 'bindings' | 'googleAccounts' | 'ids' | 'now'> & {
  scopes: SignInScopes;
};
type Person = Awaited<ReturnType<typeof recogniseAccount>>;

const sessionMinutes = 14 * 24 * 60;

/**
 * Turns Google's answer into a code that works once, within a minute, for the frame that asked. `askAgain`: Google gave
 * no lasting grant and we hold none, so that the person would have to sign in every hour; they are asked once more,
 * with the question shown.
 */
export async function completeSignIn(
  ports: Ports,
  answer: { state: string; code: string },
): Promise<{ code: string } | { askAgain: string }> {
  const attempt = await ports.sessions.takeAttempt(answer.state);
  if (attempt?.purpose !== 'add-on') throw new DomainError('signed_out', { reason: 'attempt' });
  const signIn = await ports.googleAccounts.complete({ ...attempt, code: answer.code });
  const as = attempt.as ?? 'student';
  demandScopes(signIn, ports.scopes[as]);
  const person = await recogniseAccount(ports, signIn);
  if (await keptGrant(ports, person, signIn))
    return { code: await offered(ports, attempt, sessionOf(ports, person, signIn)) };
  if (attempt.prompted) return { code: await offered(ports, attempt, sessionOf(ports, person, signIn)) };
  return { askAgain: await askedAgain(ports, attempt, { as, loginHint: signIn.sub }) };
}

function demandScopes({ scopes }: GoogleSignIn, wanted: readonly string[]) {
  const missing = wanted.find((scope) => scope.startsWith('https://') && !scopes.includes(scope));
  if (missing) throw new DomainError('needs_permission', { scope: missing });
}

/** Whether there is a grant that outlives the hour: the new one, or one from before. */
async function keptGrant({ googleGrants }: Ports, { id }: Person, { sub, refreshToken, scopes }: GoogleSignIn) {
  if (!refreshToken) return (await googleGrants.find(id)) !== undefined;
  await googleGrants.save({ personId: id, googleSub: sub, refreshToken, scopes });
  return true;
}

const sessionOf = ({ now }: Ports, { id, name }: Person, signIn: GoogleSignIn): Session => ({
  personId: id,
  googleSub: signIn.sub,
  name,
  accessToken: signIn.accessToken,
  accessTokenExpiresAt: signIn.accessTokenExpiresAt,
  expiresAt: addMinutes(now(), sessionMinutes),
});

async function offered({ sessions, ids, now }: Ports, { nonce }: SignInAttempt, session: Session) {
  const code = randomText(ids);
  await sessions.offer(code, { nonce, session, expiresAt: addMinutes(now(), 1) });
  return code;
}

const askedAgain = (ports: Ports, { nonce }: SignInAttempt, who: { as: SignInRole; loginHint: string }) =>
  beginSignIn(ports, { nonce, prompted: true, ...who });
