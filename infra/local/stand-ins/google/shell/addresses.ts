import type { GoogleAttachment, GooglePost } from '../state/classroom.ts';
import type { Collection } from '../state/district.ts';

/** Where things are in the shell. */
export const courseUrl = (courseId: string) => `/classroom/c/${courseId}`;
export const peopleUrl = (courseId: string) => `${courseUrl(courseId)}/people`;
export const postUrl = ({ courseId, collection, id }: Pick<GooglePost, 'courseId' | 'collection' | 'id'>) =>
  `${courseUrl(courseId)}/${collection}/${id}`;
export const editUrl = (post: GooglePost) => `${postUrl(post)}/edit`;
export const attachmentUrl = (post: GooglePost, { id }: GoogleAttachment) => `${postUrl(post)}/attachments/${id}`;
export const reviewUrl = (post: GooglePost, attachment: GoogleAttachment, studentId: string) =>
  `${attachmentUrl(post, attachment)}/work/${studentId}`;

export const kindNames: Record<Collection, string> = {
  courseWork: 'Assignment',
  courseWorkMaterials: 'Material',
  announcements: 'Announcement',
};

export const kindOf = ({ collection, workType }: GooglePost) =>
  collection === 'courseWork' && workType !== 'ASSIGNMENT' ? 'Question' : kindNames[collection];
