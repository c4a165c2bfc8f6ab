import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import { googleClassroom } from '../../../integrations/google-classroom/classroom.ts';
import { runs } from '../../deep.ts';
import { type FakeGoogle, fakeGoogle } from './fake-google.ts';

const zone = Promise.resolve('America/Los_Angeles');
const post = { courseId: '71', itemId: '802', itemType: 'courseWork' as const };
const content = { title: 'Sidelight', teacherViewUri: 'https://a/t', studentViewUri: 'https://a/s' };
let google: FakeGoogle;
/** A client lives for one visit of seconds, so each question has its own. */
let classroom: () => Classroom;
let body: unknown;

beforeAll(async () => {
  google = await fakeGoogle(() => ({ body }));
  const as = googleClassroom({ rootUrl: google.url, pause: async () => undefined });
  const extras = ['readMaterials', 'readAnnouncements', 'readCourses'] as const;
  classroom = () => as({ accessToken: 't', renew: async () => 't', extras });
});
afterAll(() => google.stop());

const place = { courseId: '70', itemId: '700', postId: '700', attachmentId: '8' };
const attachment = {
  ...{ courseId: '71', itemId: '802', postId: '802', id: '9', title: 'Sidelight' },
  teacherViewUri: { uri: 'https://a/t' },
  studentViewUri: { uri: 'https://a/s' },
  dueDate: { year: 2026, month: 12, day: 3 },
  dueTime: { hours: 22, minutes: 30 },
  maxPoints: 10,
  copyHistory: [{ ...place, attachmentId: '7' }, place],
};
const member = (userId: string) => ({
  courseId: '71',
  userId,
  profile: {
    id: userId,
    name: { givenName: 'Maya', familyName: 'Rodríguez', fullName: 'Maya Rodríguez' },
    emailAddress: 'maya@students.harbor.example',
    photoUrl: '//lh3.googleusercontent.com/a',
    verifiedTeacher: false,
  },
  studentWorkFolder: { id: 'f', title: 'Folder', alternateLink: 'https://drive' },
});
const courseWork = {
  ...{ courseId: '71', id: '802', title: 'Unit 3 quiz (45 min)', description: 'Bring a ruler.', state: 'PUBLISHED' },
  materials: [
    { form: { formUrl: 'https://forms', title: 'Quiz' } },
    { link: { url: 'https://a', title: 'A' } },
    { driveFile: { driveFile: { id: 'd', title: 'Notes.pptx', alternateLink: 'https://drive' }, shareMode: 'VIEW' } },
    { gem: { id: 'g' } },
    {},
  ],
  ...{ alternateLink: 'https://classroom', creationTime: '2026-11-20T16:00:00Z', updateTime: '2026-11-20T16:00:00Z' },
  dueDate: { year: 2026, month: 12, day: 3 },
  dueTime: { hours: 22, minutes: 30 },
  ...{ maxPoints: 10, workType: 'ASSIGNMENT', associatedWithDeveloper: false, assigneeMode: 'INDIVIDUAL_STUDENTS' },
  individualStudentsOptions: { studentIds: ['301'] },
  ...{ submissionModificationMode: 'MODIFIABLE', creatorUserId: '201', topicId: '5', scheduledTime: null },
  gradeCategory: { id: '1', name: 'Quizzes', weight: 250000 },
};

/** What Google answers in full, and what is asked that is answered so. */
const answers: Record<string, { full: object; ask: () => Promise<unknown>; needed: readonly string[] }> = {
  'the work': { full: courseWork, ask: () => classroom().work(post, zone), needed: [] },
  'an attachment': { full: attachment, ask: () => classroom().origins(post, '9'), needed: [] },
  'a material': {
    full: courseWork,
    ask: () => classroom().work({ ...post, itemType: 'courseWorkMaterials' }, zone),
    needed: [],
  },
  'an announcement': {
    full: { ...courseWork, title: undefined, text: 'Bring a ruler.\nAnd a pen.' },
    ask: () => classroom().work({ ...post, itemType: 'announcements' }, zone),
    needed: [],
  },
  attachments: {
    full: { addOnAttachments: [attachment, { ...attachment, id: '10' }] },
    ask: () => classroom().attachments(post),
    needed: [],
  },
  'an attachment just made': { full: attachment, ask: () => classroom().attach(post, content), needed: ['id'] },
  'the asker’s role': {
    full: { ...{ courseId: '71', itemId: '802', postId: '802' }, supportsStudentWork: true, teacherContext: {} },
    ask: () => classroom().roleOn(post, {}),
    needed: ['teacherContext'],
  },
  'the name of a course': {
    full: { name: 'Algebra 1', section: 'Period 3' },
    ask: () => classroom().roster('71'),
    needed: [],
  },
  students: {
    full: { students: [member('301'), member('302')], teachers: [member('201')] },
    ask: () => classroom().roster('71'),
    needed: [],
  },
};

type Path = readonly (string | number)[];
/** Every place in an answer, the whole of it left out. */
const placesIn = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => {
        const path = [...at, Array.isArray(value) ? Number(name) : name];
        return [path, ...placesIn(part, path)];
      })
    : [];

/** The same with another value at one place, or with nothing there. */
function changed(full: object, path: Path, put: { value?: unknown }): object {
  const copy = structuredClone(full);
  const holder = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], copy);
  const last = path.at(-1) ?? '';
  if ('value' in put) Object.assign(holder as object, { [last]: put.value });
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string, unknown>)[last];
  return copy;
}

describe.each(Object.entries(answers))('%s, with any one field missing', (_what, { full, ask, needed }) => {
  it.each(placesIn(full).map((path) => [path.join('.'), path] as const))(
    'can be read without %s',
    async (name, path) => {
      body = changed(full, path, {});
      if (needed.includes(name)) await expect(ask()).rejects.toMatchObject({ name: 'IntegrationError' });
      else await expect(ask()).resolves.not.toThrow();
    },
  );
});

describe('an answer with odd things in odd places', () => {
  const odd = fc.oneof(
    fc.constantFrom(null, '', 'x', 0, -1, 24, 60, 99_999_999, 1.5, true, [], {}, [null], [[]], { uri: 5 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const bent = (full: object) =>
    fc
      .array(fc.tuple(fc.constantFrom(...placesIn(full)), fc.option(odd, { nil: undefined })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((changes) =>
        changes.reduce<object>((answer, [path, value]) => {
          const isThere = placesIn(answer).some((each) => each.join('.') === path.join('.'));
          return isThere ? changed(answer, path, value === undefined ? {} : { value }) : answer;
        }, full),
      );

  it.each(Object.entries(answers))('is read or refused in our own words: %s', async (_what, { full, ask }) => {
    await fc.assert(
      fc.asyncProperty(bent(full), async (answer) => {
        body = answer;
        const thrown = await ask().then(
          () => undefined,
          (error: unknown) => error,
        );
        if (thrown) expect(thrown).toMatchObject({ name: 'IntegrationError', retryable: false });
      }),
      { numRuns: runs(60, 5000) },
    );
  });

  it('of the work never fails, and never makes what cannot be stored', async () => {
    await fc.assert(
      fc.asyncProperty(bent(courseWork), async (answer) => {
        body = answer;
        const work = await classroom().work(post, zone);
        expect(WorkFacts.parse({ ...work, readAt: '2026-11-23T20:00:00.000Z' })).toMatchObject(work ?? {});
      }),
      { numRuns: runs(150, 20_000) },
    );
  });
});

describe('a person of a class whom Google does not number', () => {
  it('is found by the number in the profile', async () => {
    body = { students: [{ profile: { id: '301' } }] };
    expect((await classroom().roster('71')).students).toEqual([{ googleId: '301', name: '' }]);
  });

  it('stops the list when there is none: who is missing from it could be who needs something', async () => {
    body = { students: [{ profile: { name: { fullName: 'Maya' } } }] };
    await expect(classroom().roster('71')).rejects.toMatchObject({ name: 'IntegrationError' });
  });
});

describe('the due moment', () => {
  it.each([
    ['nothing of the time', { dueTime: {} }, '2026-11-25T00:00:00.000Z'],
    ['no time at all', {}, '2026-11-25T00:00:00.000Z', true],
    ['minutes alone', { dueTime: { minutes: 30 } }, '2026-11-25T00:30:00.000Z'],
    ['hours alone', { dueTime: { hours: 19 } }, '2026-11-25T19:00:00.000Z'],
    ['seconds too', { dueTime: { hours: 19, seconds: 59, nanos: 1 } }, '2026-11-25T19:00:00.000Z'],
  ])('is midnight in UTC and what is said of it: %s', async (_what, time, dueAt, dueTimeUntold?: boolean) => {
    body = { title: 'Quiz', dueDate: { year: 2026, month: 11, day: 25 }, ...time };
    const work = await classroom().work(post, zone);
    expect([work?.dueAt, work?.dueTimeUntold]).toEqual([dueAt, dueTimeUntold]);
  });

  it.each([{ dueTime: { hours: 9 } }, { dueDate: { year: 2026, month: 11 } }, { dueDate: {} }])(
    'is none where the day is not told: %o',
    async (due) => {
      body = { title: 'Quiz', ...due };
      expect(await classroom().work(post, zone)).not.toHaveProperty('dueAt');
    },
  );
});
