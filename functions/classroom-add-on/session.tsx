import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { redeemSignIn } from '#shared/use-cases/sign-in/redeem-sign-in.ts';
import { FrameNotice } from '../../integrations/google-classroom/add-on/frame-page.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import { type Answer, json } from '../pages/answer.ts';
import { backToClassroom, framedPage, referrer } from './add-on-page.ts';
import { endedCookies, keepsCookies, sessionCookies, sessionId } from './cookies.ts';
import { bodyOf, demandOwnOrigin, parsed, Secret } from './launch.ts';

type Event = APIGatewayProxyEventV2;
const Redeem = z.object({ code: Secret, nonce: Secret });

/**
 * POST /sign-in/redeem: from inside the frame, so that the cookie belongs to the frame's partition and not to the
 * popup's. `hint` is what the frame goes on with where Classroom did not say who is there.
 */
export const redeem =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const started = await redeemSignIn(deps, { ...parsed(Redeem, jsonIn(event)), replaces: sessionId(event) });
    const hint = started.session.googleSub;
    if (!keepsCookies(event)) return json({ hint, key: started.id }, { referrer });
    return json({ hint }, { referrer, cookies: sessionCookies(started) });
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
    const steps = [backToClassroom(deps, words)];
    const said = <FrameNotice {...{ words, title, sentence, steps }} />;
    return framedPage(said, deps.frameAncestors, { cookies: endedCookies });
  };

function jsonIn(event: Event): unknown {
  try {
    return JSON.parse(bodyOf(event));
  } catch {
    throw new DomainError('invalid_input', { field: 'body' });
  }
}
