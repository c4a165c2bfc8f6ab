import * as z from 'zod/mini';
import { cell, maybe } from '../../tabular.ts';
import type { Mode } from './files.ts';

/**
 * The columns that we read of each file. Passwords, people's telephone numbers and all demographics but the birth date
 * are not among them.
 */
const status = z.enum(['', 'active', 'tobedeleted'], 'bad_status');
const vocabulary = (...known: string[]) =>
  z.string().check(
    z.minLength(1, 'missing'),
    z.refine((word) => known.includes(word) || word.startsWith('ext:'), 'unknown_value'),
  );
const flag = z.pipe(
  z.string().check(z.minLength(1, 'missing'), z.regex(/^(true|false)$/i, 'bad_flag')),
  z.transform((text) => text.toLowerCase() === 'true'),
);

export const OrgRow = z.object({
  sourcedId: cell.id,
  status,
  name: cell.text,
  type: vocabulary('department', 'school', 'district', 'local', 'state', 'national'),
  parentSourcedId: z.string(),
  /** OneRoster's organisations have no time zone and no telephone; this is its place for extensions of ours. */
  'metadata.sidelight.timeZone': maybe(cell.text),
  'metadata.sidelight.phone': z.string(),
});

export const SessionRow = z.object({ sourcedId: cell.id, status, startDate: cell.date, endDate: cell.date });

export const ClassRow = z.object({
  sourcedId: cell.id,
  status,
  title: cell.text,
  classType: vocabulary('homeroom', 'scheduled'),
  schoolSourcedId: cell.id,
  termSourcedIds: cell.list,
});

const user = {
  sourcedId: cell.id,
  status,
  enabledUser: flag,
  givenName: cell.text,
  familyName: cell.text,
  /** As it stands: a person whose address is none is on the roster all the same. */
  email: z.string(),
  agentSourcedIds: cell.list,
  grades: cell.list,
};
const roleNames = [
  'aide',
  'counselor',
  'districtAdministrator',
  'guardian',
  'parent',
  'principal',
  'proctor',
  'relative',
  'siteAdministrator',
  'student',
  'systemAdministrator',
  'teacher',
];
export const UserRow = z.object({
  ...user,
  preferredGivenName: maybe(cell.text),
  preferredFamilyName: maybe(cell.text),
});
/** 1.1 names the role and the organisations in the user's own row. */
export const UserRow11 = z.object({
  ...user,
  role: vocabulary('administrator', ...roleNames),
  orgSourcedIds: cell.list,
});

export const RoleRow = z.object({
  status,
  userSourcedId: cell.id,
  roleType: z.enum(['primary', 'secondary'], 'unknown_value'),
  role: vocabulary(...roleNames),
  beginDate: maybe(cell.date),
  endDate: maybe(cell.date),
  orgSourcedId: cell.id,
});

export const DemographicsRow = z.object({ sourcedId: cell.id, status, birthDate: maybe(cell.date) });

export const EnrollmentRow = z.object({
  status,
  classSourcedId: cell.id,
  userSourcedId: cell.id,
  role: vocabulary('administrator', 'proctor', 'student', 'teacher'),
  beginDate: maybe(cell.date),
  endDate: maybe(cell.date),
});

/** Only a delta must say what became of a row; a full file is what is. */
export const statusFits = (mode: Mode, word: string) => mode === 'bulk' || word !== '';
export const isToBeDeleted = (word: string) => word === 'tobedeleted';
