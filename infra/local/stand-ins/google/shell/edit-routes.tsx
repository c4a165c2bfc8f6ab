import { type Context, Hono } from 'hono';
import { instantOf } from '#shared/domain/dates.ts';
import { copyPost } from '../classroom/copy.ts';
import { membership } from '../classroom/membership.ts';
import { html } from '../pages/page.tsx';
import type { GooglePost, WorkType } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl, editUrl, postUrl } from './addresses.ts';
import { missing } from './course-routes.tsx';
import { EditPage } from './edit-page.tsx';
import { type OnPost, teachersPost } from './here.ts';

export function editRoutes(state: GoogleState): Hono {
  const app = new Hono();
  const edit = '/classroom/c/:courseId/:collection/:itemId/edit';
  app.get(edit, (c) => {
    const here = teachersPost(c, state);
    return here ? html(c, <EditPage state={state} here={here} />) : missing(c, state);
  });
  app.post(edit, (c) => save(c, state));
  return app;
}

async function save(c: Context, state: GoogleState) {
  const here = teachersPost(c, state);
  if (!here) return missing(c, state);
  const { post, course } = here;
  const form = await c.req.formData();
  const one = (name: string) => String(form.get(name) ?? '').trim();
  fill(post, one, state);
  const [next, attachmentId] = one('next').split(' ');
  if (next === 'remove') post.attachments = post.attachments.filter(({ id }) => id !== attachmentId);
  if (next === 'post' && post.state === 'DRAFT')
    publish(post, { alsoIn: form.getAll('also').map(String), here, state });
  if (next === 'discard') post.state = 'DELETED';
  const to: Readonly<Record<string, string>> = {
    'add-on': `${postUrl(post)}/add-on`,
    post: postUrl(post),
    save: courseUrl(course.id),
    discard: courseUrl(course.id),
  };
  return c.redirect(to[next ?? ''] ?? editUrl(post), 303);
}

type Publishing = { alsoIn: readonly string[]; here: OnPost; state: GoogleState };

/** For several classes at once Classroom makes a copy each, out at once and with the date, and tells no add-on. */
function publish(post: GooglePost, { alsoIn, here: { me }, state: { classroom, now } }: Publishing) {
  const at = new Date(now()).toISOString();
  post.state = 'PUBLISHED';
  for (const courseId of alsoIn.filter((id) => membership(classroom, id, me)?.role === 'teacher')) {
    const copy = copyPost(classroom, post, { courseId, authorId: me.id, at });
    Object.assign(copy, { state: post.state, dueAt: post.dueAt });
  }
}

const workTypes = ['ASSIGNMENT', 'SHORT_ANSWER_QUESTION', 'MULTIPLE_CHOICE_QUESTION'] as const satisfies WorkType[];

function fill(post: GooglePost, one: (name: string) => string, { now, settings }: GoogleState) {
  const [day, time] = one('due').split('T');
  const form = one('form');
  post.title = one('title').slice(0, 3000);
  post.description = one('description').slice(0, 30_000);
  post.topic = one('topic').slice(0, 100) || undefined;
  post.workType = workTypes.find((type) => type === one('workType')) ?? post.workType;
  post.dueAt = day && time ? instantOf(day, time, settings.district.zone) : undefined;
  post.maxPoints = Number(one('maxPoints')) || undefined;
  post.materials = post.materials.filter((material) => !('form' in material));
  if (URL.canParse(form)) post.materials.push({ form: { formUrl: form, title: post.title } });
  post.updatedAt = new Date(now()).toISOString();
}
