import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Session } from '../ports/sign-in/sessions.ts';

type Ports = Needs<'sessions' | 'googleGrants' | 'googleAccounts' | 'now'>;

/**
 * The session of a launch, with a token that Google still takes. `loginHint` is what Classroom's address says of the
 * viewer: unsigned, so it may contradict a session and never makes one.
 */
export async function resumeSession(
  ports: Ports,
  id: string | undefined,
  loginHint: string | undefined,
): Promise<Session> {
  const session = id === undefined ? undefined : await ports.sessions.find(id);
  if (id === undefined || !session) throw new DomainError('signed_out');
  if (loginHint !== undefined && loginHint !== session.googleSub)
    throw new DomainError('wrong_account', { reason: 'hint' });
  return session.accessTokenExpiresAt > addMinutes(ports.now(), 1) ? session : renewed(ports, id, session);
}

async function renewed(
  { sessions, googleGrants, googleAccounts }: Ports,
  id: string,
  session: Session,
): Promise<Session> {
  const grant = await googleGrants.find(session.personId);
  const fresh = grant ? await googleAccounts.refresh(grant.refreshToken) : 'ended';
  if (fresh === 'ended') {
    await Promise.all([sessions.end(id), grant && googleGrants.remove(session.personId)]);
    throw new DomainError('signed_out', { reason: 'grant' });
  }
  await sessions.renew(id, fresh);
  return { ...session, ...fresh };
}
