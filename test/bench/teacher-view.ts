import { pathToFileURL } from 'node:url';
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { googleClassroom } from '../../integrations/google-classroom/classroom.ts';
import { type BenchSchool, courses, launchOf } from './bench-school.ts';
import { median } from './median.ts';

type Kind = 'raw' | 'door' | 'firstLook' | 'stale' | 'google';
export type TeacherViewTimes = Record<Kind | 'large', number>;
/** Answers the page. */
export type OpenTeacherView = (courseId: string, show?: 'work' | 'all') => Promise<Buffer>;
export type Visitor = { cookie: string; hint: string };

/** Warm, at a class not seen before, and at one whose roster is of the last lesson: against two bare calls. */
export async function teacherView(
  school: BenchSchool,
  look: OpenTeacherView,
  rounds: number,
): Promise<TeacherViewTimes> {
  const times: Record<Kind, number[]> = { raw: [], door: [], firstLook: [], stale: [], google: [] };
  const everyFew = Math.floor(rounds / courses.unseen.length);
  const stale = courses.stale.values();
  // In turn, so that a noisy minute hits all alike; the first rounds warm up.
  for (let round = -30; round < rounds; round++) {
    const kept = round >= 0;
    const rawTime = await timed(() => twoCalls(school));
    const doorTime = await timed(() => look(courses.usual));
    if (kept) times.raw.push(rawTime);
    if (kept) times.door.push(doorTime);
    const isTheirTurn = round % everyFew === 0;
    const unseen = kept && isTheirTurn ? courses.unseen[round / everyFew] : undefined;
    if (unseen) times.firstLook.push(await timed(() => look(unseen)));
    const old = isTheirTurn || (!kept && round % 2 === 0) ? stale.next().value : undefined;
    const staleTime = old ? await timed(() => look(old)) : 0;
    if (old && kept) times.stale.push(staleTime);
    if (old && kept) times.google.push(await timed(() => askGoogle(school, old)));
  }
  const large = await timed(() => look(courses.large));
  const { raw, door, firstLook, stale: old, google } = times;
  const medians = { raw: median(raw), door: median(door), firstLook: median(firstLook), stale: median(old) };
  return { ...medians, google: median(google), large };
}

/** What a stale view asks of Google beyond a warm one, by itself. */
async function askGoogle({ env }: BenchSchool, courseId: string) {
  const caller = { accessToken: 'token', renew: async () => 'token' };
  const classroom = googleClassroom({ rootUrl: env.LOCAL_GOOGLE_URL, pause: async () => undefined })(caller);
  await Promise.all([classroom.roster(courseId), classroom.work(launchOf(courseId), Promise.resolve('UTC'))]);
}

async function twoCalls({ tables: { plans } }: BenchSchool) {
  const { Items = [] } = await plans.db.send(
    new QueryCommand({
      TableName: plans.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `SECTION#gcc_${courses.usual}` },
    }),
  );
  const Keys = Items.flatMap(({ studentId }) => (studentId ? [{ pk: `CARD#${studentId}`, sk: 'CARD' }] : []));
  const { Responses } = await plans.db.send(new BatchGetCommand({ RequestItems: { [plans.name]: { Keys } } }));
  if (Responses?.[plans.name]?.length !== 12) throw new Error('the raw calls must find twelve cards');
}

/** The bundled door, as a container of its own when `container` is new. */
export async function openAddOn(bundle: string, visitor: Visitor, container = ''): Promise<OpenTeacherView> {
  const { handler } = await import(`${pathToFileURL(bundle).href}?${container}`);
  return async (courseId, show) => {
    const { statusCode, body } = await handler(aLook(courseId, visitor, show), {});
    if (statusCode !== 200 || !String(body).includes('>Student')) throw new Error(`the door answered ${statusCode}`);
    return Buffer.from(String(body));
  };
}

/** The panel over a post that is being written. */
export async function openPanel(bundle: string, visitor: Visitor, container: string) {
  const { handler } = await import(`${pathToFileURL(bundle).href}?${container}`);
  return async (courseId: string) => {
    const { statusCode, body } = await handler(aGetOf('discovery', launchOf(courseId), visitor), {});
    if (statusCode !== 200 || !String(body).includes('need')) throw new Error(`the door answered ${statusCode}`);
  };
}

export const aLook = (courseId: string, visitor: Visitor, show: 'work' | 'all' = 'work') =>
  aGetOf('teacher-view', { ...launchOf(courseId), show }, visitor);

function aGetOf(page: string, of: Readonly<Record<string, string>>, { cookie, hint }: Visitor) {
  const launch = { ...of, login_hint: hint };
  return {
    ...{ version: '2.0', routeKey: `GET /add-on/${page}`, rawPath: `/add-on/${page}` },
    rawQueryString: new URLSearchParams(launch).toString(),
    queryStringParameters: launch,
    ...{ cookies: [cookie], headers: {}, isBase64Encoded: false },
    requestContext: { http: { method: 'GET', path: `/add-on/${page}` } },
  };
}

export async function timed(run: () => Promise<unknown>) {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
