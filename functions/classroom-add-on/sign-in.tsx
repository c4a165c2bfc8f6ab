import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { beginSignIn } from '#shared/use-cases/sign-in/begin-sign-in.ts';
import { completeSignIn } from '#shared/use-cases/sign-in/complete-sign-in.ts';
import { redeemSignIn } from '#shared/use-cases/sign-in/redeem-sign-in.ts';
import { FrameNotice } from '../../integrations/google-classroom/add-on/frame-page.tsx';
import { SignedIn } from '../../integrations/google-classroom/add-on/sign-in.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import { type Answer, json, redirect } from '../pages/answer.ts';
import { framedPage, referrer, windowPage } from './add-on-page.ts';
import { endedCookie, keepsCookies, sessionCookie, sessionId } from './cookies.ts';
import { bodyOf, demandOwnOrigin, GoogleId, parsed } from './launch.ts';

type Event = APIGatewayProxyEventV2;
const Secret = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Start = z.object({
  nonce: Secret,
  as: z.enum(['teacher', 'student']),
  login_hint: z.optional(GoogleId),
});
const Callback = z.object({ state: Secret, code: z.string().check(z.maxLength(2000)) });
const Redeem = z.object({ code: Secret, nonce: Secret });

/** GET /sign-in/start: the popup's first page; it opens inside the click and goes on to Google at once. */
export const startSignIn =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    const { nonce, as, login_hint: loginHint } = parsed(Start, event.queryStringParameters);
    return redirect(await beginSignIn(deps, { nonce, as, loginHint }), { referrer });
  };

/** GET /sign-in/callback: Google's answer. A person who said no there has no code, and reads how to begin again. */
export const finishSignIn =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    const given = Callback.safeParse(event.queryStringParameters);
    if (!given.success) throw new DomainError('signed_out', { reason: 'answer' });
    const done = await completeSignIn(deps, given.data);
    if ('askAgain' in done) return redirect(done.askAgain, { referrer });
    return windowPage(<SignedIn words={wordsFor(event.headers['accept-language'])} code={done.code} />);
  };

/**
 * POST /sign-in/redeem: from inside the frame, so that the cookie belongs to the frame's partition and not to the
 * popup's.
 */
export const redeem =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const { id, session } = await redeemSignIn(deps, { ...parsed(Redeem, jsonIn(event)), replaces: sessionId(event) });
    const hint = session.googleSub;
    if (!keepsCookies(event)) return json({ hint, key: id }, { referrer });
    return json({ hint }, { referrer, cookies: [sessionCookie(id, session.expiresAt)] });
  };

/** POST /sign-out */
export const signOut =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const id = sessionId(event);
    if (id) await deps.sessions.end(id);
    const words = wordsFor(event.headers['accept-language']);
    const { signedOut: title, signedOutSentence: sentence } = words.session;
    const said = <FrameNotice {...{ words, title, sentence }} />;
    return framedPage(said, deps.frameAncestors, { cookies: [endedCookie] });
  };

function jsonIn(event: Event): unknown {
  try {
    return JSON.parse(bodyOf(event));
  } catch {
    throw new DomainError('invalid_input', { field: 'body' });
  }
}
