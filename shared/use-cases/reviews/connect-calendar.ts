import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { calendarPermission } from '../ports/reviews/calendar.ts';
import type { GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import { type GooglePermission, heldBack, lastingOf, mayBeKept } from '../ports/sign-in/google-permissions.ts';
import { randomText } from '../random-text.ts';
import type { BegunSignIn } from '../sign-in/begin-sign-in.ts';
import { recogniseAccount } from '../sign-in/recognise-account.ts';

type ConsentPorts = Needs<'sessions' | 'googleAccounts' | 'ids' | 'now'>;
type ConnectPorts = ConsentPorts & Needs<'roster' | 'bindings' | 'googleGrants' | 'waitingReviews' | 'outbox'>;

const minutesToAnswer = 10;

/** `state` goes into the browser's own cookie too: an answer that another browser began must not end here. */
export async function askForCalendar(
  { sessions, googleAccounts, ids, now }: ConsentPorts,
  exactly?: readonly GooglePermission[],
): Promise<BegunSignIn> {
  const [state, nonce, codeVerifier] = [randomText(ids), randomText(ids), randomText(ids)];
  const expiresAt = addMinutes(now(), minutesToAnswer);
  const prompted = exactly !== undefined;
  await sessions.begin(state, { nonce, codeVerifier, purpose: 'calendar', expiresAt, prompted });
  const ask = {
    state,
    nonce,
    codeVerifier,
    permissions: exactly ?? ['openid', 'email', calendarPermission],
    grant: exactly && 'exact',
    question: 'consent',
  } as const;
  return { state, url: await googleAccounts.signInUrl(ask) };
}

/** `waiting`: how many meetings waited for it. `askAgain`: Google gave along what may not be kept. */
type ConnectedCalendar = { waiting: number } | { askAgain: BegunSignIn };

/** Keeps what the organiser granted and takes up every meeting that waited for it. */
export async function connectCalendar(
  ports: ConnectPorts,
  answer: { state: string; code: string },
): Promise<ConnectedCalendar> {
  const attempt = await ports.sessions.takeAttempt(answer.state);
  if (attempt?.purpose !== 'calendar') throw new DomainError('signed_out', { reason: 'attempt' });
  const signIn = await ports.googleAccounts.complete({ ...attempt, code: answer.code });
  const refreshToken = lasting(signIn);
  const organiser = StaffId.safeParse((await recogniseAccount(ports, signIn)).id);
  if (!organiser.success) throw new DomainError('wrong_account', { reason: 'role' });
  const { sub: googleSub, permissions } = signIn;
  if (!mayBeKept(permissions)) {
    if (attempt.prompted) throw new DomainError('needs_permission', { permission: 'offline' });
    return { askAgain: await askForCalendar(ports, lastingOf(permissions)) };
  }
  await ports.googleGrants.save({ personId: organiser.data, googleSub, refreshToken, permissions });
  return { waiting: await takeUpWaiting(ports, organiser.data) };
}

/** People may untick the one thing that was asked for; without it, or for an hour only, a grant is of no use. */
function lasting({ permissions, refreshToken }: GoogleSignIn) {
  const permission = heldBack(permissions, [calendarPermission]);
  if (permission) throw new DomainError('needs_permission', { permission });
  if (!refreshToken) throw new DomainError('needs_permission', { permission: 'offline' });
  return refreshToken;
}

async function takeUpWaiting({ waitingReviews, outbox, ids, now }: ConnectPorts, organiser: StaffId) {
  const reviews = await waitingReviews.waitingFor(organiser);
  for (const review of reviews) {
    const id = ids.next('evt');
    await outbox.emitOnce({ id, at: now(), type: 'ReviewScheduled', ...review }, `connected/${id}`);
  }
  return reviews.length;
}
