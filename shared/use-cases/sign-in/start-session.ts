import type { Needs } from '../command.ts';
import type { Session } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';

/** `id` is the secret that the browser keeps. */
export type StartedSession = { id: string; session: Session };

/** Ends the session that lies in this browser before another begins: whoever it was of is gone from the device. */
export async function startSession(
  { sessions, ids }: Needs<'sessions' | 'ids'>,
  session: Session,
  replaces: string | undefined,
): Promise<StartedSession> {
  if (replaces) await sessions.end(replaces);
  const id = randomText(ids);
  await sessions.start(id, session);
  return { id, session };
}
