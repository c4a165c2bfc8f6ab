import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { faulty } from './api/faulty.ts';
import { recorded } from './api/recorded.ts';
import { googleNotFound } from './api/refusal.ts';
import { calendarMethods } from './calendar/event-methods.ts';
import { calendarPages } from './calendar-pages/calendar-pages.tsx';
import { attachmentMethods } from './classroom/attachment-methods.ts';
import { contextMethod } from './classroom/context-method.ts';
import { courseMethods } from './classroom/course-methods.ts';
import { postMethods } from './classroom/post-methods.ts';
import { type Pushes, pushesOf } from './classroom/pushes.ts';
import { registrationMethod } from './classroom/registration-method.ts';
import { submissionMethods } from './classroom/submission-methods.ts';
import { topicMethod } from './classroom/topic-method.ts';
import { workMethods } from './classroom/work-methods.ts';
import { controlRoutes } from './control.ts';
import { makeKeys } from './oauth/keys.ts';
import { identityRoutes } from './oauth/server.tsx';
import { shellRoutes } from './shell/shell.tsx';
import type { GoogleSettings } from './state/settings.ts';
import { type GoogleState, googleState } from './state/state.ts';

export type GoogleStandIn = { url: string; state: GoogleState; pushes: Pushes; stop(): Promise<void> };

/**
 * Google as far as Sidelight meets it: identity, Classroom with add-ons, Calendar; and the pages on which people use
 * them.
 */
export async function startGoogleStandIn(settings: GoogleSettings): Promise<GoogleStandIn> {
  const state = googleState(settings);
  const keys = makeKeys();
  const pushes = pushesOf(state, keys);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (_, next) => {
    await next();
    pushes.look();
  });
  app.use('/v1/*', recorded(state));
  app.use('/calendar/v3/*', recorded(state));
  app.use('/v1/*', faulty(state.faults));
  app.use('/calendar/v3/*', faulty(state.faults));
  app.use('/token', faulty(state.faults));
  app.route('/', identityRoutes(state, keys));
  app.route('/', api(state));
  app.route('/', controlRoutes(state));
  app.route('/', shellRoutes(state));
  app.route('/', calendarPages(state));
  app.get('/', (c) => c.redirect('/classroom'));
  const { server, port } = await listening(app, settings.port);
  const stop = () =>
    new Promise<void>((stopped) => {
      pushes.stop();
      server.close(() => stopped());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  // `localhost`, while our app is on 127.0.0.1: the frame is then cross-site, as it is in the real Classroom.
  return { url: `http://localhost:${port}`, state, pushes, stop };
}

function api(state: GoogleState) {
  const app = new Hono();
  courseMethods(app, state);
  topicMethod(app, state);
  postMethods(app, state);
  workMethods(app, state);
  attachmentMethods(app, state);
  contextMethod(app, state);
  submissionMethods(app, state);
  registrationMethod(app, state);
  calendarMethods(app, state);
  app.all('/v1/*', () => {
    throw googleNotFound('Method not found.');
  });
  app.all('/calendar/v3/*', () => {
    throw googleNotFound('Not Found');
  });
  return app;
}

const listening = (app: Hono<{ Bindings: HttpBindings }>, port: number) =>
  new Promise<{ server: ReturnType<typeof serve>; port: number }>((started) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      started({ server, port: address.port }),
    );
  });
