import { single } from '../keys.ts';

/** Q13: what we put on a post. */
export const attachmentKey = (place: { courseId: string; itemId: string; attachmentId: string }) =>
  single('ATTACHMENT', `${place.courseId}#${place.itemId}#${place.attachmentId}`);
