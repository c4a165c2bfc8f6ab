import { type AssignOwnDateInput, assignOwnDate } from '#shared/use-cases/classroom/assign-own-date.ts';
import { giveSecondPost } from '#shared/use-cases/classroom/give-second-post.ts';
import { anActivePlan, aTeacher } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { cedarYear } from '../sample/calendar.ts';
import { aCard, aChange, aPublication } from '../sample/records.ts';
import { secondPostsAtGoogle } from '../use-cases/classroom/second-posts-at-google.ts';

const grace = aTeacher();
const [longer] = aCard().items.map((item) => ({
  ...{ ...item, code: 'TIM-EXT-DUE' as const, parameter: { extraSchoolDays: 2 }, activities: ['assignment' as const] },
}));

/** Maya has two school days more for what the class has to hand in by Tuesday. */
export async function postedToMaya({
  rosterWriter,
  plans,
  calendars,
}: Pick<Stage, 'rosterWriter' | 'plans' | 'calendars'>) {
  await enrol(rosterWriter, { people: [people.maya, people.grace] });
  await plans.publish(...aPublication('before', anActivePlan(), aCard({ items: longer ? [longer] : [] })));
  await calendars.save({ ...cedarYear, schoolId: 'sch_harbor-high' }, aChange('calendar'));
}

export const dated: Omit<AssignOwnDateInput, 'post' | 'key'> = {
  ...{ sectionId: 'sec_algebra', studentIds: ['stu_maya'], activities: ['assignment'], surface: 'classroom' },
  ...{ work: { dueAt: '2026-11-24T19:10:00.000Z' }, dueAt: '2026-12-01T19:10:00.000Z' },
};

/** Google outlives whoever asks it. */
const googles = new WeakMap<object, ReturnType<typeof secondPostsAtGoogle>>();
async function press(stage: Stage) {
  const google = googles.get(stage.tables) ?? secondPostsAtGoogle();
  googles.set(stage.tables, google);
  const post = { courseId: '1', itemId: '2' };
  const { secondPostId: id } = await assignOwnDate(stage, grace, { ...dated, post, key: 'own' });
  const giving = { place: { ...post, id }, students: ['301'], by: grace.id };
  await giveSecondPost({ ...stage, classroom: google.classroom }, giving);
}

export const ownDateScenarios: Scenario[] = [
  { of: assignOwnDate, name: 'assigning with an own date', before: postedToMaya, act: press },
];
