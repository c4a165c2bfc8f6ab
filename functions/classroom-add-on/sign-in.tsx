import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { wordsFor } from '#shared/text/languages.ts';
import type { SignInAttempt } from '#shared/use-cases/ports/sign-in/sessions.ts';
import { type BegunSignIn, beginSignIn } from '#shared/use-cases/sign-in/begin-sign-in.ts';
import { completeSignIn, takeSignIn } from '#shared/use-cases/sign-in/complete-sign-in.ts';
import { SignedIn, SignInDeclined } from '../../integrations/google-classroom/add-on/sign-in.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import { type Answer, redirect } from '../pages/answer.ts';
import { browserBinding } from '../pages/browser-binding.ts';
import { referrer, windowPage } from './add-on-page.ts';
import { Back, onBack } from './back.ts';
import { ownWindowCookies, sessionId } from './cookies.ts';
import { addressOf, GoogleId, parsed, Secret } from './launch.ts';

type Event = APIGatewayProxyEventV2;
const who = {
  as: z.enum(['teacher', 'student']),
  login_hint: z.optional(GoogleId),
  /** Google took another account than Classroom's: it asks which. */
  choose: z.optional(z.literal('1')),
  /** An act needs what is asked for by nothing else. */
  later: z.optional(z.literal('1')),
};
/** A frame that waits for its window says its nonce, and a person without one where to go on. */
const Start = z.union([z.object({ nonce: Secret, ...who }), z.object({ back: Back, ...who })]);
const Callback = z.object({ state: Secret, code: z.string().check(z.maxLength(2000)) });

const binding = browserBinding('__Host-sidelight-sign-in');
const toGoogle = ({ url, state }: BegunSignIn) => redirect(url, { referrer, cookies: [binding.begun(state)] });

/** GET /sign-in/start: the window's first page; it opens inside the click and goes on to Google at once. */
export const startSignIn =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    const { login_hint: loginHint, choose, later, ...start } = parsed(Start, event.queryStringParameters);
    const asked = { chooses: choose !== undefined, later: later !== undefined };
    return toGoogle(await beginSignIn(deps, { ...start, ...asked, loginHint }));
  };

/** What an answer was to, for the page of a refusal: what was thrown does not know, and the view is over by then. */
const attempts = new WeakMap<Event, SignInAttempt>();

/** Where a person who was refused in the window begins again, for the frame that goes on listening. */
export function beginsAgainAt(event: Event, { choose }: { choose: boolean }): string | undefined {
  const attempt = attempts.get(event);
  if (!attempt) return undefined;
  const { as, nonce, back, later, loginHint: login_hint } = attempt;
  const goesOn = back === undefined ? { nonce } : { back };
  return addressOf('/sign-in/start', {
    as,
    login_hint,
    ...goesOn,
    ...(choose ? { choose: '1' } : {}),
    ...(later ? { later: '1' } : {}),
  });
}

/** GET /sign-in/callback: Google's answer, in the browser that asked. */
export const finishSignIn =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    const { state = '', error } = event.queryStringParameters ?? {};
    if (!binding.isBoundTo(event, state)) throw new DomainError('signed_out', { reason: 'browser' });
    const attempt = await takeSignIn(deps, state);
    attempts.set(event, attempt);
    if (error === 'access_denied') return declined(event, attempt);
    const given = Callback.safeParse(event.queryStringParameters);
    if (!given.success) throw new DomainError('signed_out', { reason: 'answer' });
    const done = await completeSignIn(deps, attempt, { code: given.data.code, replaces: sessionId(event) });
    if ('askAgain' in done) return toGoogle(done.askAgain);
    const cookies = [binding.spent];
    if ('code' in done) return windowPage(<SignedIn words={wordsOf(event)} code={done.code} />, { cookies });
    const { started, back } = done;
    return redirect(onBack(back, { login_hint: started.session.googleSub }), {
      referrer,
      cookies: [...cookies, ...ownWindowCookies(started)],
    });
  };

/** The frame hears of it from its window; a person without a frame has a link to begin again. */
function declined(event: Event, { back }: SignInAttempt) {
  const again = back && beginsAgainAt(event, { choose: false });
  return windowPage(<SignInDeclined words={wordsOf(event)} again={again} />, { cookies: [binding.spent] });
}

const wordsOf = ({ headers }: Event) => wordsFor(headers['accept-language']);
