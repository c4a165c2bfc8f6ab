import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { lastingOf } from '../ports/sign-in/google-permissions.ts';
import type { Session, ViewerChoices } from '../ports/sign-in/sessions.ts';
import type { SignInPermissions } from './begin-sign-in.ts';
import { serves } from './keep-grant.ts';

type Ports = Needs<'sessions' | 'googleGrants' | 'googleAccounts' | 'now'> & { permissions: SignInPermissions };

/** A session with a token that has not run out; `renew` brings another when Google ended it before its time. */
export type SignedInCaller = { session: Session & { choices?: ViewerChoices }; renew(): Promise<string> };

/**
 * The session of a launch, with a token that Google still takes. `loginHint` is what the address says of the viewer:
 * unsigned, so it may end a session and never makes one. Without it nobody is served: devices are shared, and whom
 * Classroom does not name is whoever sits there now. A sign-in hands the frame its own hint, to go on with.
 */
export async function resumeSession(
  ports: Ports,
  id: string | undefined,
  loginHint: string | undefined,
): Promise<SignedInCaller> {
  const found = id === undefined ? undefined : await ports.sessions.find(id, loginHint);
  if (id === undefined || !found) throw new DomainError('signed_out');
  if (loginHint !== found.googleSub) {
    const code = loginHint ? 'wrong_account' : 'signed_out';
    throw await ended(ports, id, new DomainError(code, { reason: 'hint' }));
  }
  if (isIdle(found, ports.now())) throw await ended(ports, id, new DomainError('signed_out', { reason: 'idle' }));
  const current = found.accessTokenExpiresAt > addMinutes(ports.now(), 1) ? found : await renewed(ports, id, found);
  const session = { ...current, extras: extrasOf(current) };
  return { session, renew: async () => (await renewed(ports, id, session)).accessToken };
}

/** What was let do for an act goes with the token that came with it. */
const extrasOf = ({ extras = [], actUntil, accessTokenExpiresAt }: Session) =>
  actUntil === accessTokenExpiresAt ? extras : lastingOf(extras);

async function renewed(ports: Ports, id: string, session: Session): Promise<Session> {
  const { sessions, googleGrants, googleAccounts } = ports;
  const grant = await googleGrants.find(session.personId);
  const permissions = ports.permissions[session.as];
  if (!serves(grant, { googleSub: session.googleSub, permissions })) throw await ended(ports, id, noGrant());
  const fresh = await googleAccounts.refresh(grant.refreshToken);
  if (fresh === 'ended') {
    await googleGrants.remove(session.personId);
    throw await ended(ports, id, noGrant());
  }
  await sessions.renew(id, fresh);
  return { ...session, ...fresh };
}

const noGrant = () => new DomainError('signed_out', { reason: 'grant' });

async function ended({ sessions }: Ports, id: string, why: DomainError) {
  await sessions.end(id);
  return why;
}

/** A school day of staff. What they leave open on a shared computer is theirs no more on the next. */
const idleMinutes = 8 * 60;

/** Use renews the token, which lives for an hour: how long ago it ran out tells how long nobody was here. */
const isIdle = ({ personId, accessTokenExpiresAt }: Session, at: Instant) =>
  StaffId.safeParse(personId).success && addMinutes(accessTokenExpiresAt, idleMinutes) <= at;
