import type { ClassroomState, GoogleCourse, GooglePost } from '../state/classroom.ts';
import type { Account, Collection } from '../state/district.ts';

export type Role = 'teacher' | 'student';

export const roleIn = (course: GoogleCourse, account: Account): Role | undefined =>
  course.teacherIds.includes(account.id) ? 'teacher' : course.studentIds.includes(account.id) ? 'student' : undefined;

export type Membership = { course: GoogleCourse; role: Role };

/** A class that the account is in. Every other class looks as if it did not exist. */
export function membership({ courses }: ClassroomState, courseId: string, account: Account): Membership | undefined {
  const course = courses.find(({ id }) => id === courseId);
  const role = course && roleIn(course, account);
  return course && role ? { course, role } : undefined;
}

export const coursesOf = ({ courses }: ClassroomState, account: Account) =>
  courses.filter((course) => roleIn(course, account) !== undefined);

/** Students see what is published and given to them. */
export function canSee(post: GooglePost, role: Role, account: Account) {
  if (post.state === 'DELETED') return false;
  if (role === 'teacher') return true;
  return post.state === 'PUBLISHED' && (post.assignees?.includes(account.id) ?? true);
}

export type PostPlace = { courseId: string; collection: Collection; itemId: string };

export const postAt = ({ posts }: ClassroomState, { courseId, collection, itemId }: PostPlace) =>
  posts.find((post) => post.courseId === courseId && post.collection === collection && post.id === itemId);

/** Newest first, as the stream shows them. */
export const postsIn = ({ posts }: ClassroomState, courseId: string) =>
  posts.filter((post) => post.courseId === courseId).toSorted((a, b) => b.postedAt.localeCompare(a.postedAt));
