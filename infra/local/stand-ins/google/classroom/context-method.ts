import type { Hono } from 'hono';
import { type Call, hasScope, serveRead } from '../api/call.ts';
import { denied, insufficientScopes, invalid } from '../api/refusal.ts';
import type { GoogleAttachment, GooglePost } from '../state/classroom.ts';
import { type Account, type Collection, collections } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { checkAddOnToken } from './add-on-token.ts';
import { ownAttachment } from './attachment-methods.ts';
import { courseFor } from './course-methods.ts';
import type { Role } from './membership.ts';
import { visiblePost } from './post-methods.ts';
import { addOnSubmissionId } from './submissions.ts';

/**
 * The path says addOnContext, the method getAddOnContext: who the caller is on this post, on which every launch of an
 * add-on rests.
 */
export function contextMethod(app: Hono, state: GoogleState) {
  for (const collection of collections)
    serveRead(app, state, {
      verb: 'GET',
      path: `/v1/courses/:courseId/${collection}/:itemId/addOnContext`,
      scopes: ['classroom.addons.student', 'classroom.addons.teacher'],
      query: ['addOnToken', 'attachmentId'],
      run: (call) => context(state, call, collection),
    });
}

function context(state: GoogleState, call: Call<unknown>, collection: Collection) {
  const { role } = courseFor(state, call, call.param('courseId'));
  const post = visiblePost(state, call, { collection, itemId: call.param('itemId') });
  if (!hasScope(call.caller, [`classroom.addons.${role}`])) throw insufficientScopes();
  const attachmentId = call.query('attachmentId');
  proveLaunch(state, call, post);
  if (attachmentId === undefined) {
    if (role !== 'teacher') throw invalid('attachmentId is required.');
    return { ...place(post), teacherContext: {} };
  }
  const param = (name: string) => (name === 'attachmentId' ? attachmentId : call.param(name));
  const attachment = ownAttachment(post, { ...call, param });
  return { ...place(post), ...contextOf(role, { post, attachment, account: call.caller.account }) };
}

/** A token that is sent must fit; it may be missing where the project is already at home on the post. */
function proveLaunch(state: GoogleState, { caller, query }: Call<unknown>, post: GooglePost) {
  const token = query('addOnToken');
  if (token !== undefined) return checkAddOnToken(state, token, { post, account: caller.account });
  const atHome = post.project === caller.project || post.attachments.some(({ project }) => project === caller.project);
  if (atHome && query('attachmentId') !== undefined) return;
  if (query('attachmentId') === undefined && atHome) throw invalid('attachmentId is required.');
  throw denied('@InvalidAddOnToken An add-on token is required.');
}

const place = (post: GooglePost) => ({ courseId: post.courseId, itemId: post.id, postId: post.id });

/** It says that the post has work of students, and nothing of whether this attachment shows it. */
function contextOf(role: Role, { post, attachment, account }: OnAttachment) {
  const work = post.collection === 'courseWork' ? { supportsStudentWork: true } : {};
  if (role === 'teacher') return { ...work, teacherContext: {} };
  const submissionId = addOnSubmissionId(attachment, account.id);
  return { ...work, studentContext: work.supportsStudentWork ? { submissionId } : {} };
}
type OnAttachment = { post: GooglePost; attachment: GoogleAttachment; account: Account };
