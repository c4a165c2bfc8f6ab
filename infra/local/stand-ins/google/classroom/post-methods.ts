import type { Hono } from 'hono';
import { type Call, hasScope, serveMethod, serveRead } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { denied, googleNotFound, insufficientScopes, invalid } from '../api/refusal.ts';
import { type GooglePost, newId } from '../state/classroom.ts';
import { type Collection, collections } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { postAnswer } from './answers.ts';
import { changeableCourse, courseFor } from './course-methods.ts';
import { dueInstant } from './due.ts';
import { canSee, postAt, postsIn } from './membership.ts';
import { CourseWorkBody } from './work-body.ts';

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
  serveMethod(app, state, {
    verb: 'POST',
    path: '/v1/courses/:courseId/courseWork',
    scopes: [`${work}.students`],
    body: CourseWorkBody,
    run: (call) => createWork(state, call),
  });
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

function createWork(state: GoogleState, call: Call<CourseWorkBody>) {
  const courseId = call.param('courseId');
  const { role } = changeableCourse(state, call, courseId);
  if (role !== 'teacher') throw denied();
  const { body, caller } = call;
  const at = new Date(state.now()).toISOString();
  const { workType, assigneeMode, individualStudentsOptions } = body;
  if (!body.title || body.title.length > 3000) throw invalid('Request contains an invalid argument: title.');
  if ((body.description ?? '').length > 30_000) throw invalid('Request contains an invalid argument: description.');
  if (!workType) throw invalid('Request contains an invalid argument: work_type.');
  if ((body.materials ?? []).length > 20) throw invalid('Request contains an invalid argument: materials.');
  const post: GooglePost = {
    id: newId(),
    courseId,
    collection: 'courseWork',
    title: body.title,
    description: body.description ?? '',
    workType,
    state: body.state === 'PUBLISHED' ? 'PUBLISHED' : 'DRAFT',
    dueAt: futureDue(body, state.now()),
    maxPoints: body.maxPoints,
    materials: body.materials ?? [],
    authorId: caller.account.id,
    postedAt: at,
    updatedAt: at,
    project: caller.project,
    attachments: [],
    handIns: new Map(),
    ...(body.scheduledTime ? { scheduledAt: new Date(body.scheduledTime).toISOString() } : {}),
    ...(assigneeMode === 'INDIVIDUAL_STUDENTS' ? { assignees: individualStudentsOptions?.studentIds ?? [] } : {}),
  };
  state.classroom.posts.push(post);
  return postAnswer(post, caller.project);
}

function futureDue({ dueDate, dueTime }: CourseWorkBody, now: number) {
  if (!dueDate && !dueTime) return undefined;
  if (!dueDate || !dueTime) throw invalid('dueDate and dueTime must both be set, or neither.');
  const at = dueInstant(dueDate, dueTime);
  if (Date.parse(at) <= now) throw invalid('Due date must be in the future.');
  return at;
}
