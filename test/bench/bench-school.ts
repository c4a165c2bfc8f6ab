import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { confirmation } from '#shared/domain/cards/acknowledgement.ts';
import { type Card, mergeCard } from '#shared/domain/cards/card.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { addMinutes, schoolDateAt } from '#shared/domain/dates.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { displayName, type Section, type Staff, type Student } from '#shared/domain/roster/people.ts';
import { dynamoAcknowledgements } from '#shared/store/cards/dynamo-acknowledgements.ts';
import { dynamoAttachments } from '#shared/store/classroom/dynamo-attachments.ts';
import { dynamoCourseRosters } from '#shared/store/classroom/dynamo-course-rosters.ts';
import { documentClient } from '#shared/store/document-client.ts';
import { dynamoPlans } from '#shared/store/plans/dynamo-plans.ts';
import { dynamoRosterWriter } from '#shared/store/roster/dynamo-roster-writer.ts';
import { dynamoSecretWriter } from '#shared/store/sign-in/dynamo-secrets.ts';
import { dynamoSessions } from '#shared/store/sign-in/dynamo-sessions.ts';
import type { Table } from '#shared/store/table.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { cardHash, fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { createTables, startEngine } from '../../infra/local/aws/dynamodb/engine.ts';
import { DataStack } from '../../infra/stacks/data-stack.ts';
import { anActivePlan, anItem } from '../builders.ts';
import { secret } from '../functions/slack/requests.ts';
import { aMember, fakeSlack } from '../functions/slack/web-api.ts';
import { aClass, enrol } from '../harbor-high/school.ts';
import { aChange, aClassChange } from '../sample/records.ts';
import { aSection, aStaffMember, aStudent, harborHigh } from '../sample/roster.ts';
import { fullClass, itemsOfFull } from './full-class.ts';
import { instantGoogle } from './instant-google.ts';
import type { Visitor } from './teacher-view.ts';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** Thirty of whom twelve have cards; 170 more sit in the large class alone. */
const pupils = numbers(0, 200).map((number) =>
  aStudent({
    ...{ id: `stu_${number}`, givenName: 'Student', familyName: `Number ${number}` },
    ...{ email: `s${number}@students.harbor.example`, guardianIds: [] },
  }),
);
const thirty = pupils.slice(0, 30);
const graceOkafor = aStaffMember();

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
  const db = documentClient(client);
  const { plans, confidential, ledger } = names('bench');
  const tables = {
    plans: { db, name: plans },
    confidential: { db, name: confidential },
    ledger: { db, name: ledger },
  };
  await fill(tables);
  const [grace, omar] = [
    await signIn(tables, graceOkafor, '100000000000000000201'),
    await signIn(tables, fullClass.teacher, '100000000000000000202'),
  ];
  const env = {
    ...{ STAGE: 'local', AWS_LAMBDA_FUNCTION_NAME: 'bench' },
    ...{ PLANS_TABLE: plans, CONFIDENTIAL_TABLE: confidential, LEDGER_TABLE: ledger },
    ...{ BASE_URL: 'http://127.0.0.1:4100', GOOGLE_DOMAINS: 'harbor.example', HIDDEN_UNTIL_SHOWN: 'no' },
    CONFIRM_RHYTHM: 'usual',
    ...{ LOCAL_GOOGLE_URL: google.url, LOCAL_SLACK_URL: slack.url },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint, AWS_REGION: 'us-west-2' },
    ...{ AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
  };
  const stop = async () => {
    await google.stop();
    await engine.stop();
  };
  return { tables, grace, omar, env, stop };
}
export type BenchSchool = Awaited<ReturnType<typeof openBenchSchool>>;
type Tables = Record<'plans' | 'confidential' | 'ledger', Table>;

const googleIdOf = (id: string) => `google-${id}`;

/** Most students never sign in to us, so Google's ids of them are unknown and their addresses lead to them. */
function googleCourses() {
  const account = ({ id, email }: Student | Staff) => ({ userId: googleIdOf(id), email });
  const teachers = [account(graceOkafor)];
  const full = { teachers: [account(fullClass.teacher)], students: fullClass.students.map(account) };
  return {
    usual: { teachers, students: thirty.map(account) },
    others: {
      [courses.large]: { teachers, students: pupils.map(account) },
      ...Object.fromEntries([fullClass.usual, ...fullClass.stale].map((course) => [course, full])),
    },
  };
}

async function fill(tables: Tables) {
  const others = ['p2', 'p4', 'p5', 'p6', 'p7'].map((period, index) =>
    aClass(aSection({ id: `sec_${period}` }), [graceOkafor], pupils.slice(30 + 25 * index, 55 + 25 * index)),
  );
  const assembly = aClass(aSection({ id: 'sec_assembly', title: 'Assembly' }), [graceOkafor], pupils);
  await enrol(dynamoRosterWriter(tables.plans), {
    people: [graceOkafor, ...pupils, fullClass.teacher, ...fullClass.students],
    classes: [
      ...[aClass(aSection(), [graceOkafor], thirty), ...others, assembly],
      aClass(fullClass.section, [fullClass.teacher], fullClass.students),
    ],
  });
  const usual = { section: aSection(), teacher: graceOkafor, students: thirty };
  for (const courseId of [courses.usual, ...courses.unseen]) await openCourse(tables, usual, { courseId, readAgo: 60 });
  for (const courseId of courses.stale) await openCourse(tables, usual, { courseId, readAgo: -10 });
  await openCourse(tables, fullClass, { courseId: fullClass.usual, readAgo: 60 });
  for (const courseId of fullClass.stale) await openCourse(tables, fullClass, { courseId, readAgo: -10 });
  for (const { id } of thirty.slice(0, 12)) await publish(tables, id, fourItems);
  for (const [place, { id }] of fullClass.students.slice(0, fullClass.withCards).entries()) {
    const card = await publish(tables, id, itemsOfFull(place));
    if (place > 0) await confirm(tables, card);
    const [, ...kept] = itemsOfFull(place);
    if (place < 3) await publish(tables, id, [...kept, anItem({ itemId: 'itm_new' })], 2);
  }
  await dynamoSecretWriter(tables.confidential).saveSlack(secret);
}

/** A teacher who signed in a moment ago. */
async function signIn(tables: Tables, { id: personId, givenName: name }: Staff, hint: string): Promise<Visitor> {
  const session = randomUUID().replaceAll('-', '').repeat(2);
  await dynamoSessions(tables.confidential, now).start(session, {
    ...{ personId, googleSub: hint, as: 'teacher', name, accessToken: 'token' },
    ...{ accessTokenExpiresAt: addMinutes(now(), 60), expiresAt: addMinutes(now(), 600) },
  });
  return { cookie: `__Host-sidelight=${session}`, hint };
}

export const launchOf = (courseId: string) => ({
  ...{ courseId, itemId: '712345678901', itemType: 'courseWork' as const, attachmentId: '712345678902' },
});

/** As the last look left it: `readAgo` minutes ago, or in the future, so that it stays fresh. */
async function openCourse(
  { plans }: Tables,
  { section, teacher, students }: { section: Section; teacher: Staff; students: readonly Student[] },
  { courseId, readAgo }: { courseId: string; readAgo: number },
) {
  const id: SectionId = `gcc_${courseId}`;
  const provenBy = [section.id];
  await dynamoCourseRosters(plans).saveCourse({
    section: { id, title: section.title, schoolId: harborHigh.id, source: 'classroom' },
    staff: [{ sectionId: id, staffId: teacher.id, role: 'teacher', teaches: provenBy }],
    students: students.map((student) => ({
      ...{ sectionId: id, studentId: student.id, name: displayName(student), provenBy },
      googleId: googleIdOf(student.id),
    })),
    rosterReadAt: addMinutes(now(), readAgo),
  });
  const work = { title: 'Unit 3 quiz (45 min)', activities: ['quiz_test' as const], minutes: 45 };
  await dynamoAttachments(plans, plans).save({
    ...launchOf(courseId),
    ...{ title: teacherWords.attachmentTitle, showsWork: true, seenBy: [teacher.id] },
    work: { ...work, readAt: addMinutes(now(), readAgo) },
  });
}

const fourItems = [
  anItem(),
  anItem({ itemId: 'itm_2', code: 'PRE-READ-TTS', parameter: { components: ['all'] } }),
  anItem({ itemId: 'itm_3', code: 'SET-SEPARATE', parameter: {} }),
  anItem({ itemId: 'itm_4', code: 'RES-SCRIBE', parameter: {} }),
];

async function publish({ plans, ledger }: Tables, studentId: StudentId, items: PlanItem[], version = 1) {
  const name = `${studentId}-${version}`;
  const plan = anActivePlan({ id: `pln_${name}`, studentId, items });
  const card = mergeCard(studentId, [plan], { on: '2026-11-23', at: now(), version });
  await dynamoPlans(plans, ledger).publish({ plan, card, nextChanges: [] }, aChange(name, { at: now() }));
  return card;
}

/** As the teacher of the full class knows it. */
async function confirm({ plans, ledger }: Tables, card: Card) {
  const items = await fingerprintItems(card, schoolDateAt(now(), harborHigh.zone));
  const by = { staffId: fullClass.teacher.id, at: now() };
  const said = confirmation(card, items, { by, cardHash: await cardHash(items), before: undefined });
  await dynamoAcknowledgements(plans, ledger).acknowledge(
    said,
    aClassChange(`confirmed/${card.studentId}`, { at: now() }),
  );
}
