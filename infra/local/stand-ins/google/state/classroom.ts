import { createHash, randomInt } from 'node:crypto';
import type { Collection, CourseSeed, Material, PostSeed } from './district.ts';
import { type GoogleSettings, ourProject } from './settings.ts';

/** Archived is what a year ends with: everybody may still read, and nothing can be changed. */
export type GoogleCourse = { -readonly [Key in keyof CourseSeed]: CourseSeed[Key] } & {
  courseState: 'ACTIVE' | 'ARCHIVED';
};

export type WorkType = 'ASSIGNMENT' | 'SHORT_ANSWER_QUESTION' | 'MULTIPLE_CHOICE_QUESTION';
export type DueDate = { year: number; month: number; day: number };
export type DueTime = { hours?: number | undefined; minutes?: number | undefined };

export type GoogleAttachment = {
  id: string;
  project: string;
  title: string;
  teacherViewUri: string;
  studentViewUri: string;
  studentWorkReviewUri?: string | undefined;
  maxPoints?: number | undefined;
  due?: { dueDate: DueDate; dueTime: DueTime } | undefined;
  /** Oldest first, as Classroom answers it. */
  copyHistory: { courseId: string; itemId: string; attachmentId: string }[];
};

export type SubmissionState = 'CREATED' | 'TURNED_IN' | 'RETURNED' | 'RECLAIMED_BY_STUDENT';
/** What one student did with a post; one who never opened it has none. */
export type GoogleHandIn = {
  history: { state: SubmissionState; at: string; actorId: string }[];
  attachments: Material[];
};

export type GooglePost = {
  id: string;
  courseId: string;
  collection: Collection;
  title: string;
  description: string;
  workType: WorkType;
  state: 'PUBLISHED' | 'DRAFT' | 'DELETED';
  /** UTC, whole minutes. */
  dueAt?: string | undefined;
  maxPoints?: number | undefined;
  topic?: string | undefined;
  materials: Material[];
  authorId: string;
  postedAt: string;
  updatedAt: string;
  /** When a draft comes out by itself. Nobody touches it then, so that it is as old as it was. */
  scheduledAt?: string | undefined;
  /** Only these students, or all. */
  assignees?: readonly string[] | undefined;
  /** The project that made it through the API; posts made by hand have none. */
  project?: string | undefined;
  attachments: GoogleAttachment[];
  /** By the student's account. */
  handIns: Map<string, GoogleHandIn>;
};

/** What Classroom puts into the address of a discovery frame: one teacher, one post, one hour. */
export type AddOnToken = { accountId: string; courseId: string; itemId: string; expiresAt: number };

export type ClassroomState = {
  courses: GoogleCourse[];
  posts: GooglePost[];
  addOnTokens: Map<string, AddOnToken>;
};

/** Ids in Classroom are numbers in text. */
export const newId = () => String(randomInt(100_000_000_000, 900_000_000_000));

/** Topics have no list of their own here: one is there as long as a post of its course stands under it. */
export const topicIdOf = (name: string) => String(createHash('sha256').update(name).digest().readUIntBE(0, 5));

export function classroomOf(settings: GoogleSettings): ClassroomState {
  const { courses, posts } = settings.district;
  return {
    courses: courses.map((course) => ({ ...course, courseState: 'ACTIVE' })),
    posts: posts.map((post) => seeded(post, settings)),
    addOnTokens: new Map(),
  };
}

function seeded(seed: PostSeed, settings: GoogleSettings): GooglePost {
  const { attachments = [], materials = [], ...post } = seed;
  return {
    ...post,
    description: post.description ?? '',
    workType: post.workType ?? 'ASSIGNMENT',
    state: post.state ?? 'PUBLISHED',
    materials: [...materials],
    updatedAt: post.postedAt,
    handIns: new Map(),
    attachments: attachments.map(({ id, title, teacherViewPath, studentViewPath }) => ({
      id,
      title,
      project: ourProject(settings).clientId,
      teacherViewUri: settings.appUrl + teacherViewPath,
      studentViewUri: settings.appUrl + studentViewPath,
      copyHistory: [],
    })),
  };
}
