import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { SchoolId } from '#shared/domain/ids.ts';
import { SupportWords } from '#shared/domain/requests/support.ts';
import { googleNumber } from './google-number.ts';

/** What the stand-ins of Google and Slack know of the sample district. Guardians have no account with either. */
export type SampleAccount = {
  sourcedId: string;
  id: string;
  email: string;
  name: string;
  givenName: string;
  familyName: string;
  role: 'teacher' | 'student' | 'coordinator' | 'staff';
  /** One line for people who choose whom to be. */
  note: string;
};

const UserRow = z.object({
  sourcedId: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  preferredGivenName: z.string(),
  email: z.string(),
  primaryOrgSourcedId: z.string(),
  grades: z.string(),
});
const RoleRow = z.object({ userSourcedId: z.string(), roleType: z.string(), role: z.string() });
const OrgRow = z.object({ sourcedId: z.string(), name: z.string() });

const Post = z.object({
  id: z.string(),
  collection: z.enum(['courseWork', 'courseWorkMaterials', 'announcements']),
  title: z.string(),
  description: z.optional(z.string()),
  workType: z.optional(z.enum(['ASSIGNMENT', 'SHORT_ANSWER_QUESTION', 'MULTIPLE_CHOICE_QUESTION'])),
  dueAt: z.optional(z.string()),
  maxPoints: z.optional(z.number()),
  /** The title of a quiz form that hangs on the post. */
  form: z.optional(z.string()),
  postedAt: z.string(),
});
const Course = z.object({
  id: z.string(),
  name: z.string(),
  section: z.string(),
  room: z.string(),
  teacherEmails: z.array(z.string()),
  studentEmails: z.array(z.string()),
  posts: z.array(Post),
});
export type SampleCourse = z.infer<typeof Course>;
export type SamplePost = z.infer<typeof Post>;

const SlackMember = z.object({
  id: z.string(),
  teamId: z.string(),
  name: z.string(),
  email: z.string(),
  is_restricted: z.boolean(),
  is_ultra_restricted: z.boolean(),
  is_stranger: z.boolean(),
  deleted: z.boolean(),
});
const Slack = z.object({ team: z.object({ id: z.string(), name: z.string() }), members: z.array(SlackMember) });

const here = import.meta.dirname;
/** What the importers are given. */
export const sampleRosterFolder = join(here, 'roster');
export const plansFile = join(here, 'plans.csv');
export const calendarFile = join(here, 'calendar.csv');
export const calendarSchools = ['harbor-high', 'cedar-middle'];

const text = (file: string) => readFileSync(join(here, file), 'utf8');
const rows = <Row extends z.core.$ZodType>(file: string, schema: Row) =>
  z.parse(z.array(schema), parse(text(`roster/${file}.csv`), { columns: true, bom: true }));

export const sampleCourses = (): SampleCourse[] =>
  z.parse(z.object({ courses: z.array(Course) }), JSON.parse(text('classroom.json'))).courses;

export const sampleSlack = () => z.parse(Slack, JSON.parse(text('slack.json')));

/** What each school offers, as its coordinator would write it. */
export const sampleSupports = () =>
  z.parse(
    z.object({ supports: z.array(z.extend(SupportWords, { schoolId: SchoolId })) }),
    JSON.parse(text('supports.json')),
  ).supports;

/** Staff first, the people of the walk-throughs at their head, then students. */
export function sampleAccounts(): SampleAccount[] {
  const roles = new Map(
    rows('roles', RoleRow)
      .filter(({ roleType }) => roleType === 'primary')
      .map(({ userSourcedId, role }) => [userSourcedId, role]),
  );
  const orgs = new Map(rows('orgs', OrgRow).map(({ sourcedId, name }) => [sourcedId, name]));
  return rows('users', UserRow).flatMap((user) => {
    const role = roles.get(user.sourcedId) ?? '';
    if (['parent', 'guardian', 'relative'].includes(role)) return [];
    const givenName = user.preferredGivenName || user.givenName;
    return [
      {
        sourcedId: user.sourcedId,
        id: googleNumber(user.sourcedId),
        email: user.email,
        name: `${givenName} ${user.familyName}`,
        givenName,
        familyName: user.familyName,
        role: accountRole(role),
        note: `${role === 'student' ? `Grade ${Number(user.grades)}` : (titles[role] ?? role)}, ${orgs.get(user.primaryOrgSourcedId)}`,
      },
    ];
  });
}

const titles: Record<string, string> = {
  teacher: 'Teacher',
  aide: 'Aide',
  counselor: 'Counselor',
  principal: 'Principal',
  'ext:caseManager': 'Case manager',
  'ext:coordinator': 'Coordinator',
};

const accountRole = (role: string): SampleAccount['role'] =>
  role === 'student' || role === 'teacher' ? role : role === 'ext:coordinator' ? 'coordinator' : 'staff';
