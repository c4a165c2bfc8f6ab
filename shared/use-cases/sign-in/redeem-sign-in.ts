import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Session } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

type Ports = Needs<'sessions' | 'ids'>;

type Redeeming = {
  code: string;
  nonce: string /** The session that lies in this browser. */;
  replaces: string | undefined;
};

/**
 * Changes the one-time code for a session, and ends the one that lay there: whoever signed in before is gone from this
 * device. A code is spent by any try, so a wrong nonce cannot be tried twice.
 */
export async function redeemSignIn(
  { sessions, ids }: Ports,
  { code, nonce, replaces }: Redeeming,
): Promise<{ id: string; session: Session }> {
  const offered = await sessions.takeCode(code);
  if (offered?.nonce !== nonce) throw new DomainError('signed_out', { reason: 'code' });
  if (replaces) await sessions.end(replaces);
  const id = randomText(ids);
  await sessions.start(id, offered.session);
  return { id, session: offered.session };
}
