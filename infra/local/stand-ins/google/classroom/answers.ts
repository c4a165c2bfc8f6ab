import { type GoogleAttachment, type GoogleCourse, type GooglePost, topicIdOf } from '../state/classroom.ts';
import type { Account } from '../state/district.ts';
import { dueParts } from './due.ts';

export const courseAnswer = (course: GoogleCourse) => ({
  id: course.id,
  name: course.name,
  ...(course.section ? { section: course.section } : {}),
  ...(course.room ? { room: course.room } : {}),
  ownerId: course.ownerId,
  courseState: course.courseState,
  alternateLink: `https://classroom.google.com/c/${course.id}`,
  guardiansEnabled: false,
  calendarId: `classroom${course.id}@group.calendar.google.com`,
});

const assigneesOf = ({ assignees }: GooglePost) =>
  assignees
    ? { assigneeMode: 'INDIVIDUAL_STUDENTS', individualStudentsOptions: { studentIds: [...assignees] } }
    : { assigneeMode: 'ALL_STUDENTS' };

export function postAnswer(post: GooglePost, project: string) {
  const { collection } = post;
  const common = {
    id: post.id,
    courseId: post.courseId,
    ...(post.materials.length > 0 ? { materials: post.materials } : {}),
    state: post.state,
    alternateLink: `https://classroom.google.com/c/${post.courseId}/p/${post.id}`,
    creationTime: post.postedAt,
    updateTime: post.updatedAt,
    ...(post.state === 'DRAFT' && post.scheduledAt ? { scheduledTime: post.scheduledAt } : {}),
    creatorUserId: post.authorId,
    ...assigneesOf(post),
  };
  if (collection === 'announcements')
    return { ...common, text: [post.title, post.description].filter(Boolean).join('\n') };
  const titled = {
    ...common,
    title: post.title,
    ...(post.description ? { description: post.description } : {}),
    ...(post.topic ? { topicId: topicIdOf(post.topic) } : {}),
  };
  if (collection === 'courseWorkMaterials') return titled;
  return {
    ...titled,
    ...(post.dueAt ? dueParts(post.dueAt) : {}),
    ...(post.maxPoints ? { maxPoints: post.maxPoints } : {}),
    workType: post.workType,
    submissionModificationMode: 'MODIFIABLE_UNTIL_TURNED_IN',
    ...(post.project === project ? { associatedWithDeveloper: true } : {}),
  };
}

export const attachmentAnswer = (post: GooglePost, attachment: GoogleAttachment) => ({
  courseId: post.courseId,
  itemId: post.id,
  postId: post.id,
  id: attachment.id,
  title: attachment.title,
  teacherViewUri: { uri: attachment.teacherViewUri },
  studentViewUri: { uri: attachment.studentViewUri },
  ...(attachment.studentWorkReviewUri ? { studentWorkReviewUri: { uri: attachment.studentWorkReviewUri } } : {}),
  ...(attachment.maxPoints ? { maxPoints: attachment.maxPoints } : {}),
  ...attachment.due,
  ...(attachment.copyHistory.length > 0
    ? { copyHistory: attachment.copyHistory.map((place) => ({ ...place, postId: place.itemId })) }
    : {}),
});

/** The address only for those who may see addresses in their classes. */
export const profileAnswer = (account: Account, mayEmail: boolean) => ({
  id: account.id,
  name: { givenName: account.givenName, familyName: account.familyName, fullName: account.name },
  ...(mayEmail ? { emailAddress: account.email } : {}),
});
