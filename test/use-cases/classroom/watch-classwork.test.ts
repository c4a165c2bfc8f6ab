import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { addMinutes, instantOf } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { Event } from '#shared/domain/events.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { endGrant } from '#shared/use-cases/access/end-grant.ts';
import { grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { adoptAttachment } from '#shared/use-cases/classroom/adopt-attachment.ts';
import { learnWork } from '#shared/use-cases/classroom/learn-work.ts';
import { watchClasswork } from '#shared/use-cases/classroom/watch-classwork.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { LastingPermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { addOnPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { aCoordinator, anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aCard, aChange, aClassChange, aDelivery, aPublication } from '../../sample/records.ts';
import { aSection, harborHigh } from '../../sample/roster.ts';
import { type CourseAtGoogle, classworkAtGoogle } from './classwork-at-google.ts';

const { grace, theo, maya, leo } = people;
const monday = (time: string) => instantOf('2026-11-23', time, harborHigh.zone);
const readsAll = [...addOnPermissions.teacher, 'readCourses'] as const;

const yara = { ...maya, id: 'stu_yara', email: 'yara@students.harbor.example' } as const;

let school: TestSchool;
let google: ReturnType<typeof classworkAtGoogle>;
/** Each test has courses of its own in the one school. */
let run = 0;
let earlier = new Set<string>();
const idOf = (course: string) => `${run}.${course}`;
const courseAt = (course: string) => google.courses.get(idOf(course));

const noticeOf = (item: CardItem): CardItem => ({ ...item, code: 'TIM-NOTICE', parameter: { schoolDays: 5 } });

/**
 * Grace teaches all of them algebra, and Theo history to Maya alone; Maya and Yara have more time in a quiz, and Yara
 * is told of it five school days ahead.
 */
beforeAll(async () => {
  school = await setUpSchool({
    people: [grace, theo, maya, leo, yara],
    classes: [
      aClass(aSection(), [grace], [maya, leo, yara]),
      aClass(aSection({ id: 'sec_history', title: 'History' }), [theo], [maya]),
    ],
  });
  await school.stores.calendars.save(
    aCalendar(),
    aChange('calendar', { action: 'calendar_set', schoolId: harborHigh.id, studentIds: [] }),
  );
  for (const studentId of ['stu_maya', 'stu_yara'] as const) {
    const plan = anActivePlan({ id: `pln_${studentId}`, studentId });
    const items = aCard().items.flatMap((item) => (studentId === 'stu_maya' ? item : [item, noticeOf(item)]));
    await school.stores.plans.publish(...aPublication(studentId, plan, aCard({ studentId, items })));
  }
});

beforeEach(async () => {
  const { rosterWriter, courseRosters, googleGrants } = school.stores;
  await rosterWriter.removeSections(await courseRosters.courses());
  await googleGrants.remove('stf_theo');
  run += 1;
  changesTopic = undefined;
  google = classworkAtGoogle();
  earlier = new Set([...(await allMessages()), ...(await allEntries())].map(({ id }) => String(id)));
  await trust('grace');
});

const trust = (
  name: 'grace' | 'theo',
  permissions: readonly LastingPermission[] = readsAll,
  refreshToken: string = name,
) =>
  school.stores.googleGrants.save({
    ...{ personId: `stf_${name}` as const, googleSub: name, refreshToken },
    permissions: [...permissions],
  });

/** A course that one of its teachers has opened us in, before anybody swept. */
async function aCourse(id: string, teachers = ['grace'], students = ['maya', 'leo']) {
  const course: CourseAtGoogle = { teachers, students, posts: new Map() };
  google.courses.set(idOf(id), course);
  const sectionId = `gcc_${idOf(id)}` as const;
  await school.stores.courseRosters.saveCourse({
    section: aSection({ id: sectionId, source: 'classroom' }),
    staff: teachers.map((name) => ({ sectionId, staffId: `stf_${name}`, role: 'teacher' })),
    students: [],
    rosterReadAt: monday('08:00'),
  });
  return course;
}

/** Only where a test says so does the district have Google push what changes. */
let changesTopic: string | undefined;

const look = (at: string, heard?: ReadonlyMap<SectionId, string>) => {
  school.clock.at = at;
  return watchClasswork({ ...school.deps, ...google.ports, changesTopic }, at, heard);
};
const sweep = (at: string) => look(at);
/** Google pushed that something changed in these courses. */
const hear = (at: string, ...pushed: [course: string, heardAt: string][]) =>
  look(at, new Map(pushed.map(([course, heardAt]) => [`gcc_${idOf(course)}`, heardAt])));
const post = (courseId: string, itemId: string, title: string, over: { dueAt?: string; updatedAt?: string } = {}) =>
  courseAt(courseId)?.posts.set(itemId, { title, updatedAt: school.clock.at, ...over });

const allEntries = async () =>
  (await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'teacher_nudged');

async function allMessages() {
  const items = (await itemsIn(school.tables.plans)).filter(({ pk }) => String(pk).startsWith('EVENT#'));
  return items
    .map((item) => Event.parse(item))
    .flatMap((event) => (event.type === 'NudgeDue' ? [event] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
}
const messages = async () => (await allMessages()).filter(({ id }) => !earlier.has(id));
const said = async () => (await messages()).map(({ staffId, posts, at }) => [staffId, posts, at]);

describe('a teacher who posts work that bears on somebody’s card', () => {
  it('is told once, at the first sweep after it came out, with nothing of it but how many, where and when', async () => {
    await aCourse('1');
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz', { dueAt: monday('10:25') });
    for (const time of ['10:00', '10:15', '10:30']) await sweep(monday(time));
    const [told, ...more] = await messages();
    expect(more).toEqual([]);
    expect(told).toEqual({
      ...{ type: 'NudgeDue', id: told?.id, at: monday('10:00'), ref: told?.ref, staffId: 'stf_grace' },
      ...{ posts: 1, classes: 1, zone: harborHigh.zone, firstDueAt: monday('10:25'), overAt: monday('10:25') },
    });
    const entries = (await allEntries()).filter(({ id }) => !earlier.has(String(id)));
    expect(entries).toMatchObject([{ actorId: 'system', personId: 'stf_grace', studentIds: ['stu_maya'] }]);
  });

  it('is told nothing of what was out before we knew the course', async () => {
    await aCourse('1');
    post('1', '11', 'Unit 3 quiz');
    for (const time of ['09:45', '10:00']) await sweep(monday(time));
    expect(await said()).toEqual([]);
  });

  it('hears of a title when it becomes a quiz, and not when a slip in it is mended', async () => {
    await aCourse('1');
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3');
    await sweep(monday('10:00'));
    post('1', '11', 'Unit 3 quizz: test', { updatedAt: monday('10:10') });
    await sweep(monday('10:15'));
    post('1', '11', 'Unit 3 quiz: test', { updatedAt: monday('10:20') });
    await sweep(monday('10:30'));
    expect(await said()).toEqual([['stf_grace', 1, monday('10:15')]]);
  });

  it('hears of another day, and not again when the work is moved back', async () => {
    await aCourse('1');
    await sweep(monday('09:45'));
    const days = ['2026-11-24', '2026-12-01', '2026-11-24'];
    for (const [turn, on] of days.entries()) {
      const at = addMinutes(monday('10:00'), turn * 15);
      post('1', '11', 'Unit 3 quiz', { dueAt: instantOf(on, '10:25', harborHigh.zone), updatedAt: at });
      await sweep(at);
    }
    expect((await said()).map(([, , at]) => at)).toEqual([monday('10:00'), monday('10:15')]);
  });

  it('gets one message for forty posts that come out at once, and counts what went to three classes once', async () => {
    for (const id of ['1', '2', '3']) await aCourse(id);
    await sweep(monday('06:45'));
    for (let each = 0; each < 40; each++)
      post('1', `1${each}`, `Quiz ${each}`, { updatedAt: '2026-11-20T00:00:00.000Z' });
    for (const id of ['2', '3']) post(id, '20', 'Quiz 0');
    await sweep(monday('07:00'));
    expect((await messages()).map(({ posts, classes }) => [posts, classes])).toEqual([[40, 3]]);
  });

  it('is let sleep: on Sunday night it waits for Monday at seven, unless it is due before', async () => {
    await aCourse('1');
    const sunday = (time: string) => instantOf('2026-11-22', time, harborHigh.zone);
    await sweep(sunday('23:30'));
    post('1', '11', 'Unit 3 quiz', { dueAt: monday('10:25') });
    await sweep(sunday('23:45'));
    expect(await said()).toEqual([]);
    post('1', '12', 'Unit 4 quiz', { dueAt: monday('06:30') });
    await sweep(monday('00:00'));
    for (const time of ['06:45', '07:00', '07:15']) await sweep(monday(time));
    expect(await said()).toEqual([
      ['stf_grace', 1, monday('00:00')],
      ['stf_grace', 1, monday('07:00')],
    ]);
  });

  it('is told nothing of work that is over, is taken back, or asks nothing of anybody’s card', async () => {
    await aCourse('1');
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz', { dueAt: monday('09:50') });
    post('1', '12', 'Read chapter 4');
    const course = courseAt('1');
    if (course)
      course.posts = new Map([...course.posts, ['13', { title: 'Quiz', updatedAt: 'x', assignees: ['leo'] }]]);
    await sweep(monday('10:00'));
    expect(await said()).toEqual([]);
  });

  it('is told nothing of a class in which nobody has a card', async () => {
    await aCourse('1', ['grace'], ['leo']);
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz');
    await sweep(monday('10:00'));
    expect(await said()).toEqual([]);
  });

  it('is told by which school day something is to be said ahead, or that this day is over', async () => {
    await aCourse('1', ['grace'], ['maya', 'yara']);
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 4 quiz', { dueAt: instantOf('2026-12-07', '10:25', harborHigh.zone) });
    await sweep(monday('10:00'));
    post('1', '12', 'Unit 3 quiz', { dueAt: instantOf('2026-11-30', '10:25', harborHigh.zone) });
    await sweep(monday('10:15'));
    expect((await messages()).map(({ tellBy }) => tellBy)).toEqual([
      { on: '2026-11-30', isLate: false },
      { on: '2026-11-18', isLate: true },
    ]);
  });

  it('is told nothing of a student who left the course an hour ago', async () => {
    const course = await aCourse('1');
    await sweep(monday('09:45'));
    course.students = ['leo'];
    post('1', '11', 'Unit 3 quiz');
    await sweep(monday('10:00'));
    expect(await said()).toEqual([]);
  });
});

describe('a post for which something was done', () => {
  const at = () => ({ courseId: idOf('1'), itemId: '11', itemType: 'courseWork' as const });
  const asGrace = () => ({
    ...school.deps,
    classroom: google.ports.classroomAs({ accessToken: 'grace', renew: async () => '' }),
  });
  async function posted(cards: string[] = []) {
    await aCourse('1');
    await sweep(monday('09:45'));
    courseAt('1')?.posts.set('11', { title: 'Unit 3 quiz', updatedAt: monday('09:50'), cards });
  }

  it('is silent when its teacher put our card on it', async () => {
    await posted(['9']);
    await school.stores.attachments.save({ ...at(), attachmentId: '9', seenBy: ['stf_grace'] });
    await sweep(monday('10:00'));
    expect(await said()).toEqual([]);
  });

  it('is not silent for a card that came with a copy, though a student has opened that', async () => {
    await posted(['9']);
    await adoptAttachment(asGrace(), at(), '9');
    await sweep(monday('10:00'));
    expect(await said()).toEqual([['stf_grace', 1, monday('10:00')]]);
  });

  it.each([
    ['is silent once a teacher of the course has opened such a card', 'stf_grace', 0],
    ['is not silent when it was opened by nobody who teaches there, or hidden for projecting', undefined, 1],
  ] as const)('%s', async (_what, seenBy, told) => {
    await posted(['9']);
    const adopted = await adoptAttachment(asGrace(), at(), '9');
    const looking = { zone: Promise.resolve(harborHigh.zone), card: Promise.resolve(undefined) };
    const { kept } = await learnWork(asGrace(), adopted, { ...looking, seenBy: Promise.resolve(seenBy) });
    await kept;
    await sweep(monday('10:00'));
    expect(await said()).toHaveLength(told);
  });

  it.each([
    ['is silent when its teacher saw the panel while they wrote it', '09:20', 0],
    ['is not silent when it was touched again an hour later', '08:49', 1],
  ])('%s', async (_what, seenAt, told) => {
    await posted();
    await school.stores.attachments.keepPanelLook({ ...at(), staffId: 'stf_grace', seenAt: monday(seenAt) });
    await sweep(monday('10:00'));
    expect(await said()).toHaveLength(told);
  });

  it.each([
    ['is silent when somebody noted what was provided', 'n1', {}, 0],
    ['is not silent when a student said that they use it', 'n2', { byKind: 'student', outcome: 'wanted' }, 1],
    ['is not silent for what Classroom itself tells of a hand-in', 'n3', { byKind: 'observed' }, 1],
  ] as const)('%s', async (_what, key, by, told) => {
    await posted();
    const occasion = { courseId: idOf('1'), itemId: '11' };
    const entry = aDelivery({ id: `dlv_${key}`, sectionId: `gcc_${idOf('1')}`, occasion, ...by });
    await school.stores.deliveryLog.record({ entries: [entry], declines: [], tasks: [] }, aClassChange(key));
    await sweep(monday('10:00'));
    expect(await said()).toHaveLength(told);
  });

  it('is silent while it is what a teacher said that it is, and not when it is called something else', async () => {
    await posted();
    await school.stores.attachments.correct(
      { courseId: idOf('1'), itemId: '11' },
      {
        correction: { title: 'Unit 3 quiz', said: { notQuiz: true }, by: 'stf_grace', at: monday('09:51') },
        before: undefined,
      },
      aClassChange('w', { action: 'work_corrected', sectionId: `gcc_${idOf('1')}` }),
    );
    await sweep(monday('10:00'));
    expect(await said()).toEqual([]);
    post('1', '11', 'Unit 3 test', { updatedAt: monday('10:05') });
    await sweep(monday('10:15'));
    expect(await said()).toHaveLength(1);
  });

  it('is silent where a teacher said it of the post that it was copied from, and nobody has opened the copy', async () => {
    const original = { courseId: idOf('0'), itemId: '10', itemType: 'courseWork', attachmentId: '8' } as const;
    const correction = { title: 'Unit 3 quiz', said: { notQuiz: true }, by: 'stf_grace', at: monday('08:00') } as const;
    await school.stores.attachments.carryOver(original, correction);
    await school.stores.attachments.save(original);
    await posted(['9']);
    Object.assign(courseAt('1')?.posts.get('11') ?? {}, { copiedFrom: [original] });
    await sweep(monday('10:00'));
    expect(await said()).toEqual([]);
  });
});

describe('whom it is told to', () => {
  it('is each teacher for students of their own, with whosever grant it was seen', async () => {
    await aCourse('1', ['theo', 'grace'], ['maya', 'yara']);
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz');
    await sweep(monday('10:00'));
    const entries = (await allEntries()).filter(({ id }) => !earlier.has(String(id)));
    expect(new Map(entries.map(({ personId, studentIds }) => [personId, [...studentIds].sort()]))).toEqual(
      new Map([
        ['stf_grace', ['stu_maya', 'stu_yara']],
        ['stf_theo', ['stu_maya']],
      ]),
    );
  });

  const toldOf = async () => {
    const entries = (await allEntries()).filter(({ id }) => !earlier.has(String(id)));
    return entries.map(({ personId, studentIds }) => [personId, [...studentIds].sort()]).sort();
  };

  it('is a colleague still for students of their own, when another teacher has seen the post', async () => {
    await aCourse('1', ['theo', 'grace'], ['maya', 'yara']);
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz');
    const at = { courseId: idOf('1'), itemId: '11', staffId: 'stf_theo', seenAt: monday('09:50') } as const;
    await school.stores.attachments.keepPanelLook(at);
    await sweep(monday('10:00'));
    post('1', '11', 'Unit 3 quiz.', { updatedAt: monday('12:00') });
    await school.stores.attachments.keepPanelLook({ ...at, staffId: 'stf_grace', seenAt: monday('11:59') });
    await sweep(monday('12:15'));
    expect(await toldOf()).toEqual([['stf_grace', ['stu_yara']]]);
  });

  it('is who stands in, on the days of it alone, whether they have looked in since or not', async () => {
    await aCourse('1', ['grace', 'theo'], ['maya', 'yara']);
    await sweep(monday('09:45'));
    const { grantId } = await grantCover(school.deps, aCoordinator(), {
      ...{ staffId: 'stf_theo', sectionIds: ['sec_algebra'], studentIds: ['stu_yara'], surface: 'cli', key: 'cover' },
      ...{ beginOn: '2026-11-23', endOn: '2026-11-23' },
    });
    post('1', '11', 'Unit 3 quiz');
    await sweep(monday('10:00'));
    const both = ['stu_maya', 'stu_yara'];
    expect(await toldOf()).toEqual([
      ['stf_grace', both],
      ['stf_theo', both],
    ]);
    earlier = new Set([...(await allEntries())].map(({ id }) => String(id)));
    post('1', '12', 'Unit 4 quiz');
    await sweep(instantOf('2026-11-24', '10:00', harborHigh.zone));
    expect(await toldOf()).toEqual([
      ['stf_grace', both],
      ['stf_theo', ['stu_maya']],
    ]);
    await endGrant(school.deps, aCoordinator(), { staffId: 'stf_theo', grantId, surface: 'cli', key: 'end' });
  });

  it('is one message each when two sweeps run at the same moment', async () => {
    await aCourse('1');
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz');
    await Promise.all([1, 2, 3].map(() => sweep(monday('10:00'))));
    expect(await said()).toHaveLength(1);
  });
});

describe('how often and with what leave Google is asked', () => {
  it('is once a quarter of an hour for each course, however often somebody sweeps', async () => {
    await aCourse('1');
    for (const time of ['09:45', '09:46', '09:58', '09:59', '10:00']) await sweep(monday(time));
    expect(google.asked.filter((each) => each === `posts ${idOf('1')}`)).toHaveLength(2);
  });

  it('is not at all for an archived course, and what is there when it is opened again is no news', async () => {
    const course = await aCourse('1');
    await sweep(monday('09:45'));
    course.archived = true;
    expect(await sweep(monday('10:00'))).toMatchObject({ archived: 1, looked: 0 });
    google.asked.length = 0;
    expect(await sweep(monday('12:00'))).toMatchObject({ archived: 0, left: 1 });
    expect(google.asked).toEqual([]);
    course.archived = false;
    post('1', '11', 'Unit 3 quiz');
    await sweep(instantOf('2026-11-24', '10:00', harborHigh.zone));
    expect(await said()).toEqual([]);
    post('1', '12', 'Unit 4 quiz');
    await sweep(instantOf('2026-11-24', '10:15', harborHigh.zone));
    expect(await said()).toHaveLength(1);
  });

  it('is once, when a course is archived or opened again, who is in it: nobody is reminded of a class that is put away', async () => {
    const isArchived = async () => (await school.stores.roster.findSection(`gcc_${idOf('1')}`))?.archived === true;
    const course = await aCourse('1');
    await sweep(monday('09:45'));
    course.archived = true;
    for (const time of ['10:00', '16:30', '22:40']) await sweep(monday(time));
    expect(await isArchived()).toBe(true);
    expect(google.asked.filter((each) => each === `people ${idOf('1')}`)).toHaveLength(1);
    course.archived = false;
    await sweep(instantOf('2026-11-24', '10:00', harborHigh.zone));
    expect(await isArchived()).toBe(false);
  });

  it('is about no class as put away whose teacher has only left it', async () => {
    const course = await aCourse('1');
    await sweep(monday('09:45'));
    course.teachers = ['theo'];
    expect(await sweep(monday('10:00'))).toMatchObject({ looked: 0, failed: [] });
    expect(await school.stores.roster.findSection(`gcc_${idOf('1')}`)).not.toHaveProperty('archived');
  });

  it('is a colleague when the first is refused, and nobody for six hours when all are', async () => {
    const course = await aCourse('1', ['theo', 'grace']);
    await trust('theo');
    await sweep(monday('08:00'));
    course.refuses = (name) => (name === 'theo' ? new DomainError('needs_permission') : undefined);
    post('1', '11', 'Unit 3 quiz');
    expect(await sweep(monday('08:15'))).toMatchObject({ looked: 1, told: 2, failed: [] });
    course.refuses = () => new DomainError('not_allowed');
    post('1', '12', 'Unit 4 quiz');
    expect(await sweep(monday('08:30'))).toMatchObject({ refused: 1, failed: [] });
    course.refuses = undefined;
    expect(await sweep(monday('14:15'))).toMatchObject({ left: 1, told: 0 });
    expect(await sweep(monday('14:30'))).toMatchObject({ looked: 1, told: 2 });
  });

  it.each([
    ['no grant', undefined, 'grace'],
    ['a grant for a calendar alone', ['openid', 'writeOwnEvents'] as const, 'grace'],
    ['a grant that has ended', readsAll, 'ended'],
  ])('is nobody with %s', async (_what, permissions, token) => {
    await aCourse('1');
    await (permissions ? trust('grace', permissions, token) : school.stores.googleGrants.remove('stf_grace'));
    expect(await sweep(monday('09:45'))).toMatchObject({ refused: 1, failed: [] });
    expect(google.asked).toEqual([]);
    post('1', '11', 'Unit 3 quiz');
    await trust('grace');
    await sweep(monday('16:00'));
    expect(await said()).toEqual([]);
    post('1', '12', 'Unit 4 quiz');
    await sweep(monday('16:15'));
    expect(await said()).toHaveLength(1);
  });

  it('is the next time when Google asks for patience, and the other courses are looked at all the same', async () => {
    const course = await aCourse('1');
    await aCourse('2');
    await sweep(monday('09:45'));
    course.refuses = () => new IntegrationError('classroom', 'course-works', true, { vendorCode: 'rateLimitExceeded' });
    for (const id of ['1', '2']) post(id, '11', `Quiz ${id}`);
    expect(await sweep(monday('10:00'))).toMatchObject({
      looked: 1,
      unread: 1,
      told: 1,
      failed: [{ courseId: idOf('1') }],
    });
    course.refuses = undefined;
    expect(await sweep(monday('10:15'))).toMatchObject({ looked: 2, unread: 0, told: 1 });
    expect((await messages()).map(({ posts }) => posts)).toEqual([1, 1]);
  });
});

describe('a district that has Google push what changes', () => {
  const topic = 'projects/harbor/topics/classwork';
  const registrations = () => google.asked.filter((each) => each.startsWith('pushes to'));
  const readings = () => google.asked.filter((each) => each === `posts ${idOf('1')}`).length;
  async function pushedCourse(teachers = ['grace']) {
    changesTopic = topic;
    for (const name of teachers)
      if (name === 'grace' || name === 'theo') await trust(name, [...readsAll, 'hearOfChanges']);
    return aCourse('1', teachers);
  }

  it('registers each course once, renews it with the same teacher’s grant, and polls it every two hours', async () => {
    await pushedCourse(['theo', 'grace']);
    await trust('grace');
    expect(await sweep(monday('09:45'))).toMatchObject({ looked: 1, registered: 1, unregistered: [] });
    await trust('grace', [...readsAll, 'hearOfChanges']);
    for (const [time, polls] of [
      ['10:00', 0],
      ['11:30', 0],
      ['11:45', 1],
      ['13:45', 1],
    ] as const)
      expect(await sweep(monday(time))).toMatchObject({ looked: polls, registered: 0 });
    google.registering.until = '2026-12-05T00:00:00.000Z';
    expect(await sweep(instantOf('2026-11-28', '09:45', harborHigh.zone))).toMatchObject({ looked: 1, registered: 1 });
    expect(new Set(registrations())).toEqual(new Set([`pushes to ${topic} by theo of ${idOf('1')}`]));
    expect(registrations()).toHaveLength(2);
  });

  it('looks where something was pushed, once for it however often it comes, and at the next sweep again', async () => {
    await pushedCourse();
    await sweep(monday('09:45'));
    post('1', '11', 'Unit 3 quiz');
    expect(await hear(monday('10:02'), ['1', monday('10:01')])).toMatchObject({ looked: 1, told: 1 });
    expect(await hear(monday('10:05'), ['1', monday('10:01')])).toMatchObject({ left: 1, told: 0 });
    expect(await hear(monday('10:06'), ['1', monday('09:20')])).toMatchObject({ left: 1, told: 0 });
    // It came out while Google's list still lagged behind: the push found nothing.
    post('1', '12', 'Unit 4 quiz');
    expect(await sweep(monday('10:30'))).toMatchObject({ looked: 1, told: 1 });
    expect(await sweep(monday('10:45'))).toMatchObject({ left: 1 });
    expect(readings()).toBe(3);
    expect((await said()).map(([, posts]) => posts)).toEqual([1, 1]);
  });

  it('does nothing about a course that we do not know', async () => {
    await pushedCourse();
    const before = await itemsIn(school.tables.plans);
    expect(await hear(monday('09:45'), ['9', monday('09:44')])).toMatchObject({ left: 1, failed: [] });
    expect([google.asked, await itemsIn(school.tables.plans)]).toEqual([[], before]);
  });

  it('polls a course as before where Google refuses, and asks no more that day', async () => {
    await pushedCourse();
    google.registering.refuses = () => new DomainError('not_allowed', { operation: 'register' });
    const unregistered = [{ courseId: idOf('1'), cause: { code: 'not_allowed' } }];
    expect(await sweep(monday('09:45'))).toMatchObject({ looked: 1, failed: [], unregistered });
    post('1', '11', 'Unit 3 quiz');
    expect(await sweep(monday('10:00'))).toMatchObject({ looked: 1, told: 1, unregistered: [] });
    expect(registrations()).toHaveLength(1);
  });

  it('polls it as before while Google is busy or nobody’s grant allows pushes, or no longer does', async () => {
    await pushedCourse();
    google.registering.refuses = () => new IntegrationError('classroom', 'register', true);
    for (const time of ['09:45', '10:00'])
      expect(await sweep(monday(time))).toMatchObject({ looked: 1, registered: 0, failed: [] });
    google.registering.refuses = undefined;
    await trust('grace');
    expect(await sweep(monday('10:15'))).toMatchObject({ looked: 1, registered: 0, unregistered: [] });
    expect(registrations()).toHaveLength(2);
    await trust('grace', [...readsAll, 'hearOfChanges']);
    expect(await sweep(monday('10:30'))).toMatchObject({ registered: 1 });
    await trust('grace');
    for (const [time, looked] of [
      ['12:15', 0],
      ['12:30', 1],
      ['12:45', 1],
    ] as const)
      expect(await sweep(monday(time))).toMatchObject({ looked });
  });

  it('tells in the morning what waited for it, though it polls more rarely', async () => {
    await pushedCourse();
    await sweep(monday('03:15'));
    post('1', '11', 'Unit 3 quiz', { dueAt: monday('10:25') });
    for (const time of ['05:15', '06:45', '07:00']) await sweep(monday(time));
    expect((await said()).map(([, , at]) => at)).toEqual([monday('07:00')]);
  });
});
