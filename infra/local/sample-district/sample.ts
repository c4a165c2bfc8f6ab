import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { runCommand } from '../command.ts';
import type { CourseSeed, GoogleDistrict, PostSeed } from '../stand-ins/google/state/district.ts';
import type { Member } from '../stand-ins/slack/workspace.ts';
import {
  calendarFile,
  calendarSchools,
  plansFile,
  type SampleAccount,
  type SampleCourse,
  type SamplePost,
  sampleAccounts,
  sampleCourses,
  sampleRosterFolder,
  sampleSlack,
} from './load.ts';
import { moved, movedCopy, weeksSince } from './sample-dates.ts';

/** What the stand-ins of Google and Slack are told of the sample district. */
export type Sample = { google: GoogleDistrict; slack: readonly Member[] };

const zone = 'America/Los_Angeles';
/** What the stand-ins are told of a district that somebody fills with their own people. */
export const nobody: Sample = {
  google: { name: 'Your district', zone, accounts: [], courses: [], posts: [] },
  slack: [],
};

const weeksNow = () => weeksSince(schoolDateAt(new Date().toISOString(), zone));

/** The roster, the plans and the school year by the commands that a district runs, in their own processes. */
export async function importSample(env: Record<string, string>, folder: string): Promise<void> {
  const given = (path: string) => movedCopy(path, weeksNow(), folder);
  const leftOut = join(folder, 'left-out.csv');
  const report = ['--report', leftOut];
  await runCommand('functions/cli/import/import-roster.ts', [given(sampleRosterFolder), ...report], env);
  const calendar = given(calendarFile);
  await Promise.all([
    runCommand('functions/cli/import/import-plans.ts', [given(plansFile), ...report], env),
    ...calendarSchools.map((school) =>
      runCommand('functions/cli/sidelight.ts', ['calendar', 'set', school, calendar], env),
    ),
  ]);
  // Words of its plans wait for a person, as in any district; no row of it is at fault.
  if (existsSync(leftOut)) throw new Error(`the sample district has rows at fault: ${readFileSync(leftOut, 'utf8')}`);
}

export function readSample(): Sample {
  const accounts = sampleAccounts();
  const courses: SampleCourse[] = JSON.parse(moved(JSON.stringify(sampleCourses()), weeksNow()));
  const idOf = (email: string) => accounts.find((account) => account.email === email)?.id ?? [];
  return {
    google: {
      name: 'Harbor Unified School District',
      zone,
      accounts: accounts.map(({ sourcedId: _, ...account }: SampleAccount) => account),
      courses: courses.map((course) => courseSeed(course, idOf)),
      posts: courses.flatMap((course) => course.posts.map((post) => postSeed(course, post, idOf))),
    },
    slack: sampleSlack().members.map((member) => ({
      ...member,
      guest: member.is_restricted || member.is_ultra_restricted,
      external: member.is_stranger,
      deactivated: member.deleted,
    })),
  };
}

type IdOf = (email: string) => string | never[];
const first = (ids: readonly string[]) => ids[0] ?? '';

function courseSeed({ teacherEmails, studentEmails, posts: _, ...course }: SampleCourse, idOf: IdOf): CourseSeed {
  const teacherIds = teacherEmails.flatMap(idOf);
  return { ...course, ownerId: first(teacherIds), teacherIds, studentIds: studentEmails.flatMap(idOf) };
}

/** Our card hangs on all work already, as after a teacher put it there: the first thing to try is to open one. */
function postSeed({ id: courseId, teacherEmails }: SampleCourse, post: SamplePost, idOf: IdOf): PostSeed {
  const { form, description, workType, dueAt, maxPoints, ...rest } = post;
  const card = {
    id: `9${post.id}`,
    title: teacherWords.attachmentTitle,
    teacherViewPath: '/add-on/teacher-view',
    studentViewPath: '/add-on/student-view',
  };
  return {
    ...rest,
    ...(description === undefined ? {} : { description }),
    ...(workType === undefined ? {} : { workType }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(maxPoints === undefined ? {} : { maxPoints }),
    courseId,
    authorId: first(teacherEmails.flatMap(idOf)),
    ...(form ? { materials: [{ form: { formUrl: 'https://docs.google.com/forms/d/local', title: form } }] } : {}),
    ...(post.collection === 'courseWork' ? { attachments: [card] } : {}),
  };
}
