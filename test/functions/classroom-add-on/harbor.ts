import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { OAuth2Client } from 'google-auth-library';
import type { Card, CardItem } from '#shared/domain/cards/card.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { Ledger } from '#shared/use-cases/ports/ledger/ledger.ts';
import { addOnDoor } from '../../../functions/classroom-add-on/door.ts';
import { ids } from '../../../functions/deps/clock.ts';
import { rememberedAttachments } from '../../../functions/deps/remembered-attachments.ts';
import { rememberedCourses } from '../../../functions/deps/remembered-courses.ts';
import { googleAccounts, identityEndpoints } from '../../../integrations/google-auth.ts';
import { googleClassroom } from '../../../integrations/google-classroom/classroom.ts';
import { addOnScopes } from '../../../integrations/google-classroom/scopes.ts';
import { asDoor } from '../../as-door.ts';
import { anActivePlan } from '../../builders.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { clientId, fakeGoogle } from '../../integrations/google-classroom/fake-google.ts';
import { aCard, aPublication, at, later } from '../../sample/records.ts';
import {
  aGuardian,
  aSection,
  aStaffMember,
  aStaffSeat,
  aStudent,
  aStudentSeat,
  harborHigh,
} from '../../sample/roster.ts';
import { courses, harborsGoogle, type World } from './google-for-harbor.ts';

export const baseUrl = 'http://127.0.0.1:4100';
const classroomOrigin = 'http://localhost:4200';

export const anItem = (over: Partial<CardItem> = {}): CardItem => ({
  code: 'TIM-EXT',
  parameter: { timeMultiplier: 1.5 },
  activities: ['quiz_test', 'lab'],
  courses: [],
  priority: 'standard',
  alternatives: [],
  ...over,
});

/** A school day at Harbor High with a Google of its own: Grace teaches algebra, Theo history; Yara is Theo's and was invited to Grace's course. */
export async function harbor() {
  const world: World = { attachments: new Map(), titles: new Map(), trouble: undefined, signIn: {} };
  const google = await fakeGoogle((call) => harborsGoogle(call, world));
  const tables = await freshTables();
  let now = at;
  const clock = () => now;
  const stores = storesOn(tables, clock);
  await enrol(stores);
  const broken = { ledger: false };
  const ledger: Ledger = {
    append: (entry) =>
      broken.ledger ? Promise.reject(new Error('the ledger is down')) : permitted.ledger.append(entry),
  };
  const connect = async () => ({
    clientId,
    client: new OAuth2Client({
      clientId,
      clientSecret: 'secret',
      redirectUri: `${baseUrl}/sign-in/callback`,
      ...identityEndpoints(google.url),
    }),
  });
  const permitted = storesOn(await asDoor(tables, 'classroom-add-on'), clock);
  const deps = {
    ...permitted,
    attachments: rememberedAttachments(permitted.attachments),
    ...rememberedCourses({ ...permitted, now: clock }),
    ledger,
    googleAccounts: googleAccounts({ connect, domains: ['harbor.example', 'students.harbor.example'], now: clock }),
    classroomAs: googleClassroom({ rootUrl: google.url, pause: async () => undefined }),
    scopes: addOnScopes,
    baseUrl,
    frameAncestors: [classroomOrigin],
    ids,
    now: clock,
  };
  const door = addOnDoor(deps);
  return {
    ...{ world, google, stores, broken, deps, tables },
    ask: (event: APIGatewayProxyEventV2) => door(event, {} as Context),
    moveClock: (minutes: number) => {
      now = later(minutes);
    },
    stop: () => google.stop(),
    signedIn: (who: keyof typeof people) => signedIn(stores, who),
    giveCard: (studentId: StudentId, items: CardItem[]) => giveCard(stores, { ...aCard({ studentId }), items }),
    ledgerOf: (who: keyof typeof people) => stores.ledgerReader.ofActor(people[who].id),
  };
}
export type Harbor = Awaited<ReturnType<typeof harbor>>;
type Stores = ReturnType<typeof storesOn>;

export const people = {
  grace: { id: 'stf_grace', sub: '201', token: 'grace' },
  theo: { id: 'stf_theo', sub: '202', token: 'theo' },
  maya: { id: 'stu_maya', sub: '301', token: 'maya' },
  leo: { id: 'stu_leo', sub: '302', token: 'leo' },
} as const;

async function enrol({ rosterWriter }: Stores) {
  await rosterWriter.putSchools([harborHigh]);
  await rosterWriter.putPeople([
    aStaffMember(),
    aStaffMember({ id: 'stf_theo', givenName: 'Theo', familyName: 'Marsh', email: 'theo@harbor.example' }),
    aStaffMember({ id: 'stf_gone', givenName: 'Gus', email: 'gus@harbor.example', active: false }),
    aGuardian({ email: 'ana@harbor.example' }),
    aStudent(),
    aStudent({ id: 'stu_leo', givenName: 'Leo', familyName: 'Nguyễn', email: 'leo@students.harbor.example' }),
    aStudent({ id: 'stu_sam', givenName: 'Sam', familyName: 'Becker', email: 'sam@students.harbor.example' }),
    aStudent({ id: 'stu_yara', givenName: 'Yara', familyName: 'Haddad', email: 'yara@students.harbor.example' }),
  ]);
  await rosterWriter.putSections([aSection(), aSection({ id: 'sec_history', title: 'World history, period 5' })]);
  await rosterWriter.putSeats([
    aStaffSeat(),
    aStaffSeat({ sectionId: 'sec_history', staffId: 'stf_theo' }),
    aStudentSeat(),
    aStudentSeat({ studentId: 'stu_leo', name: 'Leo Nguyễn' }),
    aStudentSeat({ studentId: 'stu_sam', name: 'Sam Becker' }),
    aStudentSeat({ sectionId: 'sec_history', studentId: 'stu_yara', name: 'Yara Haddad' }),
  ]);
}

async function giveCard({ plans }: Stores, card: Card) {
  const { studentId } = card;
  await plans.publish(...aPublication(studentId, anActivePlan({ id: `pln_${studentId}`, studentId }), card));
}

/** A session as a finished sign-in leaves it; answers the frame's cookie. */
async function signedIn({ sessions }: Stores, who: keyof typeof people) {
  const { id: personId, sub, token } = people[who];
  const id = Buffer.from(`${who}-session-${Math.random()}`).toString('hex').padEnd(64, '0').slice(0, 64);
  await sessions.start(id, {
    personId,
    googleSub: sub,
    name: who,
    accessToken: token,
    accessTokenExpiresAt: later(50),
    expiresAt: later(60 * 24),
  });
  return `__Host-sidelight=${id}`;
}

/** The address that Classroom opens for a post of Grace's course. */
export const launch = (over: Record<string, string> = {}) => ({
  courseId: courses.algebra,
  itemId: '802',
  itemType: 'courseWork',
  attachmentId: '9',
  ...over,
});
