import type { SchoolDate } from '../../dates.ts';
import type { GuardianId, SchoolId } from '../../ids.ts';
import type { RowFault, RowFaultReason } from '../../tabular.ts';
import type { Guardian, Staff, Student } from '../people.ts';
import { noRoles, type RoleFacts, type Roles, withRows } from './roles.ts';

export type UserFacts = {
  line: number;
  givenName: string;
  familyName: string;
  email?: string | undefined;
  agents: readonly string[];
  grade?: string | undefined;
  gone: boolean;
};

/**
 * All rows of a package about one person. `faulty`: their own row could not be read, so what is stored stays as it is.
 * `rolesFaulty`: a role could not be read, so none that is stored is taken away.
 */
export type PersonDraft = {
  sourcedId: string;
  user?: UserFacts;
  roles: RoleFacts[];
  roleLine?: number;
  faulty?: true;
  rolesFaulty?: true;
};

/** One person can be on the staff and a guardian; the two records live apart. */
export type PersonRecords = { student?: Student; staff?: Staff; guardian?: Guardian };

export type PeopleContext = {
  /** The schools of an organisation: a school's own, or all below a district. Undefined when nothing is known of it. */
  schoolsOf(org: string): readonly SchoolId[] | undefined;
  /** The package lists all users or all roles, so that what it does not say is not so. */
  usersComplete: boolean;
  rolesComplete: boolean;
  birthOn(sourcedId: string): SchoolDate | undefined;
  birthDatesComplete: boolean;
};

export type Assembled = { records: PersonRecords } | { fault: RowFault } | 'gone';

/** Who somebody is, from their rows and, for what the rows leave out, from what is stored. */
export function assemblePerson(draft: PersonDraft, stored: PersonRecords, context: PeopleContext): Assembled {
  const names = draft.user ?? (context.usersComplete ? undefined : namesOf(stored));
  if (!names) return roleFault(draft, 'userSourcedId', 'unknown_reference');
  if (draft.user?.gone) return 'gone';
  const strange = draft.roles.find(({ orgId }) => !context.schoolsOf(orgId));
  if (strange) return roleFault(draft, 'orgSourcedId', 'unknown_reference');
  const known = context.rolesComplete && !draft.rolesFaulty ? noRoles : rolesOf(stored);
  const roles = withRows(known, draft.roles, (org) => context.schoolsOf(org) ?? []);
  const wrong = wrongRoles(draft, roles);
  if (wrong) return wrong;
  const records = {
    ...studentRecord({ sourcedId: draft.sourcedId, names, roles, student: stored.student }, context),
    ...otherRecords(draft.sourcedId, names, roles),
  };
  return Object.keys(records).length > 0 ? { records } : 'gone';
}

function wrongRoles(draft: PersonDraft, roles: Roles): { fault: RowFault } | undefined {
  const { user, rolesFaulty } = draft;
  if (!user) return undefined;
  const fault = (reason: RowFaultReason) => ({
    fault: { file: 'users.csv', line: user.line, column: 'sourcedId', reason },
  });
  if (roles.studentAt && roles.isStaff) return fault('two_kinds');
  const isNobody = !roles.studentAt && !roles.isStaff && !roles.isGuardian;
  if (draft.roles.some(({ role, over }) => role === 'student' && !over) && !roles.studentAt)
    return fault('not_a_school');
  return isNobody && draft.roles.length === 0 && !rolesFaulty ? fault('no_role') : undefined;
}

const roleFault = ({ roleLine, user }: PersonDraft, column: string, reason: RowFaultReason) =>
  roleLine === undefined
    ? { fault: { file: 'users.csv', line: user?.line ?? 0, column: 'orgSourcedIds', reason } }
    : { fault: { file: 'roles.csv', line: roleLine, column, reason } };

type Names = Pick<UserFacts, 'givenName' | 'familyName' | 'email'> & Partial<Pick<UserFacts, 'agents' | 'grade'>>;

const namesOf = ({ student, staff, guardian }: PersonRecords): Names | undefined => student ?? staff ?? guardian;

function rolesOf({ student, staff, guardian }: PersonRecords): Roles {
  return {
    ...(student ? { studentAt: student.schoolId } : {}),
    staffRoles: staff?.roles ?? [],
    staffAt: staff?.schoolIds ?? [],
    isStaff: staff !== undefined,
    isGuardian: guardian !== undefined,
  };
}

const named = ({ givenName, familyName, email }: Names) => ({
  givenName,
  familyName,
  ...(email ? { email } : {}),
  active: true,
});

/** `student`: as stored until now. */
type Enrolled = { sourcedId: string; names: Names; roles: Roles; student: Student | undefined };

function studentRecord(
  { sourcedId, names, roles: { studentAt }, student }: Enrolled,
  context: PeopleContext,
): { student?: Student } {
  if (!studentAt) return {};
  const birthOn = context.birthOn(sourcedId) ?? (context.birthDatesComplete ? undefined : student?.birthOn);
  const grade = names.agents ? names.grade : student?.grade;
  const guardianIds = names.agents?.map((agent): GuardianId => `grd_${agent}`) ?? student?.guardianIds ?? [];
  return {
    student: {
      id: `stu_${sourcedId}`,
      ...named(names),
      schoolId: studentAt,
      ...(grade ? { grade } : {}),
      ...(birthOn ? { birthOn } : {}),
      guardianIds: [...new Set(guardianIds)].sort(),
    },
  };
}

function otherRecords(sourcedId: string, names: Names, roles: Roles): { staff?: Staff; guardian?: Guardian } {
  const { isStaff, isGuardian, staffAt, staffRoles } = roles;
  return {
    ...(isStaff ? { staff: { id: `stf_${sourcedId}`, ...named(names), schoolIds: staffAt, roles: staffRoles } } : {}),
    ...(isGuardian ? { guardian: { id: `grd_${sourcedId}`, ...named(names) } } : {}),
  };
}
