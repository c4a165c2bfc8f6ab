import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import type { CallerToken, Classroom, ClassroomAs } from '../ports/classroom/classroom.ts';
import { type GooglePermission, heldBack } from '../ports/sign-in/google-permissions.ts';

type Ports = Needs<'googleGrants' | 'googleAccounts'> & { classroomAs: ClassroomAs };

/** What a look at a course asks Google for while its teacher is not there. */
const needed: readonly GooglePermission[] = ['readClasswork', 'readRosters', 'readAddresses'];

export type TeachersClassrooms = {
  /** For one look at one course; undefined without a grant that would do. */
  of(teacher: StaffId): Promise<Classroom | undefined>;
  /**
   * Whether the teacher's course is in use; undefined where they keep that to themselves. Asked once for all courses.
   */
  isInUse(teacher: StaffId, courseId: string): Promise<boolean | undefined>;
  /** Whether the teacher's grant is good, and allows this beyond what all must allow. */
  lets(teacher: StaffId, permission: GooglePermission): Promise<boolean>;
};

/**
 * Google Classroom as each of these teachers sees it, by the grants that they gave: a token is asked for once a sweep.
 */
export function teachersClassrooms(ports: Ports): TeachersClassrooms {
  const token = onceEach((teacher: StaffId) => tokenOf(ports, teacher));
  const taught = onceEach(async (teacher: StaffId) => {
    const held = await token(teacher);
    return held && ports.classroomAs(held).coursesTaught();
  });
  return {
    async of(teacher) {
      const held = await token(teacher);
      return held && ports.classroomAs(held);
    },
    isInUse: async (teacher, courseId) => (await taught(teacher))?.includes(courseId),
    lets: async (teacher, permission) => (await token(teacher))?.extras?.includes(permission) ?? false,
  };
}

/** A grant that is dead for good is left where it lies: its giver agrees anew, in the frame or for the calendar. */
async function tokenOf({ googleGrants, googleAccounts }: Ports, teacher: StaffId): Promise<CallerToken | undefined> {
  const grant = await googleGrants.find(teacher);
  if (!grant || heldBack(grant.permissions, needed)) return undefined;
  const fresh = async () => {
    const token = await googleAccounts.refresh(grant.refreshToken);
    return token === 'ended' ? undefined : token.accessToken;
  };
  const accessToken = await fresh();
  if (!accessToken) return undefined;
  const renew = async () => {
    const renewed = await fresh();
    if (!renewed) throw new DomainError('signed_out', { reason: 'grant' });
    return renewed;
  };
  return { accessToken, renew, extras: grant.permissions };
}

function onceEach<Result>(ask: (teacher: StaffId) => Promise<Result>) {
  const known = new Map<StaffId, Promise<Result>>();
  return (teacher: StaffId) => {
    const asked = known.get(teacher) ?? ask(teacher);
    known.set(teacher, asked);
    return asked;
  };
}
