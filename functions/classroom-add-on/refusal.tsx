import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError, type ErrorCode, OtherAccount } from '#shared/domain/errors.ts';
import { logFailure, logRefusal } from '#shared/lambda/log-failure.ts';
import { confirmWords } from '#shared/text/cards/confirm-words.ts';
import { logWords } from '#shared/text/cards/log-words.ts';
import { ownDateWords } from '#shared/text/cards/own-date-words.ts';
import { unlistedWords } from '#shared/text/cards/unlisted-words.ts';
import { workReviewWords } from '#shared/text/cards/work-review-words.ts';
import type { Words } from '#shared/text/en.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { FrameNotice } from '../../integrations/google-classroom/add-on/frame-page.tsx';
import { type HeldForm, HeldNotice } from '../../integrations/google-classroom/add-on/held-form.tsx';
import { Unlisted } from '../../integrations/google-classroom/add-on/refusals/unlisted.tsx';
import { SignIn, SignInRefused } from '../../integrations/google-classroom/add-on/sign-in.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import { type Answer, json } from '../pages/answer.ts';
import { type RefusalReason, reasonOf, statusOf } from '../pages/status.ts';
import { backToClassroom, framedPage, referrer, windowPage } from './add-on-page.ts';
import { askerOf } from './caller.ts';
import { classroomTroubleOf } from './classroom-trouble.ts';
import { probeCookie } from './cookies.ts';
import { isHidden } from './hidden.ts';
import { addressOf, bodyOf, formIn, GoogleId } from './launch.ts';
import { nextSteps } from './refusals/next-steps.ts';
import { isStudents, standingAt } from './refusals/standing.ts';
import { beginsAgainAt } from './sign-in.tsx';

type Event = APIGatewayProxyEventV2;

/** Signing in again is what helps. */
export const signInHelps: readonly ErrorCode[] = ['signed_out', 'wrong_account', 'needs_permission'];
const helpsToSignIn = (reason: RefusalReason) => signInHelps.some((each) => each === reason);

/** The answer to a refusal, or nothing where the error is our own fault and must reach the alarm. */
export function addOnRefusal(deps: AddOnDeps, event: Event, error: unknown): Answer | undefined {
  const reason = reasonOf(error);
  if (!reason) return undefined;
  const path = event.rawPath;
  if (error instanceof DomainError) logRefusal(error, { surface: 'classroom', actor: askerOf(event)?.personId });
  else logFailure('add-on failed', error, { path });
  if (path === '/sign-in/redeem') return json({ code: reason }, { referrer, status: statusOf[reason] });
  return path.startsWith('/sign-in/') ? inWindow(event, reason, error) : inFrame(deps, event, { reason, error });
}

type Refused = { reason: RefusalReason; error: unknown };

function inFrame(deps: AddOnDeps, event: Event, { reason, error }: Refused): Answer {
  const { frameAncestors } = deps;
  const words = wordsOf(event);
  const fault = classroomTroubleOf(error);
  const why = fault ? words.classroom[fault] : (ownTrouble(error, words) ?? words.trouble[reason]);
  const status = statusOf[reason];
  const trouble = formTrouble(error);
  const held = heldForm(event, { isOpen: trouble !== undefined && !hides(deps, event) });
  if (held && (trouble || reason === 'busy'))
    return framedPage(<HeldNotice {...{ words, held, ...(trouble ?? why) }} />, frameAncestors, { status });
  const standing = standingAt(event);
  if (!helpsToSignIn(reason)) {
    const steps = nextSteps({ standing, reason, error, words }, backToClassroom(deps, words));
    if (error instanceof DomainError && error.details.reason === 'unlisted')
      return framedPage(<Unlisted launch={standing.launch} steps={steps} />, frameAncestors, { status });
    return framedPage(<FrameNotice {...{ words, ...why, steps }} />, frameAncestors, { status });
  }
  const { login_hint: given, ...rest } = standing.launch;
  const login_hint = GoogleId.safeParse(given).data;
  const as = isStudents(standing) ? 'student' : 'teacher';
  const later = reason === 'needs_permission' && event.rawPath === '/add-on/own-date' ? '1' : undefined;
  const start = addressOf('/sign-in/start', { as, login_hint, later });
  const here = addressOf(standing.path, { ...rest, login_hint });
  const startApart = addressOf('/sign-in/start', { as, login_hint, later, back: here });
  const workAt = addressOf(standing.path, { ...rest, login_hint, show: 'work' });
  const without = later && { label: ownDateWords.leave, href: workAt };
  return framedPage(<SignIn {...{ words, why, start, startApart, here, held, without }} />, frameAncestors, {
    status,
    cookies: [probeCookie],
  });
}

/** What was written in a form of a view is lost by no refusal that passes or that can be mended. */
function heldForm(event: Event, { isOpen }: Pick<HeldForm, 'isOpen'>): HeldForm | undefined {
  const isAct =
    event.requestContext.http.method === 'POST' && /^\/add-on\/(?!attachments$|view$|print\/page$)/.test(event.rawPath);
  return isAct ? { action: event.rawPath, fields: [...new URLSearchParams(bodyOf(event))], isOpen } : undefined;
}

/** What was written may name a student: it stays folded away from who hides their class, and from nobody known. */
function hides(deps: AddOnDeps, event: Event): boolean {
  const asker = askerOf(event);
  return !asker || (asker.as === 'teacher' && isHidden(deps, asker, formIn(event).shown === '1' ? '1' : undefined));
}

/** Of a refusal of ours that says more than its code. Teachers' pages are in English. */
function ownTrouble(error: unknown, { classroom, ownSay }: Words) {
  const { reason, permission } = error instanceof DomainError ? error.details : {};
  if (permission === 'manageClasswork') return ownDateWords.permission;
  if (reason === 'archived') return classroom.archived;
  if (reason === 'saidEnough') return ownSay.saidEnough;
  if (reason === 'askedEnough') return unlistedWords.enough;
  return reason === 'seat' ? workReviewWords.notYours : undefined;
}

/** What the person can mend in the form itself. */
function formTrouble(error: unknown) {
  const { field } = error instanceof DomainError ? error.details : {};
  if (field === 'note') return logWords.noteTooLong;
  if (field === 'inMyClass') return confirmWords.wordsTooLong;
  return field === 'outcome' ? logWords.noteAlone : undefined;
}

/** In the window: why, and where the person begins again, unless nobody knows what they had begun. */
function inWindow(event: Event, reason: RefusalReason, error: unknown): Answer {
  const words = wordsOf(event);
  const isAccount = reason === 'wrong_account' && error instanceof DomainError;
  const { title, sentence } = isAccount
    ? accountTrouble(words, error)
    : { ...words.trouble[reason], sentence: `${words.trouble[reason].sentence} ${words.signIn.closeAndRetry}` };
  const href = beginsAgainAt(event, { choose: isAccount });
  const label = isAccount ? words.signIn.chooseAgain : words.signIn.button;
  const again = href ? { href, label } : undefined;
  return windowPage(<SignInRefused {...{ words, title, sentence, again }} />, { status: statusOf[reason] });
}

function accountTrouble({ signIn }: Words, error: DomainError) {
  const { details } = error;
  if (error instanceof OtherAccount) return { title: signIn.otherTitle, sentence: signIn.otherSentence(error.chosen) };
  if (details.reason === 'signInOff') return { title: signIn.offTitle, sentence: signIn.offSentence };
  const sentence = details.reason === 'domain' ? signIn.outsideSentence : signIn.unknownSentence;
  return { title: signIn.unknownTitle, sentence };
}

/** Staff pages are in English, and so is what goes wrong on them. */
const wordsOf = ({ rawPath, headers }: Event): Words =>
  wordsFor(/^\/add-on\/(?!student-view|own-support)/.test(rawPath) ? 'en' : headers['accept-language']);
