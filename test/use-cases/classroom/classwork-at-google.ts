import { isInSchoolHours } from '#shared/domain/calendar/school-hours.ts';
import { recogniseWork } from '#shared/domain/cards/classwork.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type {
  AttachmentPlace,
  Classroom,
  ClassroomAs,
  CoursePerson,
} from '#shared/use-cases/ports/classroom/classroom.ts';
import type { SecondPostCalls } from '#shared/use-cases/ports/classroom/second-posts.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import { harborHigh } from '../../sample/roster.ts';

type PostAtGoogle = {
  title: string;
  updatedAt: string;
  dueAt?: string;
  assignees?: string[];
  cards?: string[];
  /** Where its cards came from, newest first. */
  copiedFrom?: AttachmentPlace[];
};
export type CourseAtGoogle = {
  teachers: string[];
  students: string[];
  posts: Map<string, PostAtGoogle>;
  archived?: boolean | undefined;
  /** What this person's question of the posts is refused with. */
  refuses?: ((teacher: string) => Error | undefined) | undefined;
};

const member =
  (domain: string) =>
  (name: string): CoursePerson => ({ googleId: name, name, email: `${name}@${domain}` });

const nobody = () => Promise.reject(new Error('nobody makes a second post'));
const noSecondPosts: SecondPostCalls = {
  ...{ classPost: nobody, findSecond: nobody, makeSecond: nobody },
  ...{ isThere: nobody, takeOff: nobody, deleteSecond: nobody },
};

/** As much of Classroom as a look at posts asks for, as our port tells it; tokens are called as who they are of. */
export function classworkAtGoogle() {
  const courses = new Map<string, CourseAtGoogle>();
  const asked: string[] = [];
  /** Until when Google promises to push what changes, or how it refuses. */
  const registering: { until: Instant; refuses?: (() => Error) | undefined } = { until: '2026-11-30T00:00:00.000Z' };
  const courseOf = (teacher: string, id: string, question: string) => {
    asked.push(`${question} ${id}`);
    const course = courses.get(id);
    if (!course?.teachers.includes(teacher)) throw new DomainError('not_found');
    const refusal = course.refuses?.(teacher);
    if (refusal) throw refusal;
    return course;
  };
  const classroomOf = (teacher: string): Classroom => ({
    roleOn: async () => 'teacher',
    origins: async () => [],
    attach: () => Promise.reject(new Error('nobody attaches')),
    async attachments({ courseId, itemId }) {
      const { cards, copiedFrom = [] } = courseOf(teacher, courseId, 'cards').posts.get(itemId) ?? {};
      if (!cards) throw new DomainError('not_allowed');
      return cards.map((attachmentId) => ({ attachmentId, copiedFrom }));
    },
    async work({ courseId, itemId }) {
      const post = courseOf(teacher, courseId, 'work').posts.get(itemId);
      if (!post) throw new DomainError('not_found');
      const { title, dueAt, assignees } = post;
      const due = dueAt ? { dueInSchoolHours: isInSchoolHours(dueAt, harborHigh.zone) } : {};
      const { activities } = recogniseWork({ title, kind: 'assignment', ...due });
      return {
        ...{ title, activities: [...activities] },
        ...(dueAt ? { dueAt } : {}),
        ...(assignees ? { assignees } : {}),
      };
    },
    async posted(courseId) {
      const { posts } = courseOf(teacher, courseId, 'posts');
      return [...posts].map(([itemId, { updatedAt }]) => ({ itemId, updatedAt }));
    },
    async register(courseId, topic) {
      courseOf(teacher, courseId, `pushes to ${topic} by ${teacher} of`);
      const refusal = registering.refuses?.();
      if (refusal) throw refusal;
      return registering.until;
    },
    renewCard: () => Promise.reject(new Error('nobody renews a card')),
    submission: () => Promise.reject(new Error('nobody hands in')),
    submittedWork: () => Promise.reject(new Error('nobody hands in')),
    handIns: () => Promise.reject(new Error('nobody hands in')),
    ...noSecondPosts,
    async coursesTaught() {
      asked.push(`courses of ${teacher}`);
      return [...courses].flatMap(([id, { teachers, archived }]) =>
        teachers.includes(teacher) && !archived ? id : [],
      );
    },
    async roster(courseId) {
      const { teachers, students, archived } = courseOf(teacher, courseId, 'people');
      return {
        ...(archived === undefined ? {} : { archived }),
        teachers: teachers.map(member('harbor.example')),
        students: students.map(member('students.harbor.example')),
      };
    },
  });
  const classroomAs: ClassroomAs = ({ accessToken, extras = [] }) => ({
    ...classroomOf(accessToken),
    ...(extras.includes('readCourses') ? {} : { coursesTaught: async () => undefined }),
  });
  const googleAccounts: GoogleAccounts = {
    signInUrl: () => Promise.reject(new Error('nobody signs in')),
    complete: () => Promise.reject(new Error('nobody signs in')),
    refresh: async (refreshToken) =>
      refreshToken === 'ended'
        ? 'ended'
        : { accessToken: refreshToken, accessTokenExpiresAt: '2027-01-01T00:00:00.000Z' },
  };
  return { courses, asked, registering, ports: { classroomAs, googleAccounts } };
}
