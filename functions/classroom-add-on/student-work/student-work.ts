import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { teacherCaller } from '../caller.ts';
import { parsed, WorkLaunch } from '../launch.ts';
import { studentWorkPage } from './student-work-page.tsx';

/** GET /add-on/student-work: beside one student's work, where the grade is given. */
export const studentWork =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(WorkLaunch, event.queryStringParameters);
    return studentWorkPage(deps, { launch, caller: teacherCaller(deps, event, launch) });
  };
