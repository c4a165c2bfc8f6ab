import type { SchoolDate } from '../../dates.ts';
import type { GuardianId, SchoolId } from '../../ids.ts';
import type { RowFault, RowFaultReason } from '../../tabular.ts';
import type { Guardian, Staff, Student } from '../people.ts';
import { noRoles, type Places, type RoleFacts, type Roles, studentSchools, withRows } from './roles.ts';

export type UserFacts = {
  line: number;
  givenName: string;
  familyName: string;
  email?: string | undefined;
  identifier?: string | undefined;
  agents: readonly string[];
  grade?: string | undefined;
  gone: boolean;
  /** Undefined where the cell says no word that we know. */
  maySignIn: boolean | undefined;
  /** The organisation that the package names as theirs. */
  home?: string | undefined;
  /** The role and organisations stand in the person's own row. */
  carriesRoles: boolean;
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
  /** The row of this organisation came to nothing. */
  lostOrg(org: string): boolean;
  /** The package lists all users or all roles, so that what it does not say is not so. */
  usersComplete: boolean;
  rolesComplete: boolean;
  birthOn(sourcedId: string): SchoolDate | undefined;
  birthDatesComplete: boolean;
};

export type Assembled = { records: PersonRecords; faults: RowFault[] } | { fault: RowFault } | 'gone';

/** Who somebody is, from their rows and, for what the rows leave out, from what is stored. */
export function assemblePerson(draft: PersonDraft, stored: PersonRecords, context: PeopleContext): Assembled {
  const names = draft.user ?? (context.usersComplete ? undefined : namesOf(stored));
  if (!names) return { fault: roleFault(draft, 'unknown_reference', 'userSourcedId') };
  if (draft.user?.gone) return 'gone';
  const { rows, faults } = rowsWithPlace(draft, context);
  if (faults[0] && rows.length === 0) return { fault: faults[0] };
  const places = placesOf(draft, context);
  const isWhole = context.rolesComplete || draft.user?.carriesRoles === true;
  const roles = withRows(isWhole && !draft.rolesFaulty ? noRoles : rolesOf(stored), rows, places);
  const wrong = wrongRoles(draft, rows, roles);
  if (wrong) return { fault: wrong };
  const records = {
    ...studentRecord({ sourcedId: draft.sourcedId, names, roles, student: stored.student }, context),
    ...otherRecords(draft.sourcedId, names, roles),
  };
  if (Object.keys(records).length === 0) return 'gone';
  limitSignIn(records, draft, stored);
  return { records, faults: [...faults, ...warnings(draft, { rows, roles, places })] };
}

/** An organisation that nobody knows takes its own row away, and not the person from the others. */
function rowsWithPlace(draft: PersonDraft, { schoolsOf, lostOrg }: PeopleContext) {
  const isStrange = ({ role, orgId }: RoleFacts) => role !== 'guardian' && role !== 'relative' && !schoolsOf(orgId);
  const reason = (org: string) => (org === '' ? 'missing' : lostOrg(org) ? 'lost_parent' : 'unknown_reference');
  const strange = draft.roles.filter(isStrange);
  return {
    rows: strange.length === 0 ? draft.roles : draft.roles.filter((row) => !isStrange(row)),
    faults: strange.map(({ orgId, line }) => ({ ...roleFault(draft, reason(orgId)), line })),
  };
}

function placesOf({ user }: PersonDraft, { schoolsOf }: PeopleContext): Places {
  const [home, ...more] = (user?.home && schoolsOf(user.home)) || [];
  return { schoolsOf: (org) => schoolsOf(org) ?? [], home: more.length === 0 ? home : undefined };
}

/** Of a flag that cannot be read, what is stored holds; a new account stays shut until it can be. */
function limitSignIn({ student, staff }: PersonRecords, { user }: PersonDraft, stored: PersonRecords) {
  for (const [record, before] of [
    [student, stored.student],
    [staff, stored.staff],
  ] as const) {
    const isShut = user && user.maySignIn !== undefined ? !user.maySignIn : !before || before.mayNotSignIn === true;
    if (record && isShut) record.mayNotSignIn = true;
  }
}

function warnings(draft: PersonDraft, { rows, roles, places }: { rows: RoleFacts[]; roles: Roles; places: Places }) {
  const found: RowFault[] = [];
  const schools = new Set(studentSchools(rows, places).map(({ school }) => school));
  if (schools.size > 1) found.push(roleFault(draft, 'second_school'));
  if (roles.isStaff && roles.staffAt.length === 0) found.push(roleFault(draft, 'no_school_below'));
  return found;
}

function wrongRoles(draft: PersonDraft, rows: readonly RoleFacts[], roles: Roles): RowFault | undefined {
  const { user, rolesFaulty } = draft;
  if (!user) return undefined;
  const fault = (column: string, reason: RowFaultReason) => ({ file: 'users.csv', line: user.line, column, reason });
  const column = user.carriesRoles ? 'role' : 'sourcedId';
  if (roles.studentAt && roles.isStaff) return fault(column, 'two_kinds');
  const lasting = rows.find(({ role, over }) => role === 'student' && !over);
  if (lasting && !roles.studentAt) return { ...roleFault(draft, 'not_a_school'), line: lasting.line };
  const isNobody = !roles.studentAt && !roles.isStaff && !roles.isGuardian && !roles.isRelative;
  return isNobody && draft.roles.length === 0 && !rolesFaulty ? fault(column, 'no_role') : undefined;
}

/** Where the organisations of somebody stand: in their own row, or in a file of roles. */
const roleFault = ({ roleLine, user }: PersonDraft, reason: RowFaultReason, column = 'orgSourcedId'): RowFault =>
  roleLine === undefined
    ? { file: 'users.csv', line: user?.line ?? 0, column: 'orgSourcedIds', reason }
    : { file: 'roles.csv', line: roleLine, column, reason };

type Names = Pick<UserFacts, 'givenName' | 'familyName' | 'email'> &
  Partial<Pick<UserFacts, 'agents' | 'grade' | 'identifier'>>;

const namesOf = ({ student, staff, guardian }: PersonRecords): Names | undefined => student ?? staff ?? guardian;

function rolesOf({ student, staff, guardian }: PersonRecords): Roles {
  return {
    ...(student ? { studentAt: student.schoolId } : {}),
    staffRoles: staff?.roles ?? [],
    staffAt: staff?.schoolIds ?? [],
    isStaff: staff !== undefined,
    isGuardian: guardian !== undefined && !guardian.isRelative,
    isRelative: guardian?.isRelative === true,
  };
}

const named = ({ givenName, familyName, email }: Names) => ({
  givenName,
  familyName,
  ...(email ? { email } : {}),
  active: true,
});

const numbered = ({ identifier }: Names) => (identifier ? { identifier } : {});

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
      ...numbered(names),
      schoolId: studentAt,
      ...(grade ? { grade } : {}),
      ...(birthOn ? { birthOn } : {}),
      guardianIds: [...new Set(guardianIds)].sort(),
    },
  };
}

function otherRecords(sourcedId: string, names: Names, roles: Roles): { staff?: Staff; guardian?: Guardian } {
  const { isStaff, isGuardian, isRelative, staffAt, staffRoles } = roles;
  // Whose parent they are and whose relative only, no roster tells: the wider holds.
  const relative = isGuardian ? {} : { isRelative: true };
  return {
    ...(isStaff
      ? {
          staff: { id: `stf_${sourcedId}`, ...named(names), ...numbered(names), schoolIds: staffAt, roles: staffRoles },
        }
      : {}),
    ...(isGuardian || isRelative ? { guardian: { id: `grd_${sourcedId}`, ...named(names), ...relative } } : {}),
  };
}
