import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import { heldBack } from '../ports/sign-in/google-permissions.ts';
import type { Session, SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';
import { beginSignIn, type SignInPermissions, type SignInRole } from './begin-sign-in.ts';
import { keepGrant } from './keep-grant.ts';
import { recogniseAccount } from './recognise-account.ts';

type Ports = Needs<'sessions' | 'googleGrants' | 'roster' | 'bindings' | 'googleAccounts' | 'ids' | 'now'> & {
  permissions: SignInPermissions;
};
type Person = Awaited<ReturnType<typeof recogniseAccount>>;

const sessionMinutes = 14 * 24 * 60;

/**
 * Turns Google's answer into a code that works once, within a minute, for the frame that asked. `askAgain`: Google gave
 * no lasting grant and we hold none that serves here, so that the person would have to sign in every hour; they are
 * asked once more, with the question shown.
 */
export async function completeSignIn(
  ports: Ports,
  answer: { state: string; code: string },
): Promise<{ code: string } | { askAgain: string }> {
  const attempt = await ports.sessions.takeAttempt(answer.state);
  if (attempt?.purpose !== 'add-on') throw new DomainError('signed_out', { reason: 'attempt' });
  const signIn = await ports.googleAccounts.complete({ ...attempt, code: answer.code });
  if (attempt.loginHint !== undefined && attempt.loginHint !== signIn.sub)
    throw new DomainError('wrong_account', { reason: 'hint' });
  const as = attempt.as ?? 'student';
  const needed = ports.permissions[as];
  const permission = heldBack(signIn.permissions, needed);
  if (permission) throw new DomainError('needs_permission', { permission });
  const person = await recogniseAccount(ports, signIn);
  const lasts = await keepGrant(ports, { personId: person.id, signIn }, needed);
  if (lasts || attempt.prompted)
    return { code: await offered(ports, attempt, sessionOf(ports, person, { ...signIn, as })) };
  return { askAgain: await askedAgain(ports, attempt, { as, loginHint: signIn.sub }) };
}

const sessionOf = ({ now }: Ports, { id, name }: Person, signIn: GoogleSignIn & { as: SignInRole }): Session => ({
  personId: id,
  googleSub: signIn.sub,
  name,
  as: signIn.as,
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
