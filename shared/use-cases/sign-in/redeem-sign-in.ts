import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import { type StartedSession, startSession } from './start-session.ts';

/** `replaces`: the session that lies in this browser. */
type Redeeming = { code: string; nonce: string; replaces: string | undefined };

/** Changes the one-time code for a session. A code is spent by any try, so a wrong nonce cannot be tried twice. */
export async function redeemSignIn(
  ports: Needs<'sessions' | 'ids'>,
  { code, nonce, replaces }: Redeeming,
): Promise<StartedSession> {
  const offered = await ports.sessions.takeCode(code);
  if (offered?.nonce !== nonce) throw new DomainError('signed_out', { reason: 'code' });
  return startSession(ports, offered.session, replaces);
}
