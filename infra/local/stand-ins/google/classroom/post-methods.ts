import type { Hono } from 'hono';
import { type Call, hasScope, serveRead } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { googleNotFound, insufficientScopes } from '../api/refusal.ts';
import type { GooglePost } from '../state/classroom.ts';
import { type Collection, collections } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { postAnswer } from './answers.ts';
import { courseFor } from './course-methods.ts';
import { canSee, postAt, postsIn } from './membership.ts';

const work = 'classroom.coursework';
const ownScopes = [`${work}.me`, `${work}.me.readonly`, `${work}.students`, `${work}.students.readonly`];
const submissions = 'classroom.student-submissions';
const readScopes: Record<Collection, readonly string[]> = {
  courseWork: [...ownScopes, `${submissions}.students.readonly`, `${submissions}.me.readonly`],
  courseWorkMaterials: ['classroom.courseworkmaterials', 'classroom.courseworkmaterials.readonly'],
  announcements: ['classroom.announcements', 'classroom.announcements.readonly'],
};
const listNames: Record<Collection, { key: string; states: string }> = {
  courseWork: { key: 'courseWork', states: 'courseWorkStates' },
  courseWorkMaterials: { key: 'courseWorkMaterial', states: 'courseWorkMaterialStates' },
  announcements: { key: 'announcements', states: 'announcementStates' },
};

export function postMethods(app: Hono, state: GoogleState) {
  for (const collection of collections) {
    serveRead(app, state, {
      verb: 'GET',
      path: `/v1/courses/:courseId/${collection}/:id`,
      scopes: readScopes[collection],
      run: (call) => {
        demandWorkScope(state, call, collection);
        return postAnswer(visiblePost(state, call, { collection, itemId: call.param('id') }), call.caller.project);
      },
    });
    serveRead(app, state, {
      verb: 'GET',
      path: `/v1/courses/:courseId/${collection}`,
      scopes: readScopes[collection],
      query: ['pageSize', 'pageToken', 'orderBy', listNames[collection].states],
      run: (call) => {
        demandWorkScope(state, call, collection);
        return listPosts(state, call, collection);
      },
    });
  }
}

function demandWorkScope({ policy }: GoogleState, { caller }: Call<unknown>, collection: Collection) {
  if (collection !== 'courseWork' || policy.submissionsOpenWork || hasScope(caller, ownScopes)) return;
  throw insufficientScopes();
}

/** A draft is no post for students, and a stranger's course holds none. */
export function visiblePost(
  state: GoogleState,
  call: Call<unknown>,
  { collection, itemId }: { collection: Collection; itemId: string },
): GooglePost {
  const courseId = call.param('courseId');
  const { role } = courseFor(state, call, courseId);
  comeOut(state);
  const post = postAt(state.classroom, { courseId, collection, itemId });
  if (!post || !canSee(post, role, call.caller.account)) throw googleNotFound();
  return post;
}

function listPosts(state: GoogleState, call: Call<unknown>, collection: Collection) {
  const courseId = call.param('courseId');
  const { role } = courseFor(state, call, courseId);
  comeOut(state);
  const { key, states } = listNames[collection];
  const wanted = call.queries(states).length > 0 ? call.queries(states) : ['PUBLISHED'];
  const found = postsIn(state.classroom, courseId).filter(
    (post) => post.collection === collection && wanted.includes(post.state) && canSee(post, role, call.caller.account),
  );
  const { items, next } = pageOf(
    found,
    { size: call.query('pageSize'), token: call.query('pageToken') },
    { usual: 30, most: 30, emptyEnd: true },
  );
  return {
    ...(items.length > 0 ? { [key]: items.map((post) => postAnswer(post, call.caller.project)) } : {}),
    ...next,
  };
}

/** What was scheduled and is due. */
function comeOut({ classroom, now }: GoogleState) {
  for (const post of classroom.posts)
    if (post.state === 'DRAFT' && post.scheduledAt && Date.parse(post.scheduledAt) <= now()) post.state = 'PUBLISHED';
}
