import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { OAuth2Client } from 'google-auth-library';
import { confirmation } from '#shared/domain/cards/acknowledgement.ts';
import type { Card, CardItem } from '#shared/domain/cards/card.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { cardHash, fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import type { Ledger } from '#shared/use-cases/ports/ledger/ledger.ts';
import type { GooglePermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { addOnDoor } from '../../../functions/classroom-add-on/door.ts';
import { ids } from '../../../functions/deps/clock.ts';
import { rememberedAttachments } from '../../../functions/deps/remembered-attachments.ts';
import { rememberedCalendars } from '../../../functions/deps/remembered-calendars.ts';
import { rememberedCourses } from '../../../functions/deps/remembered-courses.ts';
import { googleAccounts, identityEndpoints } from '../../../integrations/google-auth.ts';
import { googleClassroom } from '../../../integrations/google-classroom/classroom.ts';
import { usualPatience } from '../../../integrations/google-classroom/client.ts';
import {
  addOnPermissions,
  laterPermissions,
  optionalPermissions,
} from '../../../integrations/google-classroom/permissions.ts';
import { asDoor } from '../../as-door.ts';
import { anActivePlan } from '../../builders.ts';
import { storesOn } from '../../engine.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { clientId, fakeGoogle } from '../../integrations/google-classroom/fake-google.ts';
import { aCard, aClassChange, aPublication, at, later } from '../../sample/records.ts';
import { aSection, aStaffMember, aStudent, harborHigh } from '../../sample/roster.ts';
import { courses, type GoogleFixture, granted, harborsGoogle } from './harbors-google.ts';

export const baseUrl = 'http://127.0.0.1:4100';
const classroomOrigin = 'http://localhost:4200';

export const aCardItem = (over: Partial<CardItem> = {}): CardItem => ({
  code: 'TIM-EXT',
  parameter: { timeMultiplier: 1.5 },
  activities: ['quiz_test', 'lab'],
  courses: [],
  priority: 'standard',
  alternatives: [],
  ...over,
});

const { grace, theo, samuel, maya, leo } = people;
const gus = aStaffMember({ id: 'stf_gone', givenName: 'Gus', email: 'gus@harbor.example', active: false });
const sam = aStudent({ id: 'stu_sam', givenName: 'Sam', familyName: 'Becker', email: 'sam@students.harbor.example' });
const yara = aStudent({
  id: 'stu_yara',
  givenName: 'Yara',
  familyName: 'Haddad',
  email: 'yara@students.harbor.example',
});
/** Of the district's domain, so that only the roster keeps a parent out. */
const ana = { ...people.ana, email: 'ana@harbor.example' };

/**
 * Harbor High with a Google of its own: Grace teaches algebra, Theo history; Yara is Theo's and was invited to Grace's
 * course.
 */
export async function setUpAddOnDoor({ patience = usualPatience, hiddenUntilShown = false, twoPeriods = false } = {}) {
  const world: GoogleFixture = {
    ...{
      attachments: new Map(),
      titles: new Map(),
      posts: new Map(),
      courses: new Map(),
      due: new Map(),
      enrolled: new Map(),
      teaching: new Map(),
      assignees: new Map(),
      handIns: new Map(),
      ownWork: new Map(),
    },
    ...{ trouble: undefined, signIn: {} },
  };
  const google = await fakeGoogle((call) => harborsGoogle(call, world), granted);
  const { tables, stores, clock } = await setUpSchool({
    people: [grace, theo, samuel, gus, ana, maya, leo, sam, yara],
    classes: [
      ...(twoPeriods
        ? [
            aClass(aSection(), [grace], [maya, sam]),
            aClass(aSection({ id: 'sec_algebra5', title: 'Algebra 1, period 5' }), [grace], [leo]),
          ]
        : [aClass(aSection(), [grace], [maya, leo, sam])]),
      aClass(aSection({ id: 'sec_history', title: 'World history, period 5' }), [theo], [yara]),
    ],
  });
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
  const asDeployed = await asDoor(tables, 'classroom-add-on');
  const permitted = storesOn(asDeployed, clock.now);
  const deps = {
    ...permitted,
    attachments: rememberedAttachments(permitted.attachments, clock.now),
    calendars: rememberedCalendars(permitted.calendars, clock.now),
    ...rememberedCourses({ ...permitted, now: clock.now }),
    ledger,
    googleAccounts: googleAccounts({ connect, domains: ['harbor.example', 'students.harbor.example'], now: clock.now }),
    formSecret: async () => 'secret',
    classroomAs: googleClassroom({ rootUrl: google.url, pause: async () => undefined, patience }),
    permissions: addOnPermissions,
    optionalPermissions,
    laterPermissions,
    baseUrl,
    frameAncestors: [classroomOrigin],
    hiddenUntilShown,
    ids,
    now: clock.now,
  };
  const door = addOnDoor(deps);
  return {
    ...{ world, google, stores, broken, clock, deps, tables, asDeployed },
    ask: (event: APIGatewayProxyEventV2) => door(event, {} as Context),
    stop: () => google.stop(),
    signedIn: (who: keyof typeof accounts, extras?: GooglePermission[]) => signedIn(stores, who, extras),
    giveCard: (studentId: StudentId, ...[items, version = 1, more]: [CardItem[], number?, Pick<Card, 'lately'>?]) =>
      giveCard(stores, { ...aCard({ studentId, version }), items, ...more }),
    confirmed: (studentId: StudentId) => confirmed(stores, studentId),
    ledgerOf: (who: keyof typeof accounts) => stores.ledgerReader.ofActor(accounts[who].id),
  };
}
export type AddOnDoor = Awaited<ReturnType<typeof setUpAddOnDoor>>;
type Stores = TestSchool['stores'];

/** Google's accounts of those who sign in. */
export const accounts = {
  grace: { id: 'stf_grace', sub: '201', token: 'grace' },
  theo: { id: 'stf_theo', sub: '202', token: 'theo' },
  samuel: { id: 'stf_samuel', sub: '203', token: 'samuel' },
  maya: { id: 'stu_maya', sub: '301', token: 'maya' },
  leo: { id: 'stu_leo', sub: '302', token: 'leo' },
} as const;

async function giveCard({ plans }: Stores, card: Card) {
  const { studentId, version } = card;
  const name = version === 1 ? studentId : `${studentId}-${version}`;
  await plans.publish(...aPublication(name, anActivePlan({ id: `pln_${name}`, studentId }), card));
}

/** Grace knows what is on this card today. */
async function confirmed({ cards, acknowledgements }: Stores, studentId: StudentId) {
  const card = await cards.find(studentId);
  if (!card) throw new Error(`${studentId} has no card`);
  const items = await fingerprintItems(card, schoolDateAt(at, harborHigh.zone));
  const said = { by: { staffId: accounts.grace.id, at }, cardHash: await cardHash(items), before: undefined };
  await acknowledgements.acknowledge(
    confirmation(card, items, said),
    aClassChange(`confirmed/${studentId}`, { actorId: 'system' }),
  );
}

/** A session as a finished sign-in leaves it; answers the frame's cookie. */
async function signedIn({ sessions }: Stores, who: keyof typeof accounts, extras?: GooglePermission[]) {
  const { id: personId, sub, token } = accounts[who];
  const id = Buffer.from(`${who}-session-${Math.random()}`).toString('hex').padEnd(64, '0').slice(0, 64);
  await sessions.start(id, {
    personId,
    googleSub: sub,
    name: who,
    as: personId.startsWith('stu_') ? 'student' : 'teacher',
    accessToken: extras?.includes('manageClasswork') ? `${token}-manages` : token,
    ...(extras ? { extras } : {}),
    ...(extras?.includes('manageClasswork') ? { actUntil: later(50) } : {}),
    accessTokenExpiresAt: later(50),
    expiresAt: later(60 * 24),
  });
  return `__Host-sidelight=${id}`;
}

/** The address that Classroom opens for a post of Grace's course, by default to Grace. */
export const launch = (over: Record<string, string> = {}, who: keyof typeof accounts = 'grace') => ({
  courseId: courses.algebra,
  itemId: '802',
  itemType: 'courseWork',
  attachmentId: '9',
  login_hint: accounts[who].sub,
  ...over,
});
