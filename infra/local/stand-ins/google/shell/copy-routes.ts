import { Hono } from 'hono';
import { copyCourse, copyPost } from '../classroom/copy.ts';
import { membership } from '../classroom/membership.ts';
import { type GooglePost, newId } from '../state/classroom.ts';
import { collections } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl, editUrl } from './addresses.ts';
import { courseHere, teachersPost } from './here.ts';

/** New posts and classes by hand: from nothing, or copied with ids of their own. */
export function copyRoutes(state: GoogleState): Hono {
  const app = new Hono();
  const at = () => new Date(state.now()).toISOString();
  app.post('/classroom/c/:courseId/new', async (c) => {
    const here = courseHere(c, state);
    const wanted = (await c.req.formData()).get('collection');
    const collection = collections.find((name) => name === wanted);
    if (here?.role !== 'teacher' || !collection) return c.text('Only teachers of the class may post.', 403);
    const post: GooglePost = {
      id: newId(),
      courseId: here.course.id,
      collection,
      title: '',
      description: '',
      workType: 'ASSIGNMENT',
      state: 'DRAFT',
      materials: [],
      authorId: here.me.id,
      postedAt: at(),
      updatedAt: at(),
      attachments: [],
      handIns: new Map(),
    };
    state.classroom.posts.push(post);
    return c.redirect(editUrl(post), 303);
  });
  app.post('/classroom/c/:courseId/copy', (c) => {
    const here = courseHere(c, state);
    if (here?.role !== 'teacher') return c.text('Only teachers of the class may copy it.', 403);
    const copy = copyCourse(state.classroom, here.course, { authorId: here.me.id, at: at() });
    return c.redirect(courseUrl(copy.id), 303);
  });
  app.post('/classroom/c/:courseId/:collection/:itemId/reuse', async (c) => {
    const here = teachersPost(c, state);
    const into = String((await c.req.formData()).get('into'));
    if (!here || membership(state.classroom, into, here.me)?.role !== 'teacher')
      return c.text('Only teachers of both classes may reuse a post.', 403);
    const copy = copyPost(state.classroom, here.post, { courseId: into, authorId: here.me.id, at: at() });
    return c.redirect(editUrl(copy), 303);
  });
  return app;
}
