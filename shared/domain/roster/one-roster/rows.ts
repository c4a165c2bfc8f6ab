import * as z from 'zod/mini';
import { cell, maybe } from '../../tabular.ts';
import type { Mode, RosterFile } from './files.ts';
import type { Manifest } from './manifest.ts';

/**
 * The columns that we read of each file. Passwords, people's telephone numbers and all demographics but the birth date
 * are not among them. Words of the format are read whatever their capitals.
 */
const lower = z.pipe(
  z.string(),
  z.transform((word) => word.toLowerCase()),
);
const status = z.pipe(lower, z.enum(['', 'active', 'tobedeleted'], 'bad_status'));
const vocabulary = (...known: string[]) =>
  z.pipe(
    lower,
    z.string().check(
      z.minLength(1, 'missing'),
      z.refine((word) => known.includes(word) || word.startsWith('ext:'), 'unknown_value'),
    ),
  );
/** An empty cell takes nothing away from anybody; a word that is none is for the reader of the row to judge. */
const flag = z.pipe(
  lower,
  z.transform((word) => (word === '' || word === 'true' ? true : word === 'false' ? false : ('unreadable' as const))),
);
/** One line: whoever broke a title in two meant a blank. */
const line = z.pipe(
  z.string(),
  z.transform((text) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ')),
);
const text = z.pipe(line, cell.text);

export const OrgRow = z.object({
  sourcedId: cell.id,
  status,
  name: text,
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
  title: text,
  classType: vocabulary('homeroom', 'scheduled'),
  schoolSourcedId: cell.id,
  termSourcedIds: cell.list,
});

const user = {
  sourcedId: cell.id,
  status,
  enabledUser: flag,
  givenName: maybe(text),
  /** Some people have one name; which column it stands in says nothing. */
  familyName: maybe(text),
  /** As it stands: a person whose address is none is on the roster all the same. */
  email: z.string(),
  identifier: line,
  agentSourcedIds: cell.list,
  grades: cell.list,
};
const roleNames = [
  'aide',
  'counselor',
  'districtadministrator',
  'guardian',
  'parent',
  'principal',
  'proctor',
  'relative',
  'siteadministrator',
  'student',
  'systemadministrator',
  'teacher',
];
export const UserRow = z.object({
  ...user,
  preferredGivenName: line,
  preferredFamilyName: line,
  primaryOrgSourcedId: z.string(),
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
  roleType: z.pipe(lower, z.enum(['primary', 'secondary'], 'unknown_value')),
  role: vocabulary(...roleNames),
  beginDate: maybe(cell.date),
  endDate: maybe(cell.date),
  /** A guardian may have none. */
  orgSourcedId: z.string(),
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

/** A package without these says less, and is one all the same. */
const optional = new Set([
  'identifier',
  'preferredGivenName',
  'preferredFamilyName',
  'primaryOrgSourcedId',
  'metadata.sidelight.timeZone',
  'metadata.sidelight.phone',
]);

/** What a header must name: the columns that we read. A full file need not say what became of its rows. */
export function demandedColumns({ version, modes }: Manifest, file: RosterFile): string[] {
  const rows = {
    orgs: OrgRow,
    academicSessions: SessionRow,
    classes: ClassRow,
    users: version === '1.1' ? UserRow11 : UserRow,
    roles: RoleRow,
    demographics: DemographicsRow,
    enrollments: EnrollmentRow,
  };
  const isDemanded = (column: string) => !optional.has(column) && (column !== 'status' || modes[file] === 'delta');
  return Object.keys(rows[file].shape).filter(isDemanded);
}

/** Only a delta must say what became of a row; a full file is what is. */
export const statusFits = (mode: Mode, word: string) => mode === 'bulk' || word !== '';
export const isToBeDeleted = (word: string) => word === 'tobedeleted';
