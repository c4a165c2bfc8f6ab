import { type Context, Hono } from 'hono';
import type { HandInState } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { postUrl } from './addresses.ts';
import { postHere } from './here.ts';

/** "Turn in" and "Unsubmit", by the student whose work it is. */
export function handInRoutes(state: GoogleState): Hono {
  const app = new Hono();
  const becomes = (next: HandInState) => (c: Context) => {
    const here = postHere(c, state);
    if (here?.role !== 'student' || here.post.collection !== 'courseWork')
      return c.text('Only students to whom it is assigned may hand it in.', 403);
    const { me, post } = here;
    const at = new Date(state.now()).toISOString();
    state.classroom.handIns.push({ itemId: post.id, userId: me.id, actorUserId: me.id, state: next, at });
    return c.redirect(postUrl(post), 303);
  };
  app.post('/classroom/c/:courseId/:collection/:itemId/turn-in', becomes('TURNED_IN'));
  app.post('/classroom/c/:courseId/:collection/:itemId/unsubmit', becomes('RECLAIMED_BY_STUDENT'));
  return app;
}
