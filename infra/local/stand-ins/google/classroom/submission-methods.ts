import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { type Call, hasScope, serveRead } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { denied } from '../api/refusal.ts';
import type { GooglePost, HandInState } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { courseFor } from './course-methods.ts';
import { visiblePost } from './post-methods.ts';

const bothKinds = ['classroom.coursework', 'classroom.student-submissions'];
const ofStudents = bothKinds.flatMap((kind) => [`${kind}.students`, `${kind}.students.readonly`]);
const ofOneself = bothKinds.flatMap((kind) => [`${kind}.me`, `${kind}.me.readonly`]);

/** Who handed in what, and when: of everybody to a teacher, of nobody else to a student. */
export function submissionMethods(app: Hono, state: GoogleState) {
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/courseWork/:courseWorkId/studentSubmissions',
    scopes: [...ofStudents, ...ofOneself],
    query: ['pageSize', 'pageToken', 'userId', 'states', 'late'],
    run: (call) => list(state, call),
  });
}

function list(state: GoogleState, call: Call<unknown>) {
  const { course, role } = courseFor(state, call, call.param('courseId'));
  const { account } = call.caller;
  const post = visiblePost(state, call, { collection: 'courseWork', itemId: call.param('courseWorkId') });
  if (!hasScope(call.caller, role === 'teacher' ? ofStudents : ofOneself)) throw denied();
  const wanted = call.query('userId');
  const everybody = post.assignees ?? course.studentIds;
  const seen = role === 'teacher' ? everybody : everybody.filter((id) => id === account.id);
  const ids = seen.filter((id) => !wanted || id === wanted || (wanted === 'me' && id === account.id));
  const page = { size: call.query('pageSize'), token: call.query('pageToken') };
  const { items, next } = pageOf(ids, page, { usual: 30, most: 30 });
  const studentSubmissions = items.map((id) => submission(state, post, id));
  return { ...(items.length > 0 ? { studentSubmissions } : {}), ...next };
}

/** Zeros and what has not happened are left out, as Google leaves them out. */
function submission({ classroom, now }: GoogleState, post: GooglePost, userId: string) {
  const events = classroom.handIns.filter((each) => each.itemId === post.id && each.userId === userId);
  const last: HandInState | 'NEW' = events.at(-1)?.state ?? 'NEW';
  const isIn = last === 'TURNED_IN';
  const inAt = isIn ? events.at(-1)?.at : new Date(now()).toISOString();
  const history = events.map(({ state, actorUserId, at }) => ({
    stateHistory: { state, actorUserId, stateTimestamp: at },
  }));
  return {
    id: createHash('sha256').update(`${post.id} ${userId}`).digest('base64url').slice(0, 20),
    courseId: post.courseId,
    courseWorkId: post.id,
    userId,
    state: last,
    courseWorkType: post.workType,
    ...(post.dueAt && inAt && inAt > post.dueAt ? { late: true } : {}),
    ...(history.length > 0 ? { submissionHistory: history } : {}),
  };
}
