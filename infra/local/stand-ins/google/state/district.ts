/**
 * Who is who in the district's Google Workspace. `id` is the account's number: Classroom's user id and the `sub` of
 * every ID token.
 */
export type Account = {
  id: string;
  name: string;
  givenName: string;
  familyName: string;
  email: string;
  role: 'teacher' | 'student' | 'coordinator' | 'staff';
  /** One line for people who choose whom to be, such as "Mathematics, Harbor High School". */
  note?: string;
};

export const collections = ['courseWork', 'courseWorkMaterials', 'announcements'] as const;
export type Collection = (typeof collections)[number];

export type CourseSeed = {
  id: string;
  name: string;
  section?: string;
  room?: string;
  ownerId: string;
  teacherIds: readonly string[];
  studentIds: readonly string[];
};

export type Material =
  | { link: { url: string; title?: string | undefined } }
  | { form: { formUrl: string; title?: string | undefined } };

export type PostSeed = {
  id: string;
  courseId: string;
  collection: Collection;
  /** An announcement has no title in Classroom; this one is its first line. */
  title: string;
  description?: string;
  workType?: 'ASSIGNMENT' | 'SHORT_ANSWER_QUESTION' | 'MULTIPLE_CHOICE_QUESTION';
  state?: 'PUBLISHED' | 'DRAFT';
  dueAt?: string;
  maxPoints?: number;
  /** The heading in Classwork that it stands under. */
  topic?: string;
  materials?: readonly Material[];
  authorId: string;
  postedAt: string;
  /** Cards that Sidelight put there before; the addresses are paths of our app. */
  attachments?: readonly { id: string; title: string; teacherViewPath: string; studentViewPath: string }[];
};

export type BusyTime = { accountId: string; summary: string; startsAt: string; endsAt: string };

export type GoogleDistrict = {
  name: string;
  zone: string;
  accounts: readonly Account[];
  courses: readonly CourseSeed[];
  posts: readonly PostSeed[];
  /** What already stands in people's calendars, for free/busy. */
  busy?: readonly BusyTime[];
};
