import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { wordsFor } from '#shared/text/languages.ts';
import { StudentsOnly } from '../../integrations/google-classroom/add-on/discovery.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { AttachmentLaunch, addressOf, isAlone, parsed } from './launch.ts';
import { studentCaller, studentPage } from './student-page.tsx';
import { attachmentOn } from './work.ts';

/** GET /add-on/student-view. The address has no word for a student. */
export const studentView =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(AttachmentLaunch, event.queryStringParameters);
    const [caller, found] = await Promise.all([studentCaller(deps, event, launch), deps.attachments.find(launch)]);
    if (!caller)
      return framedPage(<StudentsOnly ownView={addressOf('/add-on/teacher-view', launch)} />, deps.frameAncestors);
    const { classroom, post } = caller;
    const attachment = await attachmentOn({ ...deps, classroom }, { post, attachmentId: launch.attachmentId, found });
    const words = wordsFor(event.headers['accept-language']);
    return studentPage(deps, { launch, caller, attachment, words, isAlone: isAlone(event) });
  };
