import type { StaffId } from '#shared/domain/ids.ts';
import { type Key, single } from '../keys.ts';

/** Q13: what we put on a post. */
export const attachmentKey = (place: { courseId: string; itemId: string; attachmentId: string }) =>
  single('ATTACHMENT', `${place.courseId}#${place.itemId}#${place.attachmentId}`);

/** Q13: what a teacher said that a post is. */
export const correctionKey = (post: { courseId: string; itemId: string }) =>
  single('CORRECTION', `${post.courseId}#${post.itemId}`);

/** Q71: a post that was asked for beside the class's. */
export const secondPostKey = (place: { courseId: string; itemId: string; id: string }) =>
  single('SECOND', `${place.courseId}#${place.itemId}#${place.id}`);

/** Q69: when each teacher saw the panel beside a post. */
export const panelPartition = (post: { courseId: string; itemId: string }) => `PANEL#${post.courseId}#${post.itemId}`;
export const panelKey = (look: { courseId: string; itemId: string; staffId: StaffId }): Key => ({
  pk: panelPartition(look),
  sk: look.staffId,
});

/** Q68: small is what changes at each look, and apart from it what seldom does. */
export const watchPartition = (courseId: string) => `WATCH#${courseId}`;
export const watchKey = (courseId: string): Key => ({ pk: watchPartition(courseId), sk: 'LOOK' });
export const watchedPostsKey = (courseId: string): Key => ({ pk: watchPartition(courseId), sk: 'POSTS' });
/** Q70: apart from the look, which is written over without a condition. */
export const registrationKey = (courseId: string): Key => ({ pk: watchPartition(courseId), sk: 'REGISTRATION' });
