import { single } from '../keys.ts';

/** Q13: what we put on a post. */
export const attachmentKey = (place: { courseId: string; itemId: string; attachmentId: string }) =>
  single('ATTACHMENT', `${place.courseId}#${place.itemId}#${place.attachmentId}`);

/** Q13: what a teacher said that a post is. */
export const correctionKey = (post: { courseId: string; itemId: string }) =>
  single('CORRECTION', `${post.courseId}#${post.itemId}`);
