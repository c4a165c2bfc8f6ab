import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Session } from '../ports/sign-in/sessions.ts';
import type { SignInPermissions } from './begin-sign-in.ts';
import { serves } from './keep-grant.ts';

type Ports = Needs<'sessions' | 'googleGrants' | 'googleAccounts' | 'now'> & { permissions: SignInPermissions };

/** A session with a token that has not run out; `renew` brings another when Google ended it before its time. */
export type SignedInCaller = { session: Session; renew(): Promise<string> };

/**
 * The session of a launch, with a token that Google still takes. `loginHint` is what Classroom's address says of the
 * viewer: unsigned, so it may contradict a session and never makes one.
 */
export async function resumeSession(
  ports: Ports,
  id: string | undefined,
  loginHint: string | undefined,
): Promise<SignedInCaller> {
  const found = id === undefined ? undefined : await ports.sessions.find(id);
  if (id === undefined || !found) throw new DomainError('signed_out');
  if (loginHint !== undefined && loginHint !== found.googleSub)
    throw new DomainError('wrong_account', { reason: 'hint' });
  const session = found.accessTokenExpiresAt > addMinutes(ports.now(), 1) ? found : await renewed(ports, id, found);
  return { session, renew: async () => (await renewed(ports, id, session)).accessToken };
}

async function renewed(ports: Ports, id: string, session: Session): Promise<Session> {
  const { sessions, googleGrants, googleAccounts } = ports;
  const grant = await googleGrants.find(session.personId);
  const permissions = ports.permissions[session.as];
  if (!serves(grant, { googleSub: session.googleSub, permissions })) throw await ended(ports, id);
  const fresh = await googleAccounts.refresh(grant.refreshToken);
  if (fresh === 'ended') {
    await googleGrants.remove(session.personId);
    throw await ended(ports, id);
  }
  await sessions.renew(id, fresh);
  return { ...session, ...fresh };
}

async function ended({ sessions }: Ports, id: string) {
  await sessions.end(id);
  return new DomainError('signed_out', { reason: 'grant' });
}
