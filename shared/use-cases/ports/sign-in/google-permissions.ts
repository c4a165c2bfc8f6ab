import * as z from 'zod/mini';

const api = 'https://www.googleapis.com/auth/';

/** What a person can let us do at Google, and we may keep a grant of: it goes on to count while they are away. */
const lasting = [
  'openid',
  'email',
  'profile',
  'attachAsTeacher',
  'attachAsStudent',
  'readRosters',
  'readAddresses',
  'readClasswork',
  'readCourses',
  'readMaterials',
  'readAnnouncements',
  'readTopics',
  'hearOfChanges',
  'writeOwnEvents',
] as const;
export const LastingPermission = z.enum(lasting);
export type LastingPermission = z.infer<typeof LastingPermission>;

/**
 * And what somebody lets us do in one act, with the token of that hour: nothing that is kept could ever do it, so that
 * whatever runs by the clock with their grants cannot.
 */
export const GooglePermission = z.enum([...lasting, 'manageClasswork']);
export type GooglePermission = z.infer<typeof GooglePermission>;

/**
 * Every scope that stands for a permission there. Google shows some scopes as one line of its question and gives back
 * another name than it was asked by; the first name is the one that it gives back, and so the one to ask for.
 */
const scopesOf = {
  openid: ['openid'],
  email: [`${api}userinfo.email`, 'email'],
  profile: [`${api}userinfo.profile`, 'profile'],
  attachAsTeacher: [`${api}classroom.addons.teacher`],
  attachAsStudent: [`${api}classroom.addons.student`],
  readRosters: [`${api}classroom.rosters.readonly`],
  readAddresses: [`${api}classroom.profile.emails`],
  readClasswork: [
    `${api}classroom.student-submissions.students.readonly`,
    `${api}classroom.coursework.students.readonly`,
  ],
  readCourses: [`${api}classroom.courses.readonly`],
  readMaterials: [`${api}classroom.courseworkmaterials.readonly`],
  readAnnouncements: [`${api}classroom.announcements.readonly`],
  readTopics: [`${api}classroom.topics.readonly`],
  hearOfChanges: [`${api}classroom.push-notifications`],
  manageClasswork: [`${api}classroom.coursework.students`],
  writeOwnEvents: [`${api}calendar.events.owned`],
} as const satisfies Record<GooglePermission, readonly [string, ...string[]]>;

/** The name to ask Google by. */
export const scopeFor = (permission: GooglePermission): string => scopesOf[permission][0];

/** What these scopes come to, by whichever name; one that we never ask for comes to nothing. */
export const permissionsIn = (scopes: readonly string[]): GooglePermission[] =>
  GooglePermission.options.filter((permission) => scopesOf[permission].some((scope) => scopes.includes(scope)));

export const lastingOf = (permissions: readonly GooglePermission[]): LastingPermission[] =>
  permissions.flatMap((each) => LastingPermission.safeParse(each).data ?? []);
/** Whether all of it may be kept. */
export const mayBeKept = (permissions: readonly GooglePermission[]): permissions is LastingPermission[] =>
  lastingOf(permissions).length === permissions.length;

/** Who somebody is, the ID token shows: only what Google's answer alone can tell has to stand there. */
const shownByToken: readonly GooglePermission[] = ['openid', 'email', 'profile'];

/** The first that is needed and was not given. */
export const heldBack = (
  given: readonly GooglePermission[],
  needed: readonly GooglePermission[],
): GooglePermission | undefined => needed.find((each) => !shownByToken.includes(each) && !given.includes(each));
