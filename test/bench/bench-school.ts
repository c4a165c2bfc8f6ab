import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mergeCard } from '#shared/domain/cards/card.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { dynamoAttachments } from '#shared/store/classroom/dynamo-attachments.ts';
import { dynamoCourseRosters } from '#shared/store/classroom/dynamo-course-rosters.ts';
import { dynamoPlans } from '#shared/store/plans/dynamo-plans.ts';
import { dynamoRosterWriter } from '#shared/store/roster/dynamo-roster-writer.ts';
import { dynamoSecretWriter } from '#shared/store/sign-in/dynamo-secrets.ts';
import { dynamoSessions } from '#shared/store/sign-in/dynamo-sessions.ts';
import { createTables, startEngine } from '../../infra/local/aws/dynamodb/engine.ts';
import { DataStack } from '../../infra/stacks/data-stack.ts';
import { anActivePlan, anItem } from '../builders.ts';
import { secret } from '../functions/slack/requests.ts';
import { aMember, fakeSlack } from '../functions/slack/web-api.ts';
import { aClass, enrol } from '../harbor-high/school.ts';
import { aChange } from '../sample/records.ts';
import { aSection, aStaffMember, aStudent, harborHigh } from '../sample/roster.ts';
import { instantGoogle } from './instant-google.ts';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** Thirty of whom twelve have cards; 170 more sit in the large class alone. */
const pupils = numbers(0, 200).map((number) =>
  aStudent({
    ...{ id: `stu_${number}`, givenName: 'Student', familyName: `Number ${number}` },
    ...{ email: `s${number}@students.harbor.example`, guardianIds: [] },
  }),
);
const thirty = pupils.slice(0, 30);
const grace = aStaffMember();

/** Courses of the same thirty that the container meets once each, as `usual` once was, and one of two hundred. */
export const courses = {
  usual: '71',
  /** Nothing of them is in memory, and their rosters were read a moment ago. */
  unseen: numbers(100, 40).map(String),
  /** Their rosters were read at the last lesson: the usual case when a lesson begins. */
  stale: numbers(200, 80).map(String),
  large: '300',
};

const now = () => new Date().toISOString();
const names = (prefix: string) => ({
  plans: `${prefix}-plans`,
  confidential: `${prefix}-confidential`,
  ledger: `${prefix}-ledger`,
});

/** A school on the local engine, with vendors who answer at once, and what a door has to be told of them. */
export async function openBenchSchool() {
  const [engine, google] = [await startEngine(), await instantGoogle(googleCourses())];
  const slack = await fakeSlack([aMember('U0GRACE', 'grace@harbor.example')]);
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-west-2', credentials });
  const template = Template.fromStack(new DataStack(new App(), 'Data', { settings: { sealRetentionYears: 1 } }));
  await createTables(client, template.toJSON(), { prefix: 'bench', streamLater: ['plans', 'ledger'] });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const { plans, confidential, ledger } = names('bench');
  const tables = {
    plans: { db, name: plans },
    confidential: { db, name: confidential },
    ledger: { db, name: ledger },
  };
  const cookie = await fill(tables);
  const env = {
    ...{ STAGE: 'local', AWS_LAMBDA_FUNCTION_NAME: 'bench' },
    ...{ PLANS_TABLE: plans, CONFIDENTIAL_TABLE: confidential, LEDGER_TABLE: ledger },
    ...{ BASE_URL: 'http://127.0.0.1:4100', GOOGLE_DOMAINS: 'harbor.example', HIDDEN_UNTIL_SHOWN: 'no' },
    ...{ LOCAL_GOOGLE_URL: google.url, LOCAL_SLACK_URL: slack.url },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint, AWS_REGION: 'us-west-2' },
    ...{ AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
  };
  const stop = async () => {
    await google.stop();
    await engine.stop();
  };
  return { tables, cookie, env, stop };
}
export type BenchSchool = Awaited<ReturnType<typeof openBenchSchool>>;
type Tables = BenchSchool['tables'];

/** Most students never sign in to us, so Google's ids of them are unknown and their addresses lead to them. */
function googleCourses() {
  const account = ({ id, email }: { id: string; email?: string | undefined }) => ({ userId: `google-${id}`, email });
  return {
    teachers: [account(grace)],
    students: thirty.map(account),
    large: { course: courses.large, students: pupils.map(account) },
  };
}

/** Answers the cookie of a teacher who signed in a moment ago. */
async function fill(tables: Tables) {
  const others = ['p2', 'p4', 'p5', 'p6', 'p7'].map((period, index) =>
    aClass(aSection({ id: `sec_${period}` }), [grace], pupils.slice(30 + 25 * index, 55 + 25 * index)),
  );
  const assembly = aClass(aSection({ id: 'sec_assembly', title: 'Assembly' }), [grace], pupils);
  await enrol(dynamoRosterWriter(tables.plans), {
    people: [grace, ...pupils],
    classes: [aClass(aSection(), [grace], thirty), ...others, assembly],
  });
  for (const courseId of [courses.usual, ...courses.unseen]) await openCourse(tables, courseId, 60);
  for (const courseId of courses.stale) await openCourse(tables, courseId, -10);
  for (const { id } of thirty.slice(0, 12)) await publish(tables, id);
  await dynamoSecretWriter(tables.confidential).saveSlack(secret);
  const session = randomUUID().replaceAll('-', '').repeat(2);
  await dynamoSessions(tables.confidential, now).start(session, {
    ...{ personId: grace.id, googleSub: '201', as: 'teacher', name: 'Grace Okafor', accessToken: 'token' },
    ...{ accessTokenExpiresAt: addMinutes(now(), 60), expiresAt: addMinutes(now(), 600) },
  });
  return `__Host-sidelight=${session}`;
}

export const launchOf = (courseId: string) => ({
  ...{ courseId, itemId: '802', itemType: 'courseWork' as const, attachmentId: '9' },
});

/** As the last look left it: `readAgo` minutes ago, or in the future, so that it stays fresh. */
async function openCourse({ plans }: Tables, courseId: string, readAgo: number) {
  const id: SectionId = `gcc_${courseId}`;
  const provenBy: SectionId[] = ['sec_algebra'];
  await dynamoCourseRosters(plans).saveCourse({
    section: { id, title: 'Algebra 1, period 3', schoolId: harborHigh.id, source: 'classroom' },
    staff: [{ sectionId: id, staffId: grace.id, role: 'teacher', teaches: provenBy }],
    students: thirty.map(({ id: studentId, familyName }) => ({
      ...{ sectionId: id, studentId, name: `Student ${familyName}`, provenBy },
    })),
    rosterReadAt: addMinutes(now(), readAgo),
  });
  const work = { title: 'Unit 3 quiz (45 min)', activities: ['quiz_test' as const], minutes: 45 };
  await dynamoAttachments(plans).save({ ...launchOf(courseId), work: { ...work, readAt: addMinutes(now(), readAgo) } });
}

async function publish({ plans, ledger }: Tables, studentId: StudentId) {
  const items = [
    anItem(),
    anItem({ itemId: 'itm_2', code: 'PRE-READ-TTS', parameter: { components: ['all'] } }),
    anItem({ itemId: 'itm_3', code: 'SET-SEPARATE', parameter: {} }),
    anItem({ itemId: 'itm_4', code: 'RES-SCRIBE', parameter: {} }),
  ];
  const plan = anActivePlan({ id: `pln_${studentId}`, studentId, items });
  const card = mergeCard(studentId, [plan], { on: '2026-11-23', at: now(), version: 1 });
  await dynamoPlans(plans, ledger).publish({ plan, card, nextChanges: [] }, aChange(studentId, { at: now() }));
}
