import { type Context, Hono } from 'hono';
import { render } from 'preact-render-to-string';
import { coursesOf } from '../classroom/membership.ts';
import { html } from '../pages/page.tsx';
import { googleSignIn, googleSignOut, signedIn } from '../pages/session.ts';
import type { GoogleState } from '../state/state.ts';
import { browserScript } from './browser.ts';
import { ChoosePerson, FoundPeople } from './choose-person.tsx';
import { copyRoutes } from './copy-routes.ts';
import { courseRoutes } from './course-routes.tsx';
import { Courses } from './courses.tsx';
import { editRoutes } from './edit-routes.tsx';
import { frameRoutes } from './frame-routes.tsx';

/** The pages of Classroom, as far as a post with an add-on on it needs them. */
export function shellRoutes(state: GoogleState): Hono {
  const app = new Hono();
  app.get('/assets/classroom.js', (c) => c.body(browserScript(), 200, { 'content-type': 'text/javascript' }));
  app.get('/classroom/people-found', (c) =>
    c.html(render(<FoundPeople state={state} query={c.req.query('q') ?? ''} />)),
  );
  app.get('/classroom/who', (c) => html(c, <ChoosePerson state={state} query={c.req.query('q') ?? ''} />));
  app.post('/classroom/who', (c) => become(c, state));
  app.post('/classroom/sign-out', (c) => {
    googleSignOut(c);
    return c.redirect('/classroom/who', 303);
  });
  app.use('/classroom/*', async (c, next) => (signedIn(c, state) ? next() : c.redirect('/classroom/who')));
  app.get('/classroom', (c) => {
    const me = signedIn(c, state);
    if (!me) return c.redirect('/classroom/who');
    return html(c, <Courses state={state} me={me} courses={coursesOf(state.classroom, me)} />);
  });
  app.route('/', courseRoutes(state));
  app.route('/', copyRoutes(state));
  app.route('/', editRoutes(state));
  app.route('/', frameRoutes(state));
  return app;
}

async function become(c: Context, state: GoogleState) {
  const account = state.account(String((await c.req.formData()).get('account')));
  if (!account) return c.text('Nobody here has this account.', 400);
  googleSignIn(c, account);
  return c.redirect('/classroom', 303);
}
