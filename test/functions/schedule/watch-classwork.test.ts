import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Event } from '#shared/domain/events.ts';
import { nudgeKey } from '#shared/store/notices/keys.ts';
import { scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { recordsToRepeat } from '../../../functions/schedule/heard-changes.ts';
import { sqs } from '../../../infra/local/aws/sqs/sqs.ts';
import { type GoogleStandIn, startGoogleStandIn } from '../../../infra/local/stand-ins/google/stand-in.tsx';
import type { GooglePost } from '../../../infra/local/stand-ins/google/state/classroom.ts';
import type { Account } from '../../../infra/local/stand-ins/google/state/district.ts';
import { addOnPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { asDoor } from '../../as-door.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass } from '../../harbor-high/school.ts';
import { faultsIn } from '../../integrations/google-contract/contract.ts';
import { aCard, aChange, aCover, aPublication } from '../../sample/records.ts';
import { aSection } from '../../sample/roster.ts';
import { type DoorHarness, expectNothingPrivateLogged, setUpDoors } from '../events/door-harness.ts';
import { proxyTo } from '../events/faulty-network.ts';

const account = (id: string, name: string, email: string, role: Account['role']): Account => ({
  ...{ id, name, email, role },
  ...{ givenName: name, familyName: '' },
});
const grace = account('201', 'Grace', people.grace.email ?? '', 'teacher');
const maya = account('301', 'Xanthippe', people.maya.email ?? '', 'student');
/** In the course, and in no class of Grace's: a colleague teaches him. */
const leo = account('303', 'Leopold', people.leo.email ?? '', 'student');
/** In the course, and on no list of the school. */
const guest = account('302', 'Aloysius', 'aloysius@elsewhere.example', 'student');

/** Where Classroom pushes to, and the queue behind it. */
const heard: SQSRecord[] = [];
const answers: number[] = [];
const pushedTo = createServer(async (incoming, outgoing) => {
  const { handler } = await import('../../../functions/classroom-changes/handler.ts');
  const event = { headers: incoming.headers, body: await text(incoming) };
  const { statusCode = 500 } = await handler(event as APIGatewayProxyEventV2);
  answers.push(statusCode);
  outgoing.writeHead(statusCode).end();
});
const queues = sqs(
  new Map([
    ['classwork', { name: 'classwork', send: ({ body }) => kept(body), view: () => never(), stop: () => never() }],
  ]),
);
function kept(body: string) {
  const id = String(heard.length);
  heard.push({ messageId: id, body } as SQSRecord);
  return { id, md5: createHash('md5').update(body).digest('hex') };
}
const never = (): never => {
  throw new Error('nobody asks this');
};
const listening = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const push = {
  topic: 'projects/harbor-sidelight/topics/classwork',
  account: 'pusher@harbor-sidelight.iam.gserviceaccount.com',
};

let doors: DoorHarness;
let google: GoogleStandIn;
let permitted: { url: string; stop(): void };
let door: typeof import('../../../functions/schedule/watch-classwork.ts').handler;

/** Grace opened us in her course at noon; Maya has more time in a quiz. */
beforeAll(async () => {
  doors = await setUpDoors();
  const [pushUrl, queuesUrl] = [await listening(pushedTo), await listening(queues)];
  google = await startGoogleStandIn({
    push: { ...push, endpoint: `${pushUrl}/classroom/changes` },
    ...{ port: 0, now: () => Date.now(), appUrl: 'http://127.0.0.1:9', deskUrl: 'http://localhost:9' },
    ...{ clientId: 'client-1', clientSecret: 'secret-1' },
    district: {
      ...{ name: 'Harbor', zone: 'America/Los_Angeles', accounts: [grace, maya, leo, guest], posts: [] },
      courses: [{ id: '501', name: 'Algebra', ownerId: '201', teacherIds: ['201'], studentIds: ['301', '302', '303'] }],
    },
  });
  // What its role does not permit is refused as IAM refuses it.
  const asDeployed = await asDoor(doors.tables, 'watch-classwork');
  permitted = await proxyTo(asDeployed.endpoint, 'dynamodb', doors.network);
  Object.assign(process.env, asDeployed.env, {
    AWS_ENDPOINT_URL_DYNAMODB: permitted.url,
    LOCAL_GOOGLE_URL: google.url,
    BASE_URL: pushUrl,
    AWS_ENDPOINT_URL_SQS: queuesUrl,
    CLASSWORK_QUEUE_URL: `${queuesUrl}/000000000000/classwork`,
    CHANGES_ACCOUNT: push.account,
  });
  const { rosterWriter, courseRosters, plans, datedGrants, googleGrants } = doors.stores;
  await rosterWriter.putPeople([people.leo]);
  const { section, seats } = aClass(aSection(), [people.grace], [people.maya]);
  await rosterWriter.putSections([section]);
  await rosterWriter.putSeats(seats);
  await plans.publish(...aPublication('card', anActivePlan(), aCard()));
  await courseRosters.saveCourse({
    section: aSection({ id: 'gcc_501', source: 'classroom' }),
    staff: [{ sectionId: 'gcc_501', staffId: 'stf_grace', role: 'teacher' }],
    students: [],
    rosterReadAt: '2026-11-23T20:00:00.000Z',
  });
  // Of a class that meets elsewhere: it is looked up, and proves nobody here.
  const cover = aCover({ staffId: 'stf_grace', sectionIds: ['sec_history'] });
  await datedGrants.save(cover, aChange('cover', { action: 'grant_given', grantId: cover.id, personId: 'stf_grace' }));
  const permissions = [...addOnPermissions.teacher, 'readCourses' as const, 'hearOfChanges' as const];
  await googleGrants.save({ personId: 'stf_grace', googleSub: '201', refreshToken: '1//grace', permissions });
  google.state.identity.tokens.set('1//grace', {
    ...{ kind: 'refresh', accountId: '201', project: 'client-1', expiresAt: Number.POSITIVE_INFINITY },
    scopes: permissions.map(scopeFor),
  });
  door = doors.watch((await import('../../../functions/schedule/watch-classwork.ts')).handler);
});
afterAll(async () => {
  expect(google.state.calls.flatMap((call) => faultsIn({ ...call, query: new URLSearchParams(call.query) }))).toEqual(
    [],
  );
  permitted.stop();
  await google.stop();
  for (const server of [pushedTo, queues]) server.close().closeAllConnections();
  process.env.CHANGES_TOPIC = '';
  await doors.stop();
});
beforeEach(() => {
  google.state.faults.length = 0;
});

const sweep = (time: string) => {
  const at = `2026-11-23T${time}:00.000Z`;
  vi.setSystemTime(at);
  return door({ time: at });
};
const cardOnQuiz6 = { courseId: '501', itemId: '799', attachmentId: '9' };
let made = 0;
const post = (over: Partial<GooglePost>) =>
  google.state.classroom.posts.push({
    ...{ id: `70${++made}`, courseId: '501', collection: 'courseWork', workType: 'ASSIGNMENT', description: '' },
    ...{ title: 'Quiz', state: 'PUBLISHED', materials: [], authorId: '201', attachments: [], handIns: new Map() },
    ...{ postedAt: '2026-11-20T16:00:00.000Z', updatedAt: '2026-11-20T16:00:00.000Z' },
    ...over,
  });
const nudges = async () =>
  (await itemsIn(doors.tables.plans))
    .filter(({ type }) => type === 'NudgeDue')
    .map((item) => Event.parse(item))
    .sort((a, b) => a.at.localeCompare(b.at));
const said = () => doors.lines.map((line) => JSON.parse(line).message);
const counted = () => said().findLast(({ what }) => what === 'looked at posts');

describe('the look at posts, every quarter of an hour', () => {
  it('reads what is there and tells of what comes out: a scheduled post too, as old as its draft, once', async () => {
    post({ title: 'Old quiz' });
    for (let each = 0; each < 30; each++) post({ title: `Reading ${each}` });
    post({ title: 'Quiz 4', state: 'DRAFT', scheduledAt: '2026-11-23T20:40:00.000Z' });
    await sweep('20:30');
    expect(counted()).toMatchObject({ courses: 1, looked: 1, told: 0 });
    await sweep('20:45');
    await sweep('21:00');
    expect(await nudges()).toMatchObject([
      { staffId: 'stf_grace', posts: 1, classes: 1, at: '2026-11-23T20:45:00.000Z' },
    ]);
  });

  it('asks for one token in an hour, and for a new one when Google ended it before', async () => {
    google.state.identity.tokens.forEach((token) => {
      if (token.kind === 'access') token.expiresAt = 0;
    });
    await sweep('21:15');
    expect(counted()).toMatchObject({ looked: 1, unread: 0 });
    expect([...google.state.identity.tokens.values()].filter(({ kind }) => kind === 'access')).toHaveLength(2);
  });

  it('is silent while Google is too busy, says so once in the log, and makes up for it', async () => {
    post({ title: 'Quiz 5' });
    google.state.faults.push({ kind: 'tooManyRequests', on: '/courseWork$', times: 3 });
    await sweep('21:30');
    expect(counted()).toMatchObject({ looked: 0, unread: 1, told: 0 });
    expect(said().at(-1)).toMatchObject({ what: 'courses were not read', courses: 1, retryable: true });
    await sweep('21:45');
    expect(counted()).toMatchObject({ looked: 1, told: 1 });
  });

  it('tells once what two runs find at the same moment, and nothing of a post on which its teacher put our card', async () => {
    const card = {
      id: '9',
      project: 'client-1',
      title: 'x',
      teacherViewUri: 'x',
      studentViewUri: 'x',
      copyHistory: [],
    };
    post({ title: 'Quiz 6', id: '799', attachments: [card], dueAt: '2026-11-25T07:59:00.000Z' });
    // Written while the post was a draft without a date, as it is by whoever attaches our card.
    await doors.stores.attachments.save({
      ...{ ...cardOnQuiz6, itemType: 'courseWork', seenBy: ['stf_grace'] },
      work: { title: 'Untitled', activities: [], isDraft: true, readAt: '2026-11-20T16:00:00.000Z' },
    });
    post({ title: 'Quiz 7' });
    const before = await nudges();
    await Promise.all([1, 2, 3, 4].map(() => sweep('22:00')));
    expect((await nudges()).slice(before.length)).toMatchObject([{ posts: 1 }]);
  });

  it('keeps what a post says with our card on it, for students: once it is out, and when its day is moved', async () => {
    const kept = async () => (await doors.stores.attachments.find(cardOnQuiz6))?.work;
    const [quiz6] = google.state.classroom.posts.filter(({ id }) => id === '799');
    expect(await kept()).toEqual({
      ...{ title: 'Quiz 6', activities: ['quiz_test'], because: 'title', dueAt: '2026-11-25T07:59:00.000Z' },
      ...{ givenAt: '2026-11-23T22:00:00.000Z', readAt: '2026-11-23T22:00:00.000Z' },
    });
    Object.assign(quiz6 ?? {}, { updatedAt: '2026-11-23T22:05:00.000Z', dueAt: '2026-12-01T07:59:00.000Z' });
    await sweep('22:15');
    expect(await kept()).toMatchObject({ dueAt: '2026-12-01T07:59:00.000Z', givenAt: '2026-11-23T22:00:00.000Z' });
  });

  it('tells nothing again though what it knew of a post and of its teacher is lost: a message has a mark of its own', async () => {
    const { courseWatches } = doors.stores;
    const { db, name: TableName } = doors.tables.plans;
    post({ title: 'Quiz 8', id: '888' });
    await sweep('22:30');
    const told = await nudges();
    const watch = await courseWatches.find('501');
    const { 888: _, ...posts } = watch?.posts ?? {};
    if (watch) await courseWatches.save({ ...watch, posts }, watch);
    await db.send(new DeleteCommand({ TableName, Key: nudgeKey('stf_grace', '501') }));
    await sweep('22:45');
    expect(told.at(-1)).toMatchObject({ at: '2026-11-23T22:30:00.000Z' });
    expect(await nudges()).toEqual(told);
  });

  it.each([
    ['403', 'forbidden', '23:00', '05:00'],
    ['404', 'notFound', '05:15', '11:15'],
  ] as const)(
    'leaves a course alone for six hours after a %s, which is no failure',
    async (_status, kind, from, until) => {
      const day = (time: string) => (time < '20:00' ? '24' : '23');
      const at = (time: string) => `2026-11-${day(time)}T${time}:00.000Z`;
      google.state.faults.push({ kind, on: '/courseWork$', times: 1 });
      for (const [time, as] of [
        [from, { refused: 1 }],
        [until, { looked: 1 }],
      ] as const) {
        vi.setSystemTime(at(time));
        await door({ time: at(time) });
        expect(counted()).toMatchObject(as);
      }
    },
  );

  it('keeps that nothing was new in memory, and in the table once an hour', async () => {
    const puts: number[] = [];
    for (const time of ['11:30', '11:45', '12:00', '12:05', '12:15', '12:30']) {
      doors.network.calls.length = 0;
      vi.setSystemTime(`2026-11-24T${time}:00.000Z`);
      await door({ time: `2026-11-24T${time}:00.000Z` });
      expect(counted()).toMatchObject(time === '12:05' ? { left: 1 } : { looked: 1 });
      puts.push(doors.network.calls.filter((call) => call.endsWith('.PutItem')).length);
    }
    expect(puts).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it('asks of an archived course that it is one, once, and nothing of its posts', async () => {
    const [course] = google.state.classroom.courses;
    if (course) course.courseState = 'ARCHIVED';
    const lookAt = async (time: string) => {
      google.state.calls.length = 0;
      vi.setSystemTime(time);
      await door({ time });
      expect(counted()).toMatchObject({ archived: 1 });
      return google.state.calls.map(({ path }) => path).sort();
    };
    const ofCourse = ['', '/students', '/teachers'].map((what) => `/v1/courses/501${what}`);
    expect(await lookAt('2026-11-24T18:00:00.000Z')).toEqual(['/v1/courses', ...ofCourse]);
    expect(await lookAt('2026-11-25T01:00:00.000Z')).toEqual(['/v1/courses']);
  });

  it('refuses to run without a time, rather than at a wrong one', () => expect(door({} as never)).rejects.toThrow());

  it('touches the keys that the deployment lets it touch, and needs every one of them', async () => {
    const [course] = google.state.classroom.courses;
    if (course) course.courseState = 'ACTIVE';
    vi.setSystemTime('2026-11-30T18:00:00.000Z');
    await door({ time: '2026-11-30T18:00:00.000Z' });
    doors.expectOnlyItsKeys('watch-classwork');
  });

  describe('in a district that has Classroom push what changes', () => {
    const at = (day: string, time: string) => `2026-${day}T${time}:00.000Z`;
    const sweepAt = (time: string) => {
      vi.setSystemTime(time);
      return door({ time });
    };
    const deliver = (records: SQSRecord[] = heard.splice(0)) => door({ Records: records } as SQSEvent);

    it('polls a course as before where Google refuses, says so by ids alone, and registers it the next day', async () => {
      process.env.CHANGES_TOPIC = push.topic;
      google.state.faults.push({ kind: 'forbidden', on: '/registrations', times: 1 });
      await sweepAt(at('12-01', '18:00'));
      expect(counted()).toMatchObject({ looked: 1, registered: 0, unread: 0 });
      expect(said().at(-1)).toEqual({
        what: 'courses are not pushed',
        error: 'not_allowed',
        courses: 1,
        courseId: '501',
      });
      await sweepAt(at('12-01', '18:15'));
      expect(counted()).toMatchObject({ looked: 1, registered: 0 });
      await sweepAt(at('12-02', '18:00'));
      expect(counted()).toMatchObject({ looked: 1, registered: 1 });
      expect(google.state.registrations.size).toBe(1);
    });

    it('tells once of what is pushed twice, late and out of turn, and polls only every two hours', async () => {
      await sweepAt(at('12-02', '19:45'));
      expect(counted()).toMatchObject({ left: 1 });
      const before = await nudges();
      vi.setSystemTime(at('12-02', '19:50'));
      google.pushes.look();
      for (const title of ['Quiz 9', 'Quiz 10'])
        post({ title, handIns: new Map([['301', { history: [], attachments: [] }]]) });
      google.pushes.look();
      await google.pushes.done();
      // Two posts and what was handed in of each, all of it twice.
      expect(answers.splice(0)).toEqual(Array.from({ length: 8 }, () => 204));
      expect(heard.map(({ body }) => JSON.parse(body))).toEqual(
        Array.from({ length: 4 }, () => ({ courseId: '501', heardAt: at('12-02', '19:50') })),
      );
      vi.setSystemTime(at('12-02', '19:52'));
      const records = heard.splice(0);
      expect(await deliver(records)).toEqual({ batchItemFailures: [] });
      expect((await nudges()).slice(before.length)).toMatchObject([{ posts: 2, at: at('12-02', '19:52') }]);
      await deliver(records);
      expect(said().at(-1)).toMatchObject({ what: 'looked where something changed', left: 1, looked: 0 });
      await sweepAt(at('12-02', '20:15'));
      expect(await nudges()).toHaveLength(before.length + 1);
    });

    it('asks again for what could not be looked at, and lets go what it does not know or cannot read', async () => {
      const records = ['501', '999', 'x'].map((courseId) => {
        const body = JSON.stringify({ courseId, heardAt: at('12-02', '20:19') });
        return { messageId: courseId, body } as SQSRecord;
      });
      vi.setSystemTime(at('12-02', '20:20'));
      expect(await deliver(records)).toEqual({ batchItemFailures: [] });
      const again = (failed: Parameters<typeof recordsToRepeat>[1]) =>
        recordsToRepeat(records, failed).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      expect(again([{ courseId: '501', cause: 'busy' }])).toEqual(['501']);
      expect(again([{ staffId: 'stf_grace', cause: 'busy' }])).toEqual(['501', '999']);
    });

    it('registers a course again before Google forgets it, which is still one registration', async () => {
      const [before] = google.state.registrations.values();
      await sweepAt(at('12-07', '18:15'));
      expect(counted()).toMatchObject({ looked: 1, registered: 1 });
      expect([...google.state.registrations.values()]).toEqual([
        { ...before, expiresAt: Date.parse(at('12-14', '18:15')) },
      ]);
    });

    it('takes nothing from anybody else', async () => {
      const { port } = pushedTo.address() as AddressInfo;
      const body = JSON.stringify({ message: { data: Buffer.from('{}').toString('base64') } });
      const knock = { method: 'POST', body, headers: { authorization: 'Bearer a.b.c' } };
      expect((await fetch(`http://127.0.0.1:${port}/classroom/changes`, knock)).status).toBe(401);
      expect(heard).toEqual([]);
    });
  });

  it('says how many, and no name', () => expectNothingPrivateLogged(doors));
});
