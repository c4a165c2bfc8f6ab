import { watchClasswork } from '#shared/use-cases/classroom/watch-classwork.ts';
import { addOnPermissions } from '../../integrations/google-classroom/permissions.ts';
import { anActivePlan } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aCard, aPublication, at, later } from '../sample/records.ts';
import { aSection } from '../sample/roster.ts';
import { classworkAtGoogle } from '../use-cases/classroom/classwork-at-google.ts';

/** Grace posted two quizzes since her course was looked at last; Maya has more time in a quiz. */
async function twoNewPosts(stage: Stage) {
  await enrol(stage.rosterWriter, { people: [people.maya, people.grace] });
  await stage.plans.publish(...aPublication('before', anActivePlan(), aCard()));
  const permissions = [...addOnPermissions.teacher];
  await stage.googleGrants.save({ personId: 'stf_grace', googleSub: 'grace', refreshToken: 'grace', permissions });
  await stage.courseRosters.saveCourse({
    section: aSection({ id: 'gcc_1', source: 'classroom' }),
    staff: [{ sectionId: 'gcc_1', staffId: 'stf_grace', role: 'teacher' }],
    students: [],
    rosterReadAt: later(-60),
  });
  await stage.courseWatches.save({ courseId: '1', lookedAt: later(-15), posts: {} }, undefined);
}

/** What nearly every look is. */
async function nothingNew(stage: Stage) {
  await twoNewPosts(stage);
  const posts = Object.fromEntries(['11', '12'].map((id) => [id, { updatedAt: later(-5) }]));
  await stage.courseWatches.save({ courseId: '1', lookedAt: later(-15), posts }, undefined);
}

const sweep = (stage: Stage) => sweepWith(stage, undefined);
const sweepWithPushes = (stage: Stage) => sweepWith(stage, 'projects/harbor/topics/classwork');

async function sweepWith(stage: Stage, changesTopic: string | undefined) {
  const { courses, ports } = classworkAtGoogle();
  const posts = new Map(['11', '12'].map((id) => [id, { title: `Quiz ${id}`, updatedAt: later(-5) }]));
  courses.set('1', { teachers: ['grace'], students: ['maya'], posts });
  const { failed } = await watchClasswork({ ...stage, ...ports, changesTopic }, at);
  // The sweep goes on past one course; here that is the one that was killed.
  for (const { cause } of failed) throw cause;
}

/** The same in a district whose courses Google pushes. */
async function notYetPushed(stage: Stage) {
  await nothingNew(stage);
  const permissions = [...addOnPermissions.teacher, 'hearOfChanges' as const];
  await stage.googleGrants.save({ personId: 'stf_grace', googleSub: 'grace', refreshToken: 'grace', permissions });
}

export const classworkScenarios: Scenario[] = [
  { of: watchClasswork, name: 'a sweep that tells of two posts', before: twoNewPosts, act: sweep },
  { of: watchClasswork, name: 'a sweep that finds nothing new', before: nothingNew, act: sweep },
  { of: watchClasswork, name: 'a sweep that has a course pushed', before: notYetPushed, act: sweepWithPushes },
];
