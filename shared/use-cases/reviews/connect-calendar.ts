import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Outbox } from '../ports/notices/outbox.ts';
import { calendarScope } from '../ports/reviews/calendar.ts';
import type { WaitingReviews } from '../ports/reviews/reviews.ts';
import type { Bindings, Roster } from '../ports/roster/roster.ts';
import type { GoogleAccounts, GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import type { GoogleGrants } from '../ports/sign-in/google-grants.ts';
import type { Sessions } from '../ports/sign-in/sessions.ts';
import { randomText } from '../random-text.ts';
import { recogniseAccount } from '../sign-in/recognise-account.ts';

type Asking = { sessions: Sessions; google: GoogleAccounts; ids: Ids; now: Clock };
type Deps = Asking & {
  roster: Roster;
  bindings: Bindings;
  grants: Pick<GoogleGrants, 'save'>;
  waiting: Pick<WaitingReviews, 'waitingFor'>;
  outbox: Outbox;
};

const minutesToAnswer = 10;

/** `state` goes into the browser's own cookie too: an answer that another browser began must not end here. */
export async function askForCalendar({ sessions, google, ids, now }: Asking) {
  const [state, nonce, codeVerifier] = [randomText(ids), randomText(ids), randomText(ids)];
  const expiresAt = addMinutes(now(), minutesToAnswer);
  await sessions.begin(state, { nonce, codeVerifier, purpose: 'calendar', expiresAt });
  const scopes = ['openid', 'email', calendarScope];
  return { state, url: await google.signInUrl({ state, nonce, codeVerifier, scopes, askAgain: true }) };
}

/** Keeps what the organiser granted and takes up every meeting that waited for it. Answers how many those are. */
export async function connectCalendar(deps: Deps, answer: { state: string; code: string }) {
  const attempt = await deps.sessions.takeAttempt(answer.state);
  if (attempt?.purpose !== 'calendar') throw new DomainError('signed_out', { reason: 'attempt' });
  const signIn = await deps.google.complete({ ...attempt, code: answer.code });
  const refreshToken = lasting(signIn);
  const organiser = StaffId.safeParse((await recogniseAccount(deps, signIn)).id);
  if (!organiser.success) throw new DomainError('wrong_account', { reason: 'role' });
  await deps.grants.save({ personId: organiser.data, googleSub: signIn.sub, refreshToken, scopes: signIn.scopes });
  return takeUpWaiting(deps, organiser.data);
}

/** People may untick the one thing that was asked for; without it, or for an hour only, a grant is of no use. */
function lasting({ scopes, refreshToken }: GoogleSignIn) {
  if (!scopes.includes(calendarScope)) throw new DomainError('needs_permission', { scope: 'calendar' });
  if (!refreshToken) throw new DomainError('needs_permission', { scope: 'offline' });
  return refreshToken;
}

async function takeUpWaiting({ waiting, outbox, ids, now }: Deps, organiser: StaffId) {
  const reviews = await waiting.waitingFor(organiser);
  for (const review of reviews) {
    const id = ids.next('evt');
    await outbox.emitOnce({ id, at: now(), type: 'ReviewScheduled', ...review }, `connected/${id}`);
  }
  return reviews.length;
}
