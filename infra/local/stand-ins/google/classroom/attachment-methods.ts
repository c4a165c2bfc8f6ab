import type { Hono } from 'hono';
import { type Call, serveMethod, serveRead } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { denied, googleNotFound, precondition } from '../api/refusal.ts';
import { type GoogleAttachment, type GooglePost, newId } from '../state/classroom.ts';
import { type Collection, collections } from '../state/district.ts';
import type { Project } from '../state/settings.ts';
import type { GoogleState } from '../state/state.ts';
import { checkAddOnToken } from './add-on-token.ts';
import { attachmentAnswer } from './answers.ts';
import { AttachmentBody, contentOf, masked } from './attachment-body.ts';
import { changeableCourse } from './course-methods.ts';
import { visiblePost } from './post-methods.ts';

const teacherScope = ['classroom.addons.teacher'];
const bothScopes = ['classroom.addons.student', 'classroom.addons.teacher'];
const mostAttachments = 10;

export function attachmentMethods(app: Hono, state: GoogleState) {
  for (const collection of collections) {
    const all = `/v1/courses/:courseId/${collection}/:itemId/addOnAttachments`;
    const one = `${all}/:attachmentId`;
    serveMethod(app, state, {
      verb: 'POST',
      path: all,
      scopes: teacherScope,
      query: ['addOnToken'],
      body: AttachmentBody,
      run: (call) => create(state, call, collection),
    });
    serveRead(app, state, {
      verb: 'GET',
      path: all,
      scopes: bothScopes,
      query: ['pageSize', 'pageToken'],
      run: (call) => list(state, call, collection),
    });
    serveRead(app, state, {
      verb: 'GET',
      path: one,
      scopes: bothScopes,
      run: (call) => {
        const post = visiblePost(state, call, { collection, itemId: call.param('itemId') });
        return attachmentAnswer(post, ownAttachment(post, call));
      },
    });
    serveMethod(app, state, {
      verb: 'PATCH',
      path: one,
      scopes: teacherScope,
      query: ['updateMask'],
      body: AttachmentBody,
      run: (call) => patch(state, call, collection),
    });
    serveRead(app, state, {
      verb: 'DELETE',
      path: one,
      scopes: teacherScope,
      run: (call) => {
        const post = teachersPost(state, call, collection);
        post.attachments.splice(post.attachments.indexOf(ownAttachment(post, call)), 1);
        return {};
      },
    });
  }
}

function teachersPost(state: GoogleState, call: Call<unknown>, collection: Collection) {
  if (changeableCourse(state, call, call.param('courseId')).role !== 'teacher') throw denied();
  return visiblePost(state, call, { collection, itemId: call.param('itemId') });
}

/** An attachment belongs to the project that made it; others are told so. */
export function ownAttachment(post: GooglePost, { caller, param }: Call<unknown>): GoogleAttachment {
  const found = post.attachments.find(({ id }) => id === param('attachmentId'));
  if (!found) throw googleNotFound();
  if (found.project !== caller.project)
    throw denied('@ProjectPermissionDenied The Developer Console project is not permitted to make this request.');
  return found;
}

function projectOf(state: GoogleState, { caller }: Call<unknown>): Project {
  const project = state.projects.find(({ clientId }) => clientId === caller.project);
  if (!project) throw denied();
  return project;
}

function create(state: GoogleState, call: Call<AttachmentBody>, collection: Collection) {
  const post = teachersPost(state, call, collection);
  const { caller, body } = call;
  if (!state.policy.licensed) throw denied('The user does not have a license that allows creating add-on attachments.');
  const token = call.query('addOnToken');
  if (token !== undefined) checkAddOnToken(state, token, { post, account: caller.account });
  else if (post.project !== caller.project) throw denied('@InvalidAddOnToken An add-on token is required.');
  if (post.attachments.length >= mostAttachments) throw precondition('The post has too many attachments.');
  const content = contentOf(body, projectOf(state, call), collection);
  const attachment: GoogleAttachment = { ...content, id: newId(), project: caller.project, copyHistory: [] };
  post.attachments.push(attachment);
  return attachmentAnswer(post, attachment);
}

function list(state: GoogleState, call: Call<unknown>, collection: Collection) {
  const post = visiblePost(state, call, { collection, itemId: call.param('itemId') });
  const own = post.attachments.filter(({ project }) => project === call.caller.project);
  const { items, next } = pageOf(
    own,
    { size: call.query('pageSize'), token: call.query('pageToken') },
    { usual: 20, most: 20 },
  );
  return {
    ...(items.length > 0 ? { addOnAttachments: items.map((attachment) => attachmentAnswer(post, attachment)) } : {}),
    ...next,
  };
}

function patch(state: GoogleState, call: Call<AttachmentBody>, collection: Collection) {
  const post = teachersPost(state, call, collection);
  const before = ownAttachment(post, call);
  const changed = masked(AttachmentBody.parse(attachmentAnswer(post, before)), call.body, call.query('updateMask'));
  const { id, project, copyHistory } = before;
  const after: GoogleAttachment = {
    ...contentOf(changed, projectOf(state, call), collection),
    id,
    project,
    copyHistory,
  };
  post.attachments.splice(post.attachments.indexOf(before), 1, after);
  return attachmentAnswer(post, after);
}
