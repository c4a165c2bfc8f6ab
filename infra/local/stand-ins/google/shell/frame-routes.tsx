import { Hono } from 'hono';
import { ownersOf } from '../classroom/submissions.ts';
import { html } from '../pages/page.tsx';
import type { GoogleState } from '../state/state.ts';
import { editUrl, postUrl } from './addresses.ts';
import { missing } from './course-routes.tsx';
import { AttachmentFrame, DiscoveryFrame, ReviewFrame } from './frame-pages.tsx';
import { attachmentFrameUrl, discoveryFrameUrl, reviewFrameUrl } from './frame-url.ts';
import { postHere, teachersPost } from './here.ts';

/** The frames in which add-ons live: discovery while composing, an opened attachment, one student's work. */
export function frameRoutes(state: GoogleState): Hono {
  const app = new Hono();
  const post = '/classroom/c/:courseId/:collection/:itemId';
  app.get(`${post}/add-on`, (c) => {
    const here = teachersPost(c, state);
    if (!here) return missing(c, state);
    const src = discoveryFrameUrl(state, here.post, here.me);
    return html(c, <DiscoveryFrame here={here} src={src} back={editUrl(here.post)} />, frames);
  });
  app.get(`${post}/attachments/:attachmentId`, (c) => {
    const here = postHere(c, state);
    const attachment = here?.post.attachments.find(({ id }) => id === c.req.param('attachmentId'));
    if (!here || !attachment) return missing(c, state);
    const src = attachmentFrameUrl(state, { post: here.post, attachment, role: here.role, account: here.me });
    const back = here.post.state === 'DRAFT' && here.role === 'teacher' ? editUrl(here.post) : postUrl(here.post);
    return html(c, <AttachmentFrame here={here} attachment={attachment} src={src} back={back} />, frames);
  });
  app.get(`${post}/attachments/:attachmentId/work/:studentId`, (c) => {
    const here = teachersPost(c, state);
    const attachment = here?.post.attachments.find(({ id }) => id === c.req.param('attachmentId'));
    const student = here && ownersOf(state.classroom, here.post).find((id) => id === c.req.param('studentId'));
    const name = student && state.account(student)?.name;
    if (!here || !attachment?.studentWorkReviewUri || !student || !name) return missing(c, state);
    const src = reviewFrameUrl(state, { post: here.post, attachment, studentId: student, account: here.me });
    const back = postUrl(here.post);
    return html(c, <ReviewFrame here={here} student={name} src={src} back={back} />, frames);
  });
  return app;
}

/** The add-on may lead its frame where it likes, as in Classroom: what is there then must allow being framed. */
const frames = { status: 200, frames: 'http: https:' } as const;
