import type { GooglePermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import type { SignInPermissions } from '#shared/use-cases/sign-in/begin-sign-in.ts';

const identity = ['openid', 'email', 'profile'] as const;

/** The least that each side needs. The same list stands on the consent screen and in the Marketplace listing. */
export const addOnPermissions = {
  teacher: [...identity, 'attachAsTeacher', 'readRosters', 'readAddresses', 'readClasswork'],
  student: [...identity, 'attachAsStudent'],
} as const satisfies Record<string, readonly GooglePermission[]>;

/** Asked for beside those, and no page is refused without them: it only knows less of the post. */
export const optionalPermissions = {
  teacher: ['readCourses', 'readMaterials', 'readAnnouncements', 'readTopics'],
  student: [],
} as const satisfies Record<string, readonly GooglePermission[]>;

/** A district that has Classroom push what changes asks its teachers for that too. */
export const optionalWith = ({ pushes }: { pushes: boolean }): SignInPermissions =>
  pushes ? { ...optionalPermissions, teacher: [...optionalPermissions.teacher, 'hearOfChanges'] } : optionalPermissions;

/** Asked for by the one act that needs it, when somebody presses it; it stands on the consent screen with the rest. */
export const laterPermissions = {
  teacher: ['manageClasswork'],
  student: [],
} as const satisfies Record<string, readonly GooglePermission[]>;
