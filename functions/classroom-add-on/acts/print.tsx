import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { offerPrintPass, takePrintPass } from '#shared/use-cases/sign-in/print-pass.ts';
import { AskToPrint } from '../../../integrations/google-classroom/add-on/print-view.tsx';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { framedPage } from '../add-on-page.ts';
import { teacherCaller, teacherWith } from '../caller.ts';
import { AttachmentLaunch, addressOf, demandOwnOrigin, formIn, parsed, Secret } from '../launch.ts';
import { teacherPage } from '../teacher-page.tsx';

type Event = APIGatewayProxyEventV2;
const placeOf = ({ courseId, itemType, itemId, attachmentId }: AttachmentLaunch) =>
  [courseId, itemType, itemId, attachmentId].join(' ');

/**
 * POST /add-on/print: says that names come, and makes the pass for it. A new tab has no session of the frame's, and
 * `print()` inside a sandboxed frame does nothing.
 */
export const askToPrint =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const launch = parsed(AttachmentLaunch, formIn(event));
    const { session, confirmed } = await teacherCaller(deps, event, launch);
    await confirmed;
    const pass = await offerPrintPass(deps, placeOf(launch), session);
    const backTo = addressOf('/add-on/teacher-view', launch);
    return framedPage(<AskToPrint {...{ viewer: session.name, launch, pass, backTo }} />, deps.frameAncestors);
  };

/** POST /add-on/print/page, in the new tab: the pass in the body opens it once, for one person and one post. */
export const printPage =
  (deps: AddOnDeps) =>
  async (event: Event): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const given = formIn(event);
    const launch = parsed(AttachmentLaunch, given);
    const { pass } = parsed(z.object({ pass: Secret }), given);
    const place = placeOf(launch);
    const session = await takePrintPass(deps, { pass, place, loginHint: launch.login_hint });
    const renew = () => Promise.reject(new DomainError('signed_out', { reason: 'pass' }));
    const classroom = deps.classroomAs({ accessToken: session.accessToken, renew, extras: session.extras ?? [] });
    const caller = Promise.resolve(teacherWith({ session, classroom }, launch));
    return teacherPage(deps, { launch: { ...launch, show: 'work' }, caller, onPaper: true });
  };
