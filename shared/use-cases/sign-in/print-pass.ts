import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Session } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

/** For a new tab, which has no session of the frame's. `place` is no nonce, so no sign-in can be finished with it. */
export async function offerPrintPass(ports: Needs<'sessions' | 'ids' | 'now'>, place: string, session: Session) {
  const pass = randomText(ports.ids);
  await ports.sessions.offer(pass, { nonce: `print ${place}`, session, expiresAt: addMinutes(ports.now(), 1) });
  return pass;
}

type Given = { pass: string; place: string; loginHint: string | undefined };

/** Spent by any try, as a code of a sign-in is. */
export async function takePrintPass({ sessions }: Needs<'sessions'>, { pass, place, loginHint }: Given) {
  const offered = await sessions.takeCode(pass);
  if (offered?.nonce === `print ${place}` && offered.session.googleSub === loginHint) return offered.session;
  throw new DomainError('signed_out', { reason: 'pass' });
}
