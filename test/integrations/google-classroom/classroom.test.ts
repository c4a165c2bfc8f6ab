import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { GooglePermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { googleClassroom } from '../../../integrations/google-classroom/classroom.ts';
import { type FakeCall, type FakeGoogle, type FakeReply, fakeGoogle, refusal } from './fake-google.ts';

const zone = Promise.resolve('America/Los_Angeles');
const post = { courseId: '71', itemId: '802', itemType: 'courseWork' as const };
let google: FakeGoogle;
let as: (accessToken: string, renew?: () => Promise<string>) => Classroom;
let withExtras: (extras: readonly GooglePermission[]) => Classroom;
let waits: number[];
let replies: (call: FakeCall) => FakeReply;

beforeEach(async () => {
  waits = [];
  google = await fakeGoogle((call) => replies(call));
  const classroomAs = googleClassroom({
    rootUrl: google.url,
    pause: async (milliseconds) => void waits.push(milliseconds),
  });
  as = (accessToken, renew = async () => accessToken) => classroomAs({ accessToken, renew });
  withExtras = (extras) => classroomAs({ accessToken: 't', renew: async () => 't', extras });
});
afterEach(() => google.stop());

describe('asking Google what the viewer is to a course', () => {
  it('asks with the viewer’s own token and the attachment', async () => {
    replies = () => ({ body: { courseId: '71', itemId: '802', teacherContext: {} } });
    expect(await as('ya29.grace').roleOn(post, { attachmentId: '9' })).toBe('teacher');
    const [call] = google.calls;
    expect(call?.path).toBe('/v1/courses/71/courseWork/802/addOnContext');
    expect(call?.query.get('attachmentId')).toBe('9');
    expect(call?.authorization).toBe('Bearer ya29.grace');
  });

  it.each([
    ['courseWorkMaterials' as const, '/v1/courses/71/courseWorkMaterials/802/addOnContext'],
    ['announcements' as const, '/v1/courses/71/announcements/802/addOnContext'],
  ])('knows posts that are %s', async (itemType, path) => {
    replies = () => ({ body: { studentContext: {} } });
    expect(await as('t').roleOn({ ...post, itemType }, { attachmentId: '9' })).toBe('student');
    expect(google.calls[0]?.path).toBe(path);
  });

  it('renews a token that Google ended early, once for calls that go side by side', async () => {
    let renewals = 0;
    replies = ({ authorization }) =>
      authorization === 'Bearer fresh' ? { body: { teacherContext: {} } } : refusal(401, 'Invalid Credentials');
    const grace = as('old', async () => {
      renewals += 1;
      return 'fresh';
    });
    expect(await Promise.all([1, 2, 3].map(() => grace.roleOn(post, {})))).toEqual(Array(3).fill('teacher'));
    expect(await grace.roleOn(post, {})).toBe('teacher');
    expect(renewals).toBe(1);
    expect(
      google.calls
        .map(({ authorization }) => authorization)
        .sort()
        .slice(0, 4),
    ).toEqual(Array(4).fill('Bearer fresh'));
  });

  it('signs a person out whose next token is refused as well', async () => {
    replies = () => refusal(401, 'Invalid credentials');
    await expect(as('old').roleOn(post, {})).rejects.toMatchObject({ name: 'DomainError', code: 'signed_out' });
    expect(google.calls).toHaveLength(2);
  });

  it.each([
    ['both roles', { teacherContext: {}, studentContext: {} }],
    ['no role', { courseId: '71' }],
  ])('takes an answer with %s for no answer', async (_what, body) => {
    replies = () => ({ body });
    await expect(as('t').roleOn(post, {})).rejects.toMatchObject({ name: 'IntegrationError', retryable: false });
  });

  it.each([
    [refusal(403, 'The caller does not have permission'), 'not_allowed'],
    [refusal(403, 'Insufficient Permission', 'insufficientPermissions'), 'needs_permission'],
    [refusal(403, '@InvalidAddOnToken The token is not for this user'), 'wrong_account'],
    [refusal(403, '@ExpiredAddOnToken The token has expired'), 'changed_meanwhile'],
    [refusal(403, '@ClassroomDisabled Classroom is off'), 'needs_permission'],
    [refusal(403, '@ProjectPermissionDenied Not your attachment'), 'not_allowed'],
    [refusal(404, 'Requested entity was not found.'), 'not_found'],
    [refusal(400, 'Request contains an invalid argument.'), 'invalid_input'],
  ])('translates %o', async (reply, code) => {
    replies = () => reply;
    await expect(as('t').roleOn(post, {})).rejects.toMatchObject({ name: 'DomainError', code });
    expect(google.calls).toHaveLength(1);
  });

  it.each([
    refusal(429, 'Resource has been exhausted'),
    refusal(503, 'The service is currently unavailable'),
    refusal(403, 'Rate Limit Exceeded', 'rateLimitExceeded'),
  ])('asks again after %o, three times in all', async (reply) => {
    replies = () => (google.calls.length < 3 ? reply : { body: { teacherContext: {} } });
    expect(await as('t').roleOn(post, {})).toBe('teacher');
    expect(waits).toEqual([200, 800]);
  });

  it('gives up politely, and its error carries neither token nor answer', async () => {
    replies = () => refusal(503, 'Maya Rodríguez');
    const error = await as('ya29.secret')
      .roleOn(post, {})
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'IntegrationError',
      vendor: 'classroom',
      retryable: true,
      vendorCode: undefined,
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/ya29|Maya/);
    expect(google.calls).toHaveLength(3);
  });
});

describe('what a failure says', () => {
  it.each([
    [refusal(403, 'Rate Limit Exceeded', 'rateLimitExceeded'), 'rateLimitExceeded'],
    [refusal(409, '@PendingInvitationExists Grace was invited'), 'PendingInvitationExists'],
    [refusal(500, 'Grace could not be found'), undefined],
    [refusal(500, 'Internal error encountered.', 'see grace@harbor.example'), undefined],
  ])('is Google’s own word in %o, or nothing', async (reply, vendorCode) => {
    replies = () => reply;
    await expect(as('t').roleOn(post, {})).rejects.toMatchObject({ name: 'IntegrationError', vendorCode });
  });
});

describe('attachments', () => {
  it('reads every page of a list that the server cuts at twenty', async () => {
    replies = ({ query }) =>
      query.get('pageToken')
        ? { body: { addOnAttachments: [{ id: '21', teacherViewUri: { uri: 'https://a/21' } }] } }
        : { body: { addOnAttachments: [{ id: '1' }], nextPageToken: 'p2' } };
    expect(await as('t').attachments(post)).toEqual([
      { attachmentId: '1' },
      { attachmentId: '21', teacherViewUri: 'https://a/21' },
    ]);
    expect(google.calls.map(({ query }) => query.get('pageSize'))).toEqual(['20', '20']);
  });

  it('creates one with the token that Classroom gave, and never repeats a creation by itself', async () => {
    replies = () => refusal(503, 'unavailable');
    const content = { title: 'Sidelight', teacherViewUri: 'https://a/t', studentViewUri: 'https://a/s' };
    await expect(as('t').attach(post, content, 'tok')).rejects.toMatchObject({ retryable: true });
    expect(google.calls).toHaveLength(1);
    expect(google.calls[0]?.query.get('addOnToken')).toBe('tok');
    expect(JSON.parse(google.calls[0]?.body ?? '')).toEqual({
      title: 'Sidelight',
      teacherViewUri: { uri: 'https://a/t' },
      studentViewUri: { uri: 'https://a/s' },
    });
  });

  it('tells the newest original of a copy first', async () => {
    const place = (attachmentId: string) => ({ courseId: '1', itemId: '2', attachmentId });
    replies = () => ({ body: { id: '9', copyHistory: [place('old'), place('newer')] } });
    expect(await as('t').origins(post, '9')).toEqual([place('newer'), place('old')]);
    const copy = { id: '9', copyHistory: [place('old'), place('newer')] };
    replies = () => ({ body: { addOnAttachments: [copy] } });
    const told = [{ attachmentId: '9', copiedFrom: [place('newer'), place('old')] }];
    expect(await as('t').attachments(post)).toEqual(told);
  });
});

describe('the work on a post', () => {
  it('is recognised from title and type, and its due moment is put together from Google’s pieces', async () => {
    replies = () => ({
      body: {
        title: 'Unit 3 quiz: fractions (45 min)',
        workType: 'ASSIGNMENT',
        dueDate: { year: 2026, month: 12, day: 3 },
        dueTime: { hours: 22 },
      },
    });
    expect(await as('t').work(post, zone)).toEqual({
      title: 'Unit 3 quiz: fractions (45 min)',
      activities: ['quiz_test'],
      because: 'title',
      minutes: 45,
      dueAt: '2026-12-03T22:00:00.000Z',
    });
  });

  it('takes a form among the materials for a quiz only where it gives points', async () => {
    const body = { title: 'Monday', materials: [{ form: { formUrl: 'https://forms' } }] };
    replies = () => ({ body });
    expect((await as('t').work(post, zone))?.activities).toEqual([]);
    replies = () => ({ body: { ...body, maxPoints: 10 } });
    expect((await as('t').work(post, zone))?.activities).toEqual(['quiz_test']);
  });

  it.each([
    ['in a lesson', 19, ['quiz_test']],
    ['in the evening', 6, []],
    ['on a day, at no time', undefined, []],
  ])('takes a form for a quiz where it is due %s', async (_when, hours, activities) => {
    const due = { dueDate: { year: 2026, month: 11, day: 25 }, ...(hours ? { dueTime: { hours } } : {}) };
    replies = () => ({ body: { title: 'Monday', materials: [{ form: { formUrl: 'https://forms' } }], ...due } });
    expect((await as('t').work(post, zone))?.activities).toEqual(activities);
  });

  it('asks for the topic where the title tells nothing, and where it may be read', async () => {
    const topics = (extras: readonly GooglePermission[] = ['readTopics']) => withExtras(extras).work(post, zone);
    const answer = (title: string, topic: FakeReply) => {
      replies = ({ path }) => (path.includes('/topics/') ? topic : { body: { title, topicId: '55' } });
    };
    answer('Chapter 6', { body: { name: 'Quizzes' } });
    expect(await topics()).toMatchObject({ title: 'Chapter 6', activities: ['quiz_test'], because: 'topic' });
    expect(google.calls.map(({ path }) => path)).toEqual(['/v1/courses/71/courseWork/802', '/v1/courses/71/topics/55']);
    expect(await topics([])).toMatchObject({ because: 'unknown' });
    answer('Chapter 6 worksheet', { body: { name: 'Quizzes' } });
    expect(await topics()).toMatchObject({ activities: ['assignment'], because: 'title' });
    expect(google.calls).toHaveLength(4);
    answer('Chapter 6', refusal(404, 'Requested entity was not found.'));
    expect(await topics()).toMatchObject({ because: 'unknown' });
  });

  it('takes a video among the materials for something to watch', async () => {
    replies = () => ({ body: { title: 'Monday', materials: [{ youtubeVideo: { id: 'v' } }, { gem: {} }] } });
    expect((await as('t').work(post, zone))?.activities).toEqual(['lecture']);
  });

  it.each(['announcements', 'courseWorkMaterials'] as const)(
    'is not asked for where %s may not be read',
    async (itemType) => {
      const others = { announcements: 'readMaterials', courseWorkMaterials: 'readAnnouncements' } as const;
      expect(await withExtras([others[itemType]]).work({ ...post, itemType }, zone)).toBeUndefined();
      expect(google.calls).toHaveLength(0);
    },
  );

  it('is something to read or a lesson on a material, for those to whom it is assigned', async () => {
    const material = () => withExtras(['readMaterials']).work({ ...post, itemType: 'courseWorkMaterials' }, zone);
    const only = { assigneeMode: 'INDIVIDUAL_STUDENTS', individualStudentsOptions: { studentIds: ['301'] } };
    replies = () => ({ body: { title: 'Chapter 6', ...only } });
    expect(await material()).toEqual({
      title: 'Chapter 6',
      activities: ['reading'],
      because: 'type',
      assignees: ['301'],
    });
    const slides = { driveFile: { driveFile: { alternateLink: 'https://docs.google.com/presentation/d/1/edit' } } };
    replies = () => ({ body: { title: 'Chapter 6', materials: [{ gem: {} }, slides, { notebook: { id: 'n' } }] } });
    expect((await material())?.activities).toEqual(['lecture']);
  });

  it('is called by the first line of an announcement, and no more of it is kept', async () => {
    const announcement = () => withExtras(['readAnnouncements']).work({ ...post, itemType: 'announcements' }, zone);
    replies = () => ({ body: { text: 'Bring your calculators\nMaya may use hers.' } });
    expect(await announcement()).toEqual({ title: 'Bring your calculators', activities: ['reading'], because: 'type' });
    replies = () => ({ body: {} });
    expect(await announcement()).toEqual({ title: '', activities: ['reading'], because: 'type' });
    replies = () => ({ body: { text: 'é'.repeat(500) } });
    expect((await announcement())?.title).toBe(`${'é'.repeat(80)}…`);
  });

  it.each([
    ['https://www.youtube.com/watch?v=1', ['lecture']],
    ['https://youtu.be/1', ['lecture']],
    ['https://edpuzzle.com/media/1', ['lecture']],
    ['https://player.vimeo.com/video/1', ['lecture']],
    ['https://notyoutube.com/watch', []],
    ['https://example.org/?next=youtube.com', []],
    ['https://docs.google.com/forms/u/1/d/e/1/viewform', ['quiz_test']],
    ['https://docs.google.com/document/d/1', []],
    ['not an address', []],
    ['', []],
  ])('is told by the host of a link: %s', async (url, activities) => {
    replies = () => ({ body: { title: 'Ch. 6', maxPoints: 5, materials: [{ link: { url } }] } });
    expect((await as('t').work(post, zone))?.activities).toEqual(activities);
  });

  it.each([
    ['Lab film.MP4', ['lecture']],
    ['Notes.pdf', []],
  ])('is told by the ending of a file: %s', async (title, activities) => {
    replies = () => ({ body: { title: 'Ch. 6', materials: [{ driveFile: { driveFile: { title } } }] } });
    expect((await as('t').work(post, zone))?.activities).toEqual(activities);
  });
});

describe('the name of a course', () => {
  it.each([
    [{ name: 'Algebra 1', section: 'Period 3' }, 'Algebra 1, Period 3'],
    [{ name: 'Algebra 1 Period 3', section: 'Period 3' }, 'Algebra 1 Period 3'],
    [{ name: ' Algebra 1 ' }, 'Algebra 1'],
    [{ section: 'Period 3' }, 'Period 3'],
    [{ name: null, section: 5 }, undefined],
    [{}, undefined],
  ])('is what its teacher called it: %o', async (course, title) => {
    replies = ({ path }) => ({ body: path === '/v1/courses/71' ? course : {} });
    expect((await withExtras(['readCourses']).roster('71')).title).toBe(title);
  });

  it.each([
    [{ courseState: 'ARCHIVED' }, true],
    [{ courseState: 'ACTIVE' }, false],
    [{ name: 'Algebra 1' }, undefined],
  ])('comes with whether it is archived, where Google tells: %o', async (course, archived) => {
    replies = ({ path }) => ({ body: path === '/v1/courses/71' ? course : {} });
    expect((await withExtras(['readCourses']).roster('71')).archived).toBe(archived);
  });

  it('is not asked for without leave, and nothing is lost where Google keeps it back', async () => {
    replies = ({ path }) =>
      path === '/v1/courses/71' ? refusal(403, 'Insufficient Permission', 'insufficientPermissions') : { body: {} };
    const people = { teachers: [], students: [] };
    expect(await as('t').roster('71')).toEqual(people);
    expect(google.calls.map(({ path }) => path)).not.toContain('/v1/courses/71');
    expect(await withExtras(['readCourses']).roster('71')).toEqual(people);
  });
});

describe('the people of a course', () => {
  it('come from all pages, with the address only where Google gives it', async () => {
    const grace = {
      userId: '1',
      profile: { emailAddress: 'grace@harbor.example', name: { fullName: 'Grace Okafor' } },
    };
    replies = ({ path, query }) => {
      if (path.endsWith('/teachers')) return { body: { teachers: [grace] } };
      return query.get('pageToken')
        ? { body: { students: [{ userId: '3', profile: {} }] } }
        : { body: { students: [{ userId: '2' }], nextPageToken: 'p2' } };
    };
    expect(await as('t').roster('71')).toEqual({
      teachers: [{ googleId: '1', email: 'grace@harbor.example', name: 'Grace Okafor' }],
      students: [
        { googleId: '2', name: '' },
        { googleId: '3', name: '' },
      ],
    });
  });
});

describe('what is out in a course', () => {
  it('comes from all pages, ids and times alone, also where an entry is odd and the last page empty', async () => {
    const pages: Record<string, object> = {
      '': { courseWork: [{ id: '1', updateTime: '2026-11-20T16:00:00.000Z' }, { updateTime: 7 }], nextPageToken: 'p2' },
      p2: { courseWork: [{ id: '2', updateTime: null }], nextPageToken: 'p3' },
      p3: {},
    };
    replies = ({ query }) => ({ body: pages[query.get('pageToken') ?? ''] });
    expect(await as('t').posted('71')).toEqual([
      { itemId: '1', updatedAt: '2026-11-20T16:00:00.000Z' },
      { itemId: '2', updatedAt: '' },
    ]);
    expect(google.calls.map(({ query }) => query.getAll('courseWorkStates'))).toEqual(Array(3).fill(['PUBLISHED']));
    expect(google.calls[0]?.query.get('fields')).not.toContain('description');
  });

  it.each([
    [refusal(403, 'The caller does not have permission'), { name: 'DomainError', code: 'not_allowed' }],
    [refusal(403, 'No scope', 'insufficientPermissions'), { name: 'DomainError', code: 'needs_permission' }],
    [refusal(404, 'Requested entity was not found.'), { name: 'DomainError', code: 'not_found' }],
    [refusal(429, 'Quota exceeded', 'rateLimitExceeded'), { name: 'IntegrationError', retryable: true }],
  ])('is no empty list when Google refuses it (%#)', async (reply, failure) => {
    replies = () => reply;
    await expect(as('t').posted('71')).rejects.toMatchObject(failure);
  });

  it('is known to be archived only to those who let us read their courses', async () => {
    replies = () => ({ body: { courses: [{ id: '71' }] } });
    expect(await as('t').coursesTaught()).toBeUndefined();
    expect(google.calls).toEqual([]);
    expect(await withExtras(['readCourses']).coursesTaught()).toEqual(['71']);
    expect(google.calls[0]?.query.getAll('courseStates')).toEqual(['ACTIVE']);
    replies = () => ({ body: { courses: [{ id: '71' }, { name: 'Biology' }] } });
    await expect(withExtras(['readCourses']).coursesTaught()).rejects.toMatchObject({ retryable: false });
  });
});

describe('having Google push what changes in a course', () => {
  const topic = 'projects/harbor/topics/classwork';
  const registration = { registrationId: 'r1', expiryTime: '2026-11-30T20:30:00.123456Z' };

  it('asks for the work of the course alone, and says until when', async () => {
    replies = () => ({ body: registration });
    expect(await as('t').register('71', topic)).toBe('2026-11-30T20:30:00.123Z');
    expect(JSON.parse(google.calls[0]?.body ?? '')).toEqual({
      feed: { feedType: 'COURSE_WORK_CHANGES', courseWorkChangesInfo: { courseId: '71' } },
      cloudPubsubTopic: { topicName: topic },
    });
  });

  it.each([
    [refusal(403, '@MissingGrant Domain-wide delegation is not supported.'), { code: 'not_allowed' }],
    [refusal(404, 'Requested entity was not found.'), { code: 'not_found' }],
    [{ body: { registrationId: 'r1' } }, { name: 'IntegrationError', retryable: false }],
  ])('hears a no, or an answer without a time (%#)', async (reply, failure) => {
    replies = () => reply;
    await expect(as('t').register('71', topic)).rejects.toMatchObject(failure);
  });
});
