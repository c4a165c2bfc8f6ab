import middy from '@middy/core';
import router, { type Method } from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AddOnDeps } from '../deps/classroom.ts';
import { type Answer, json } from './answer.ts';
import { attach } from './attach.tsx';
import { discovery } from './discovery.tsx';
import { refusal } from './refusal.tsx';
import { finishSignIn, redeem, signOut, startSignIn } from './sign-in.tsx';
import { studentView } from './student-view.tsx';
import { teacherView } from './teacher-view.tsx';

type Event = APIGatewayProxyEventV2;
type View = (deps: AddOnDeps) => (event: Event) => Promise<Answer>;

const views: readonly [Method, string, View][] = [
  ['GET', '/add-on/discovery', discovery],
  ['POST', '/add-on/attachments', attach],
  ['GET', '/add-on/teacher-view', teacherView],
  ['GET', '/add-on/student-view', studentView],
  ['GET', '/sign-in/start', startSignIn],
  ['GET', '/sign-in/callback', finishSignIn],
  ['POST', '/sign-in/redeem', redeem],
  ['POST', '/sign-out', signOut],
];

/** Classroom's frames with their sign-in, in one function: a teacher's rare visits then find it warm. */
export const addOnDoor = (deps: AddOnDeps) =>
  middy<Event, Answer>()
    .onError((request) => {
      const answer = refusal(deps, request.event, request.error);
      if (answer) request.response = answer;
    })
    .handler(
      router<Event, Answer>({
        routes: views.map(([method, path, view]) => ({ method, path, handler: view(deps) })),
        notFoundResponse: () => json(404, { code: 'not_found' }),
      }),
    );
