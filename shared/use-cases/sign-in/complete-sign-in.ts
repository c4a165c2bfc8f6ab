import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError, OtherAccount } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import { heldBack, lastingOf, mayBeKept } from '../ports/sign-in/google-permissions.ts';
import type { Session, SignInAttempt } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';
import { type AskedFor, type BegunSignIn, beginSignIn, type SignInRole } from './begin-sign-in.ts';
import { keepGrant } from './keep-grant.ts';
import { recogniseAccount } from './recognise-account.ts';
import { type StartedSession, startSession } from './start-session.ts';

type Ports = Needs<'sessions' | 'googleGrants' | 'roster' | 'bindings' | 'googleAccounts' | 'ids' | 'now'> & AskedFor;
type Person = Awaited<ReturnType<typeof recogniseAccount>>;
type Answer = { code: string; replaces: string | undefined };

/**
 * `code` works once, within a minute, for the frame that waits; `started` is for a person without a frame, who goes
 * `back`. `askAgain`: Google gave no lasting grant and we hold none that serves here, so that the person would have to
 * sign in every hour; they are asked once more, with the question shown.
 */
export type CompletedSignIn = { code: string } | { started: StartedSession; back: string } | { askAgain: BegunSignIn };

const sessionMinutes = 14 * 24 * 60;

/** What was begun under this state, used up by any answer. */
export async function takeSignIn({ sessions }: Needs<'sessions'>, state: string): Promise<SignInAttempt> {
  const attempt = await sessions.takeAttempt(state);
  if (attempt?.purpose !== 'add-on') throw new DomainError('signed_out', { reason: 'attempt' });
  return attempt;
}

/** What Google's answer to an attempt comes to. */
export async function completeSignIn(
  ports: Ports,
  attempt: SignInAttempt,
  { code, replaces }: Answer,
): Promise<CompletedSignIn> {
  const signIn = await ports.googleAccounts.complete({ ...attempt, code });
  if (attempt.loginHint !== undefined && attempt.loginHint !== signIn.sub) throw new OtherAccount(signIn.email);
  const as = attempt.as ?? 'student';
  const needed = ports.permissions[as];
  const permission = heldBack(signIn.permissions, needed);
  if (permission) throw new DomainError('needs_permission', { permission });
  const person = await recogniseAccount(ports, signIn);
  const lasts = await keepGrant(ports, { personId: person.id, signIn }, [...needed, ...lasting(signIn)]);
  if (!lasts && !attempt.prompted) return { askAgain: await askedAgain(ports, attempt, { ...signIn, as }) };
  const session = sessionOf(ports, person, { ...signIn, as });
  if (attempt.back === undefined) return { code: await offered(ports, attempt, session) };
  return { back: attempt.back, started: await startSession(ports, session, replaces) };
}

/** Of no use but while its giver is away: a kept grant from before they allowed it would never serve for it. */
const lasting = ({ permissions }: GoogleSignIn) => permissions.filter((permission) => permission === 'hearOfChanges');

const sessionOf = (
  { now, optionalPermissions, laterPermissions }: Ports,
  { id, name }: Person,
  signIn: GoogleSignIn & { as: SignInRole },
): Session => ({
  ...(mayBeKept(signIn.permissions) ? {} : { actUntil: signIn.accessTokenExpiresAt }),
  personId: id,
  googleSub: signIn.sub,
  name,
  as: signIn.as,
  extras: signIn.permissions.filter((each) =>
    [...optionalPermissions[signIn.as], ...laterPermissions[signIn.as]].includes(each),
  ),
  accessToken: signIn.accessToken,
  accessTokenExpiresAt: signIn.accessTokenExpiresAt,
  expiresAt: addMinutes(now(), sessionMinutes),
});

async function offered({ sessions, ids, now }: Ports, { nonce }: SignInAttempt, session: Session) {
  const code = randomText(ids);
  await sessions.offer(code, { nonce, session, expiresAt: addMinutes(now(), 1) });
  return code;
}

/**
 * For an act's question there was no lasting grant to come, so that the usual one follows. Where Google gives along
 * what may not be kept, it is asked for the rest by name.
 */
function askedAgain(
  ports: Ports,
  { nonce, back, later }: SignInAttempt,
  { as, sub: loginHint, permissions }: GoogleSignIn & { as: SignInRole },
) {
  if (later) return beginSignIn(ports, { as, nonce, back, loginHint });
  const exactly = mayBeKept(permissions) ? undefined : lastingOf(permissions);
  return beginSignIn(ports, { as, nonce, back, loginHint, exactly, prompted: true });
}
