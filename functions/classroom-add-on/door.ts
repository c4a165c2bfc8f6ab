import middy from '@middy/core';
import router from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AddOnDeps } from '../deps/classroom.ts';
import { type Answer, json } from '../pages/answer.ts';
import { statusOf } from '../pages/status.ts';
import { askAccess } from './acts/ask-access.tsx';
import { assignWithOwnDate } from './acts/assign-with-own-date.ts';
import { chooseView } from './acts/choose-view.tsx';
import { confirmCards, takeBack } from './acts/confirm-cards.ts';
import { logAll, logLine, undoLog } from './acts/log-acts.ts';
import { askToPrint, printPage } from './acts/print.tsx';
import { saySupport } from './acts/say-own.tsx';
import { sayWork } from './acts/say-work.ts';
import { referrer } from './add-on-page.ts';
import { attach } from './attach.tsx';
import { discovery } from './discovery.tsx';
import { addOnRefusal } from './refusal.tsx';
import { addOnRoutes } from './routes.ts';
import { redeem, signOut } from './session.tsx';
import { finishSignIn, startSignIn } from './sign-in.tsx';
import { studentView } from './student-view.tsx';
import { studentWork } from './student-work/student-work.ts';
import { teacherView } from './teacher-view.tsx';

type Event = APIGatewayProxyEventV2;
type View = (deps: AddOnDeps) => (event: Event) => Promise<Answer>;

/** A route without a view does not compile, nor does a view without a route. */
const views: Record<(typeof addOnRoutes)[number]['view'], View> = {
  discovery,
  attach,
  teacherView,
  chooseView,
  logAll,
  logLine,
  undoLog,
  confirmCards,
  takeBack,
  askToPrint,
  printPage,
  sayWork,
  assignWithOwnDate,
  askAccess,
  studentWork,
  studentView,
  saySupport,
  startSignIn,
  finishSignIn,
  redeem,
  signOut,
};

/** Classroom's frames with their sign-in, in one function: a teacher's rare visits then find it warm. */
export const addOnDoor = (deps: AddOnDeps) =>
  middy<Event, Answer>()
    .onError((request) => {
      const answer = addOnRefusal(deps, request.event, request.error);
      if (answer) request.response = answer;
    })
    .handler(
      router<Event, Answer>({
        routes: addOnRoutes.map(({ view, method, path }) => ({ method, path, handler: views[view](deps) })),
        notFoundResponse: () => json({ code: 'not_found' }, { referrer, status: statusOf.not_found }),
      }),
    );
