import type { Context } from 'hono';
import { canSee, membership, postAt, type Role } from '../classroom/membership.ts';
import { signedIn } from '../pages/session.ts';
import type { GoogleCourse, GooglePost } from '../state/classroom.ts';
import { type Account, collections } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';

export type InCourse = { me: Account; course: GoogleCourse; role: Role };
export type OnPost = InCourse & { post: GooglePost };

/** The class of the address, when the person is in it. */
export function courseHere(c: Context, state: GoogleState): InCourse | undefined {
  const me = signedIn(c, state);
  const found = me && membership(state.classroom, c.req.param('courseId') ?? '', me);
  return me && found ? { me, ...found } : undefined;
}

export function postHere(c: Context, state: GoogleState): OnPost | undefined {
  const here = courseHere(c, state);
  const collection = collections.find((name) => name === c.req.param('collection'));
  if (!here || !collection) return undefined;
  const post = postAt(state.classroom, { courseId: here.course.id, collection, itemId: c.req.param('itemId') ?? '' });
  return post && canSee(post, here.role, here.me) ? { ...here, post } : undefined;
}

/** The same, for those who teach here. */
export function teachersPost(c: Context, state: GoogleState): OnPost | undefined {
  const here = postHere(c, state);
  return here?.role === 'teacher' ? here : undefined;
}
