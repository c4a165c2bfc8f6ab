import type { Hono } from 'hono';
import { type Call, hasScope, serveRead } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { denied, googleNotFound } from '../api/refusal.ts';
import type { GooglePost } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { ownAttachment } from './attachment-methods.ts';
import { courseFor } from './course-methods.ts';
import { visiblePost } from './post-methods.ts';
import { addOnSubmissionId, handInOf, isLate, ownersOf, submissionState, workSubmissionId } from './submissions.ts';

const work = 'classroom.coursework';
const submissions = 'classroom.student-submissions';
const ofStudents = [`${work}.students`, `${work}.students.readonly`, `${submissions}.students.readonly`];
const readScopes = [...ofStudents, `${work}.me`, `${work}.me.readonly`, `${submissions}.me.readonly`];

/** What students hand in: as a post has it, and as an attachment of an add-on is told of it. */
export function submissionMethods(app: Hono, state: GoogleState) {
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/courseWork/:itemId/addOnAttachments/:attachmentId/studentSubmissions/:submissionId',
    scopes: ['classroom.addons.student', 'classroom.addons.teacher', ...readScopes],
    run: (call) => ofAttachment(state, call),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/courseWork/:courseWorkId/studentSubmissions/:id',
    scopes: readScopes,
    run: (call) => ofWork(state, call),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/courseWork/:courseWorkId/studentSubmissions',
    scopes: readScopes,
    query: ['pageSize', 'pageToken', 'userId', 'states', 'late'],
    run: (call) => list(state, call),
  });
}

type Plain = Call<unknown>;

/** Whose it is: a student finds their own and a teacher everybody's. */
function ownerOf(state: GoogleState, call: Plain, { post, isIt }: Sought) {
  const { role } = courseFor(state, call, call.param('courseId'));
  const owner = ownersOf(state.classroom, post).find(isIt);
  if (!owner || (role === 'student' && owner !== call.caller.account.id)) throw googleNotFound();
  return { owner, role };
}

type Sought = { post: GooglePost; isIt(accountId: string): boolean };

/** Whose work it is a teacher is told who may read submissions at all, and nobody else. */
function ofAttachment(state: GoogleState, call: Plain) {
  const post = visiblePost(state, call, { collection: 'courseWork', itemId: call.param('itemId') });
  const attachment = ownAttachment(post, call);
  const id = call.param('submissionId');
  if (!attachment.studentWorkReviewUri) throw googleNotFound();
  const { owner, role } = ownerOf(state, call, {
    post,
    isIt: (account) => addOnSubmissionId(attachment, account) === id,
  });
  const isTold = role === 'teacher' && hasScope(call.caller, ofStudents);
  return {
    id,
    courseWorkSubmissionId: workSubmissionId(post, owner),
    ...(isTold ? { userId: owner } : {}),
    postSubmissionState: submissionState(handInOf(post, owner)),
  };
}

function ofWork(state: GoogleState, call: Plain) {
  const post = visiblePost(state, call, { collection: 'courseWork', itemId: call.param('courseWorkId') });
  const id = call.param('id');
  const { owner } = ownerOf(state, call, { post, isIt: (account) => workSubmissionId(post, account) === id });
  return workOf(state, post, owner);
}

/** Of everybody to a teacher, of nobody else to a student. */
function list(state: GoogleState, call: Plain) {
  const { role } = courseFor(state, call, call.param('courseId'));
  const { account } = call.caller;
  const post = visiblePost(state, call, { collection: 'courseWork', itemId: call.param('courseWorkId') });
  if (role === 'teacher' && !hasScope(call.caller, ofStudents)) throw denied();
  const wanted = call.query('userId');
  const everybody = ownersOf(state.classroom, post);
  const seen = role === 'teacher' ? everybody : everybody.filter((id) => id === account.id);
  const ids = seen.filter((id) => !wanted || id === wanted || (wanted === 'me' && id === account.id));
  const page = { size: call.query('pageSize'), token: call.query('pageToken') };
  const { items, next } = pageOf(ids, page, { usual: 30, most: 30 });
  const studentSubmissions = items.map((id) => workOf(state, post, id));
  return { ...(items.length > 0 ? { studentSubmissions } : {}), ...next };
}

/** Zeros and what has not happened are left out, as Google leaves them out. */
function workOf(state: GoogleState, post: GooglePost, owner: string) {
  const handIn = handInOf(post, owner);
  const { history, attachments } = handIn;
  const id = workSubmissionId(post, owner);
  return {
    courseId: post.courseId,
    courseWorkId: post.id,
    id,
    userId: owner,
    courseWorkType: post.workType,
    state: submissionState(handIn),
    ...(isLate(post, handIn, state.now()) ? { late: true } : {}),
    alternateLink: `https://classroom.google.com/c/${post.courseId}/sp/${id}`,
    // Both may be missing where nobody has opened it yet.
    ...(history[0] ? { creationTime: history[0].at, updateTime: history.at(-1)?.at } : {}),
    ...(history.length > 0
      ? {
          submissionHistory: history.map(({ state: reached, at, actorId }) => ({
            stateHistory: { state: reached, stateTimestamp: at, actorUserId: actorId },
          })),
        }
      : {}),
    ...(post.workType === 'ASSIGNMENT' ? { assignmentSubmission: attachments.length > 0 ? { attachments } : {} } : {}),
  };
}
