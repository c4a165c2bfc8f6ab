import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Session } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

type Ports = Needs<'sessions' | 'ids'>;

/** Changes the one-time code for a session. A code is spent by any try, so a wrong nonce cannot be tried twice. */
export async function redeemSignIn(
  { sessions, ids }: Ports,
  { code, nonce }: { code: string; nonce: string },
): Promise<{ id: string; session: Session }> {
  const offered = await sessions.takeCode(code);
  if (offered?.nonce !== nonce) throw new DomainError('signed_out', { reason: 'code' });
  const id = randomText(ids);
  await sessions.start(id, offered.session);
  return { id, session: offered.session };
}
