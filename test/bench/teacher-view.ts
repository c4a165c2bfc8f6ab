import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mergeCard } from '#shared/domain/cards/card.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import type { SchoolId, SectionId, StudentId } from '#shared/domain/ids.ts';
import { dynamoAttachments } from '#shared/store/classroom/dynamo-attachments.ts';
import { dynamoCourseRosters } from '#shared/store/classroom/dynamo-course-rosters.ts';
import { dynamoPlans } from '#shared/store/plans/dynamo-plans.ts';
import { dynamoRosterWriter } from '#shared/store/roster/dynamo-roster-writer.ts';
import { dynamoSessions } from '#shared/store/sign-in/dynamo-sessions.ts';
import type { Table } from '#shared/store/table.ts';
import { createTables, startEngine } from '../../infra/local/aws/dynamodb/engine.ts';
import { DataStack } from '../../infra/stacks/data-stack.ts';
import { anActivePlan, anItem } from '../builders.ts';
import { aChange } from '../sample/records.ts';
import { instantGoogle } from './instant-google.ts';
import { median } from './median.ts';

export type TeacherViewTimes = { raw: number; door: number; firstLook: number };

const students = Array.from({ length: 30 }, (_, index): StudentId => `stu_${index}`);
const now = () => new Date().toISOString();
const usual = '71';
/**
 * Courses that the container meets once each: how long the view takes when nothing about the class is in its memory.
 */
const unseen = Array.from({ length: 40 }, (_, index) => String(100 + index));
const launchOf = (courseId: string) => ({
  courseId,
  itemId: '802',
  itemType: 'courseWork' as const,
  attachmentId: '9',
});

/**
 * A class of 30, 12 of them with cards of four items: the bundled door, warm, against a bare Query and a bare BatchGet
 * of the same rows.
 */
export async function teacherView(bundle: string, rounds: number): Promise<TeacherViewTimes> {
  const engine = await startEngine();
  const google = await instantGoogle();
  try {
    const client = new DynamoDBClient({
      endpoint: engine.endpoint,
      region: 'us-west-2',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    });
    const template = Template.fromStack(
      new DataStack(new App(), 'Data', { settings: { sealRetentionYears: 1 } }),
    ).toJSON();
    const names = await createTables(client, template, { prefix: 'bench' });
    const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    Object.assign(process.env, environment(names, { engine: engine.endpoint, google: google.url }));
    const cookie = await fill(db, names);
    const raw = () => twoCalls(db, names.plans);
    const door = await openDoor(bundle, cookie);
    return await compare({ raw, door }, rounds);
  } finally {
    await google.stop();
    await engine.stop();
  }
}

type Names = { plans: string; confidential: string; ledger: string };

const environment = (names: Names, { engine, google }: { engine: string; google: string }) => ({
  STAGE: 'local',
  PLANS_TABLE: names.plans,
  CONFIDENTIAL_TABLE: names.confidential,
  LEDGER_TABLE: names.ledger,
  BASE_URL: 'http://127.0.0.1:4100',
  GOOGLE_DOMAINS: 'harbor.example',
  LOCAL_GOOGLE_URL: google,
  AWS_ENDPOINT_URL_DYNAMODB: engine,
  AWS_REGION: 'us-west-2',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
});

/** Answers the cookie of a teacher who signed in a moment ago. */
async function fill(db: DynamoDBDocumentClient, names: Names) {
  const plans = { db, name: names.plans };
  const school = { id: 'sch_harbor-high', name: 'Harbor High School', zone: 'America/Los_Angeles' } as const;
  const writer = dynamoRosterWriter(plans);
  await writer.putSchools([school]);
  await writer.putPeople([
    {
      id: 'stf_grace',
      givenName: 'Grace',
      familyName: 'Adeyemi',
      active: true,
      schoolIds: [school.id],
      roles: ['teacher'],
    },
  ]);
  for (const courseId of [usual, ...unseen]) await openCourse(plans, { courseId, schoolId: school.id });
  for (const studentId of students.slice(0, 12)) await publish(db, names, studentId);
  const session = randomUUID().replaceAll('-', '').repeat(2);
  await dynamoSessions({ db, name: names.confidential }, now).start(session, {
    personId: 'stf_grace',
    googleSub: '201',
    as: 'teacher',
    name: 'Grace Adeyemi',
    accessToken: 'token',
    accessTokenExpiresAt: addMinutes(now(), 60),
    expiresAt: addMinutes(now(), 600),
  });
  return `__Host-sidelight=${session}`;
}

async function openCourse(plans: Table, { courseId, schoolId }: { courseId: string; schoolId: SchoolId }) {
  const id: SectionId = `gcc_${courseId}`;
  const provenBy: SectionId[] = ['sec_algebra'];
  await dynamoCourseRosters(plans).saveCourse({
    section: { id, title: 'Algebra 1', schoolId, source: 'classroom' },
    staff: [{ sectionId: id, staffId: 'stf_grace', role: 'teacher', teaches: provenBy }],
    students: students.map((studentId, index) => ({
      sectionId: id,
      studentId,
      name: `Student Number ${index}`,
      provenBy,
    })),
    rosterReadAt: addMinutes(now(), 60),
  });
  const work = {
    title: 'Unit 3 quiz (45 min)',
    activities: ['quiz_test' as const],
    minutes: 45,
    readAt: addMinutes(now(), 60),
  };
  await dynamoAttachments(plans).save({ ...launchOf(courseId), work });
}

async function publish(db: DynamoDBDocumentClient, names: Names, studentId: StudentId) {
  const items = [
    anItem(),
    anItem({ itemId: 'itm_2', code: 'PRE-READ-TTS', parameter: { components: ['all'] } }),
    anItem({ itemId: 'itm_3', code: 'SET-SEPARATE', parameter: {} }),
    anItem({ itemId: 'itm_4', code: 'RES-SCRIBE', parameter: {} }),
  ];
  const plan = anActivePlan({ id: `pln_${studentId}`, studentId, items });
  const card = mergeCard(studentId, [plan], { on: '2026-11-23', at: now(), version: 1 });
  const plans = dynamoPlans({ db, name: names.plans }, { db, name: names.ledger });
  await plans.publish({ plan, card, nextChanges: [] }, aChange(studentId, { at: now() }));
}

async function twoCalls(db: DynamoDBDocumentClient, table: string) {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'SECTION#gcc_71' },
    }),
  );
  const keys = Items.filter(({ studentId }) => studentId).map(({ studentId }) => ({
    pk: `CARD#${studentId}`,
    sk: 'CARD',
  }));
  const { Responses } = await db.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }));
  if (Responses?.[table]?.length !== 12) throw new Error('the raw calls must find twelve cards');
}

async function openDoor(bundle: string, cookie: string) {
  const { handler } = await import(pathToFileURL(bundle).href);
  return async (courseId: string) => {
    const launch = { ...launchOf(courseId), login_hint: '201' };
    const { statusCode, body } = await handler(
      {
        version: '2.0',
        routeKey: 'GET /add-on/teacher-view',
        rawPath: '/add-on/teacher-view',
        rawQueryString: new URLSearchParams(launch).toString(),
        queryStringParameters: launch,
        cookies: [cookie],
        headers: {},
        isBase64Encoded: false,
        requestContext: { http: { method: 'GET', path: '/add-on/teacher-view' } },
      },
      {},
    );
    if (statusCode !== 200 || !String(body).includes('Student Number 11'))
      throw new Error(`the door answered ${statusCode}`);
  };
}

type Runs = { raw(): Promise<void>; door(courseId: string): Promise<void> };

/** In turn, so that a noisy minute hits all alike; the first thirty rounds warm up. */
async function compare({ raw, door }: Runs, rounds: number): Promise<TeacherViewTimes> {
  const times: Record<'raw' | 'door' | 'firstLook', number[]> = { raw: [], door: [], firstLook: [] };
  const everyFew = Math.floor(rounds / unseen.length);
  for (let round = -30; round < rounds; round++) {
    const kept = round >= 0;
    const rawTime = await timed(raw);
    const doorTime = await timed(() => door(usual));
    if (kept) times.raw.push(rawTime);
    if (kept) times.door.push(doorTime);
    const course = kept && round % everyFew === 0 ? unseen[round / everyFew] : undefined;
    if (course) times.firstLook.push(await timed(() => door(course)));
  }
  return { raw: median(times.raw), door: median(times.door), firstLook: median(times.firstLook) };
}

async function timed(run: () => Promise<void>) {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
