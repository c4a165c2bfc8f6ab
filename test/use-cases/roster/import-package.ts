import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RosterFile, Version } from '#shared/domain/roster/one-roster/files.ts';
import { importPlans, type PlansRequest } from '#shared/use-cases/plans/import-plans.ts';
import type { SchoolCalendars } from '#shared/use-cases/ports/calendar/school-calendars.ts';
import type { Meetings } from '#shared/use-cases/ports/cases/meetings.ts';
import { importRoster, type RosterRequest } from '#shared/use-cases/roster/import-roster.ts';
import { openCsv } from '../../../functions/imports/csv.ts';
import { rosterFolder } from '../../../functions/imports/csv-package.ts';
import { countedIds } from '../../builders.ts';
import { storesOn, type TestTables } from '../../engine.ts';
import { headers } from '../../sample/one-roster-headers.ts';

type Row = Readonly<Record<string, string>>;
/** Files by name: rows, or the very bytes. */
export type Package = Partial<Record<RosterFile | 'manifest', readonly Row[] | string | Buffer>>;

const zone = 'metadata.sidelight.timeZone';

/** A small school: one section, one teacher, two students, a mother. */
export const aSmallSchool = (): Record<Exclude<RosterFile, 'demographics'>, Row[]> => ({
  orgs: [
    { sourcedId: 'district', name: 'Harbor Unified', type: 'district' },
    {
      sourcedId: 'high',
      name: 'Harbor High School',
      type: 'school',
      parentSourcedId: 'district',
      [zone]: 'America/Los_Angeles',
    },
  ],
  academicSessions: [
    {
      sourcedId: 'year',
      title: '2026-27',
      type: 'schoolYear',
      startDate: '2026-08-31',
      endDate: '2027-06-12',
      schoolYear: '2027',
    },
  ],
  classes: [aPackageClass('algebra', 'Algebra 1 - Period 3')],
  users: [
    aUser('T1', 'Grace', 'Adeyemi'),
    aUser('S1', 'Maya', 'Rodriguez-Okafor', { agentSourcedIds: 'G1', grades: '09' }),
    aUser('S2', 'Leo', 'Nguyễn', { grades: '09' }),
    aUser('G1', 'Ana', 'Rodriguez'),
  ],
  roles: [aRole('T1', 'teacher'), aRole('S1', 'student'), aRole('S2', 'student'), aRole('G1', 'parent', 'district')],
  enrollments: [aSeat('T1', 'teacher'), aSeat('S1', 'student'), aSeat('S2', 'student')],
});

/** With Dana, who manages cases, and Priya, who coordinates them. */
export function aSchoolWithOffice() {
  const school = aSmallSchool();
  const users = [...school.users, aUser('T2', 'Dana', 'Whitehorse'), aUser('T3', 'Priya', 'Raman')];
  const roles = [...school.roles, aRole('T2', 'ext:caseManager'), aRole('T3', 'ext:coordinator')];
  return { ...school, users, roles };
}

export const aUser = (sourcedId: string, givenName: string, familyName: string, more: Row = {}): Row => ({
  sourcedId,
  enabledUser: 'true',
  givenName,
  familyName,
  email: `${sourcedId.toLowerCase()}@harbor.example`,
  ...more,
});
export const aRole = (userSourcedId: string, role: string, orgSourcedId = 'high', more: Row = {}): Row => ({
  sourcedId: `R-${userSourcedId}`,
  userSourcedId,
  roleType: 'primary',
  role,
  orgSourcedId,
  ...more,
});
export const aPackageClass = (sourcedId: string, title: string, more: Row = {}): Row => ({
  sourcedId,
  title,
  courseSourcedId: 'course',
  classType: 'scheduled',
  schoolSourcedId: 'high',
  termSourcedIds: 'year',
  ...more,
});
export const aSeat = (userSourcedId: string, role: string, more: Row = {}): Row => ({
  sourcedId: `E-${userSourcedId}`,
  classSourcedId: 'algebra',
  schoolSourcedId: 'high',
  userSourcedId,
  role,
  ...more,
});

/** As a delta says it. */
export const active = (row: Row): Row => ({ ...row, status: 'active' });
export const gone = (row: Row): Row => ({ ...row, status: 'tobedeleted' });

export type Writing = { version?: Version; modes?: Partial<Record<RosterFile, string>>; properties?: Row };

const text = (columns: readonly string[], rows: readonly Row[]) =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','))].join('\n');
const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The bytes of one file as a student system would write them. */
export function csv(file: RosterFile, rows: readonly Row[], version: Version = '1.2') {
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) =>
    column.startsWith('metadata.'),
  );
  return text([...(headers[version][file] ?? []), ...extra], rows);
}

/** Writes a package into a fresh folder. Files that are not given are absent. */
export function writePackage(files: Package, { version = '1.2', modes = {}, properties = {} }: Writing = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-roster-'));
  for (const [name, content] of Object.entries(files)) {
    if (name === 'manifest') continue;
    const body = Array.isArray(content)
      ? csv(name as RosterFile, content as Row[], version)
      : (content as string | Buffer);
    writeFileSync(join(folder, `${name}.csv`), body);
  }
  const all: Record<string, string> = { 'manifest.version': '1.0', 'oneroster.version': version };
  for (const name of Object.keys(files)) all[`file.${name}`] = modes[name as RosterFile] ?? 'bulk';
  Object.assign(all, properties);
  for (const [name, mode] of Object.entries(modes)) all[`file.${name}`] = mode;
  const rows = Object.entries(all).map(([propertyName, value]) => ({ propertyName, value }));
  const manifest = files.manifest;
  writeFileSync(
    join(folder, 'manifest.csv'),
    typeof manifest === 'string' || Buffer.isBuffer(manifest) ? manifest : text(['propertyName', 'value'], rows),
  );
  return folder;
}

export const importMonday = '2026-11-23T20:30:00.000Z';

export async function importFolder(
  tables: TestTables,
  folder: string,
  request: Partial<RosterRequest> = {},
  at = importMonday,
) {
  const stores = storesOn(tables, () => at);
  const deps = { rosterWriter: stores.rosterWriter, roster: stores.roster, now: () => at };
  return importRoster(deps, await rosterFolder(folder), { confirmed: false, ...request });
}
/** A test brings hundreds of packages: their folders go with them. */
export async function importPackage(
  tables: TestTables,
  files: Package,
  writing: Writing & Partial<RosterRequest> = {},
) {
  const folder = writePackage(files, writing);
  return importFolder(tables, folder, writing).finally(() => rmSync(folder, { recursive: true }));
}

/** As the command line does it, with ids that follow one another. */
/** What a test puts in the place of the stores. */
type Odd = { meetings: Meetings; calendars: Pick<SchoolCalendars, 'find'> };

export async function importPlansFile(
  tables: TestTables,
  path: string,
  at = importMonday,
  { meetings, calendars, ...request }: Pick<PlansRequest, 'dryRun' | 'leftOut'> & Partial<Odd> = {},
) {
  const all = storesOn(tables, () => at);
  const stores = { ...all, meetings: meetings ?? all.meetings, calendars: calendars ?? all.calendars };
  const ids = countedIds(`${at.replace(/\W/g, '')}-`);
  const file = path.split('/').at(-1) ?? '';
  const table = await openCsv(path, file);
  return importPlans({ ...stores, ids, now: () => at }, { table: table!, file, ...request });
}

export const planHeader =
  'studentId,framework,planKey,accommodation,parameter,appliesTo,priority,startOn,endOn,reviewDueOn,caseManager,goalDomain,goal';
/** A plans file of these rows; what a row leaves out is empty. */
export function writePlans(rows: readonly Row[], header = planHeader) {
  const path = join(mkdtempSync(join(tmpdir(), 'sidelight-plans-')), 'plans.csv');
  writeFileSync(path, text(header.split(','), rows));
  return path;
}

export const sampleFile = (file: string) => join(import.meta.dirname, '../../../infra/local/sample-district', file);
export const sampleText = (file: string) => readFileSync(sampleFile(file), 'utf8');
export const emptyFolder = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sidelight-roster-')), 'inside');
  mkdirSync(folder);
  return folder;
};
