import { type Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { handIn, ownersOf } from '../classroom/submissions.ts';
import { html } from '../pages/page.tsx';
import { signedIn } from '../pages/session.ts';
import type { GoogleState } from '../state/state.ts';
import { postUrl } from './addresses.ts';
import { Chrome } from './chrome.tsx';
import { courseHere, postHere } from './here.ts';
import { People } from './people.tsx';
import { PostPage } from './post-page.tsx';
import { Stream } from './stream.tsx';

export function courseRoutes(state: GoogleState): Hono {
  const app = new Hono();
  app.get('/classroom/c/:courseId', (c) => {
    const here = courseHere(c, state);
    return here ? html(c, <Stream state={state} here={here} />) : missing(c, state);
  });
  app.get('/classroom/c/:courseId/people', (c) => {
    const here = courseHere(c, state);
    return here ? html(c, <People state={state} here={here} />) : missing(c, state);
  });
  app.get('/classroom/c/:courseId/:collection/:itemId', (c) => {
    const here = postHere(c, state);
    return here ? html(c, <PostPage state={state} here={here} />) : missing(c, state);
  });
  app.post('/classroom/c/:courseId/:collection/:itemId/work', async (c) => {
    const here = postHere(c, state);
    const next = (await c.req.formData()).get('next');
    if (!here || !ownersOf(state.classroom, here.post).includes(here.me.id)) return missing(c, state);
    const reached = next === 'TURNED_IN' ? next : 'RECLAIMED_BY_STUDENT';
    handIn(here.post, { by: here.me.id, reached, at: new Date(state.now()).toISOString() });
    return c.redirect(postUrl(here.post), 303);
  });
  return app;
}

/** Not there, or not for this person: Classroom does not say which. */
export function missing(c: Context, state: GoogleState) {
  const me = signedIn(c, state);
  if (!me) return c.redirect('/classroom/who');
  const page: VNode = (
    <Chrome state={state} me={me} title="Not found">
      <div class="empty">
        <h1>Nothing here for {me.name}</h1>
        <p>It may be in a class that this account is not in, or still be a draft.</p>
        <p>
          <a href="/classroom">Your classes</a> · <a href="/classroom/who">Be someone else</a>
        </p>
      </div>
    </Chrome>
  );
  return html(c, page, { status: 404 });
}
