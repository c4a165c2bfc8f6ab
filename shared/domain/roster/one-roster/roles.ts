import type * as z from 'zod/mini';
import type { SchoolId } from '../../ids.ts';
import type { StaffRole } from '../people.ts';
import type { SectionRole } from '../section.ts';

/**
 * What a person is to a school. `unlisted`: staff for whom we have no word, such as a proctor; they see by their seats
 * alone.
 */
export type SchoolRole = 'student' | 'guardian' | 'relative' | 'unlisted' | StaffRole;

const words: Record<string, SchoolRole> = {
  student: 'student',
  guardian: 'guardian',
  parent: 'guardian',
  relative: 'relative',
  teacher: 'teacher',
  aide: 'aide',
  counselor: 'counselor',
  proctor: 'unlisted',
  administrator: 'administrator',
  principal: 'administrator',
  siteadministrator: 'administrator',
  districtadministrator: 'administrator',
  systemadministrator: 'administrator',
  'ext:casemanager': 'caseManager',
  'ext:coordinator': 'coordinator',
  'ext:serviceprovider': 'serviceProvider',
};

/** Undefined for an extension of somebody else's. */
export const schoolRole = (word: string): SchoolRole | undefined => words[word.toLowerCase().replace(/[^a-z:]/g, '')];

export type SeatRole = 'student' | z.infer<typeof SectionRole>;

/** Undefined for those who hold no place in the room. */
export const seatRole = (word: string): SeatRole | undefined =>
  word === 'student' || word === 'teacher' || word === 'proctor' ? word : word === 'ext:aide' ? 'aide' : undefined;

export type RoleFacts = {
  role: SchoolRole;
  orgId: string;
  primary: boolean;
  /** Ended by its dates or taken back by a delta. */
  over: boolean;
  line: number;
};

/** Everything that one person is, over all schools. */
export type Roles = {
  studentAt?: SchoolId;
  staffRoles: StaffRole[];
  staffAt: SchoolId[];
  isStaff: boolean;
  isGuardian: boolean;
  isRelative: boolean;
};
export const noRoles: Roles = { staffRoles: [], staffAt: [], isStaff: false, isGuardian: false, isRelative: false };

export type Places = {
  /** The schools of an organisation of which something is known. */
  schoolsOf(org: string): readonly SchoolId[];
  /** The school that the package names as somebody's own. */
  home?: SchoolId | undefined;
};

/**
 * Applies rows to what was known: what is over goes first, so that a person who moves keeps the new place whatever the
 * order of rows. A delta does not say which school a role that ends leaves untouched; we take the school away, and the
 * next full package mends it.
 */
export function withRows(known: Roles, rows: readonly RoleFacts[], places: Places): Roles {
  const { schoolsOf } = places;
  const over = rows.filter((row) => row.over).reduce((roles, row) => without(roles, row, schoolsOf(row.orgId)), known);
  const lasting = rows.filter((row) => !row.over);
  const { studentAt, ...others } = lasting.reduce((roles, row) => plus(roles, row, schoolsOf(row.orgId)), over);
  const home = homeOf(studentAt, lasting, places);
  return { ...others, ...(home ? { studentAt: home } : {}), staffAt: homeFirst(others.staffAt, places.home) };
}

/** The schools that rows name for a student. A row that names a whole district says nothing of which one. */
export function studentSchools(rows: readonly RoleFacts[], { schoolsOf }: Pick<Places, 'schoolsOf'>) {
  return rows.flatMap(({ role, over, orgId, primary }) => {
    const [school, ...more] = role === 'student' && !over ? schoolsOf(orgId) : [];
    return school && more.length === 0 ? [{ school, primary }] : [];
  });
}

/** A student sits in one school. The order of rows never decides which: a package may list them in any. */
function homeOf(stored: SchoolId | undefined, rows: readonly RoleFacts[], places: Places) {
  const rank = ({ school, primary }: { school: SchoolId; primary: boolean }) =>
    school === places.home ? 0 : primary ? 1 : 2;
  const [best] = studentSchools(rows, places).sort((a, b) => rank(a) - rank(b) || (a.school < b.school ? -1 : 1));
  return best && (!stored || rank(best) < 2) ? best.school : stored;
}

const homeFirst = (schools: readonly SchoolId[], home: SchoolId | undefined) =>
  home && schools.includes(home) ? [home, ...schools.filter((school) => school !== home)] : [...schools];

function without(roles: Roles, { role }: RoleFacts, schools: readonly SchoolId[]): Roles {
  if (role === 'guardian') return { ...roles, isGuardian: false };
  if (role === 'relative') return { ...roles, isRelative: false };
  if (role === 'student') {
    const { studentAt, ...rest } = roles;
    return studentAt && !schools.includes(studentAt) ? roles : rest;
  }
  const staffRoles = roles.staffRoles.filter((each) => each !== role);
  const staffAt = roles.staffAt.filter((school) => !schools.includes(school));
  return { ...roles, staffRoles, staffAt, isStaff: roles.isStaff && staffRoles.length > 0 };
}

function plus(roles: Roles, { role }: RoleFacts, schools: readonly SchoolId[]): Roles {
  if (role === 'guardian') return { ...roles, isGuardian: true };
  if (role === 'relative') return { ...roles, isRelative: true };
  if (role === 'student') return roles;
  return {
    ...roles,
    isStaff: true,
    staffRoles: role === 'unlisted' ? roles.staffRoles : united(roles.staffRoles, [role]),
    staffAt: united(roles.staffAt, schools),
  };
}

/** Sorted, so that the order of rows is no difference. */
const united = <Each>(some: readonly Each[], more: readonly Each[]) => [...new Set([...some, ...more])].sort();
