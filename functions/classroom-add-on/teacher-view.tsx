import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { teacherCaller } from './caller.ts';
import { AttachmentLaunch, parsed } from './launch.ts';
import { teacherPage } from './teacher-page.tsx';

/** GET /add-on/teacher-view. */
export const teacherView =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(AttachmentLaunch, event.queryStringParameters);
    return teacherPage(deps, { launch, caller: teacherCaller(deps, event, launch) });
  };
