import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { GoogleAccounts } from '../ports/sign-in/google-accounts.ts';
import type { GoogleGrants } from '../ports/sign-in/google-grants.ts';
import type { Session, Sessions } from '../ports/sign-in/sessions.ts';

type Deps = { sessions: Sessions; grants: GoogleGrants; google: GoogleAccounts; now: Clock };

/**
 * The session of a launch, with a token that Google still takes. `loginHint` is what Classroom's address says of the viewer: unsigned,
 * so it may contradict a session and never makes one.
 */
export async function resumeSession(
  deps: Deps,
  id: string | undefined,
  loginHint: string | undefined,
): Promise<Session> {
  const session = id === undefined ? undefined : await deps.sessions.find(id);
  if (id === undefined || !session) throw new DomainError('signed_out');
  if (loginHint !== undefined && loginHint !== session.googleSub)
    throw new DomainError('wrong_account', { reason: 'hint' });
  return session.accessTokenExpiresAt > addMinutes(deps.now(), 1) ? session : renewed(deps, id, session);
}

async function renewed({ sessions, grants, google }: Deps, id: string, session: Session): Promise<Session> {
  const grant = await grants.find(session.personId);
  const fresh = grant ? await google.refresh(grant.refreshToken) : 'ended';
  if (fresh === 'ended') {
    await Promise.all([sessions.end(id), grant && grants.remove(session.personId)]);
    throw new DomainError('signed_out', { reason: 'grant' });
  }
  await sessions.renew(id, fresh);
  return { ...session, ...fresh };
}
