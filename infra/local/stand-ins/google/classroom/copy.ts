import type { ClassroomState, GoogleCourse, GooglePost } from '../state/classroom.ts';
import { newId } from '../state/classroom.ts';

type Into = { courseId: string; authorId: string; at: string };

/**
 * A reused post is a draft with ids of its own, and nobody tells the add-on: its attachments only remember where they
 * came from.
 */
export function copyPost(state: ClassroomState, post: GooglePost, { courseId, authorId, at }: Into): GooglePost {
  const copy: GooglePost = {
    ...post,
    id: newId(),
    courseId,
    authorId,
    state: 'DRAFT',
    dueAt: undefined,
    assignees: undefined,
    scheduledAt: undefined,
    materials: [...post.materials],
    postedAt: at,
    updatedAt: at,
    handIns: new Map(),
    attachments: post.attachments.map((attachment) => ({
      ...attachment,
      id: newId(),
      copyHistory: [
        ...attachment.copyHistory,
        { courseId: post.courseId, itemId: post.id, attachmentId: attachment.id },
      ],
    })),
  };
  state.posts.push(copy);
  return copy;
}

/** A copied class has its teacher and its posts, and no students. */
export function copyCourse(
  state: ClassroomState,
  course: GoogleCourse,
  { authorId, at }: Omit<Into, 'courseId'>,
): GoogleCourse {
  const copy: GoogleCourse = {
    ...course,
    id: newId(),
    name: `Copy of ${course.name}`,
    courseState: 'ACTIVE',
    ownerId: authorId,
    teacherIds: [authorId],
    studentIds: [],
  };
  state.courses.push(copy);
  for (const post of state.posts.filter(({ courseId, state: kept }) => courseId === course.id && kept !== 'DELETED'))
    copyPost(state, post, { courseId: copy.id, authorId, at });
  return copy;
}
