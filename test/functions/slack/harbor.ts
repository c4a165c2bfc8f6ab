import { createHmac } from 'node:crypto';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { asDoor } from '../../as-door.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import { aCard, aPublication } from '../../sample/records.ts';
import {
  aGuardian,
  aSection,
  aStaffMember,
  aStaffSeat,
  aStudent,
  aStudentSeat,
  harborHigh,
} from '../../sample/roster.ts';
import { aMember, fakeSlack } from './web-api.ts';

/** 12:30 in Harbor on Monday, 23 November 2026. */
export const noon = '2026-11-23T20:30:00.000Z';
export const secret = {
  signingSecret: 'only-for-tests',
  botToken: 'xoxb-test',
  botId: 'B0SIDELIGHT',
  botUserId: 'U0SIDELIGHT',
  teamId: 'T0HARBOR',
  appId: 'A0SIDELIGHT',
};

const maya = aStudent();
const mayumi = aStudent({
  id: 'stu_mayumi',
  givenName: 'Mayumi',
  familyName: 'Tanaka',
  email: 'mayumi@s.example',
  grade: '10',
  guardianIds: [],
});
const leo = aStudent({
  id: 'stu_leo',
  givenName: 'Leo',
  familyName: 'Brandt',
  email: 'leo@s.example',
  guardianIds: [],
});
/** In the same school, in nobody's class. */
const mayra = aStudent({
  id: 'stu_mayra',
  givenName: 'Mayra',
  familyName: 'Quint',
  email: 'mayra@s.example',
  guardianIds: [],
});
const sams = Array.from({ length: 12 }, (_, index) =>
  aStudent({
    id: `stu_sam${index}`,
    givenName: 'Samir',
    familyName: `Abadi ${index}`,
    email: `sam${index}@s.example`,
    guardianIds: [],
  }),
);
const left = aStudent({
  id: 'stu_left',
  givenName: 'Leonie',
  familyName: 'Gone',
  email: 'leonie@s.example',
  active: false,
  guardianIds: [],
});

const staff = [
  aStaffMember(),
  aStaffMember({
    id: 'stf_dana',
    givenName: 'Dana',
    familyName: 'Wells',
    email: 'dana@harbor.example',
    roles: ['caseManager'],
  }),
  aStaffMember({
    id: 'stf_priya',
    givenName: 'Priya',
    familyName: 'Nair',
    email: 'priya@harbor.example',
    roles: ['coordinator'],
  }),
  aStaffMember({ id: 'stf_omar', givenName: 'Omar', familyName: 'Haddad', email: 'omar@harbor.example' }),
  aStaffMember({ id: 'stf_gil', givenName: 'Gil', familyName: 'Guest', email: 'gil@harbor.example' }),
  aStaffMember({ id: 'stf_former', givenName: 'Fay', familyName: 'Former', email: 'fay@harbor.example' }),
];

const members = () => [
  aMember('U0GRACE', 'grace@harbor.example'),
  aMember('U0DANA', 'Dana@harbor.example'),
  aMember('U0PRIYA', 'priya@harbor.example'),
  aMember('U0OMAR', 'omar@harbor.example'),
  aMember('U0GUEST', 'gil@harbor.example', { is_restricted: true }),
  aMember('U0ULTRA', 'gil@harbor.example', { is_ultra_restricted: true }),
  aMember('U0STRANGE', 'gil@harbor.example', { is_stranger: true }),
  aMember('U0FOREIGN', 'gil@harbor.example', {
    team_id: 'T0OTHER',
    profile: { email: 'gil@harbor.example', team: 'T0OTHER' },
  }),
  aMember('U0GONE', 'gil@harbor.example', { deleted: true }),
  aMember('U0BOT', 'gil@harbor.example', { is_bot: true }),
  aMember('U0UNSURE', 'gil@harbor.example', { is_email_confirmed: false }),
  aMember('U0NOMAIL', '', { profile: { real_name: 'No Mail' } }),
  aMember('U0NOBODY', 'nobody@harbor.example'),
  aMember('U0PUPIL', 'leo@s.example'),
  aMember('U0FORMER', 'fay@harbor.example'),
  aMember('U0TWIN', 'grace@harbor.example'),
];

/** A small district on tables of its own, a Slack to answer, and the environment that the door reads when it is first imported. */
export async function openHarbor() {
  const tables = await freshTables();
  const stores = storesOn(tables);
  await stores.rosterWriter.putSchools([harborHigh]);
  await stores.rosterWriter.putPeople([maya, mayumi, leo, mayra, ...sams, left, ...staff, aGuardian()]);
  await stores.rosterWriter.putSections([aSection(), aSection({ id: 'sec_old', title: 'Last year' })]);
  await stores.rosterWriter.putSeats([
    aStaffSeat(),
    aStaffSeat({ sectionId: 'sec_old', staffId: 'stf_omar', endOn: '2026-06-12' }),
    aStudentSeat({ sectionId: 'sec_old' }),
    ...[maya, mayumi, leo, ...sams, left].map(({ id, givenName, familyName }) =>
      aStudentSeat({ studentId: id, name: `${givenName} ${familyName}` }),
    ),
  ]);
  await stores.plans.publish(...aPublication('maya'));
  await stores.plans.publish(
    ...aPublication(
      'mayumi',
      anActivePlan({ id: 'pln_2', studentId: 'stu_mayumi' }),
      aCard({ studentId: 'stu_mayumi' }),
    ),
  );
  await stores.secretWriter.saveSlack(secret);
  const slack = await fakeSlack(members());
  Object.assign(process.env, (await asDoor(tables, 'slack')).env, {
    STAGE: 'local',
    BASE_URL: 'https://sidelight.harbor.example',
    LOCAL_SLACK_URL: slack.url,
  });
  const ledgerOf = (student: StudentId) => entriesAbout(tables.ledger, student);
  return { tables, stores, slack, ledgerOf };
}
export type Harbor = Awaited<ReturnType<typeof openHarbor>>;

/** Read from the entries themselves: the pointer rows per student belong to the ledger's stream. */
async function entriesAbout(ledger: TestTables['ledger'], student: StudentId): Promise<LedgerEntry[]> {
  const entries = (await itemsIn(ledger)).map((item) => item as LedgerEntry);
  return entries.filter(({ studentIds, action }) => studentIds.includes(student) && action !== 'plan_published');
}

type Fields = Record<string, string>;
type Wish = { ts?: number; secret?: string; base64?: boolean; headers?: Fields };

/** A form as Slack posts it, signed now, wrapped as API Gateway hands it over. */
export const signedEvent = (fields: Fields, wish: Wish = {}) =>
  signed(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', wish);

/** What comes as JSON: events, and Slack's check that the address is ours. */
export const signedJson = (body: object, wish: Wish = {}) => signed(JSON.stringify(body), 'application/json', wish);

function signed(
  body: string,
  type: string,
  { ts = Math.floor(Date.now() / 1000), secret: key = secret.signingSecret, base64 = true, headers = {} }: Wish,
) {
  const signature = `v0=${createHmac('sha256', key).update(`v0:${ts}:${body}`).digest('hex')}`;
  return {
    version: '2.0',
    routeKey: 'POST /slack',
    rawPath: '/slack',
    rawQueryString: '',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(ts),
      'x-slack-signature': signature,
      ...headers,
    },
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  };
}

export const aCommand = (user: string, typed: string, over: Fields = {}): Fields => {
  const [command = '', ...words] = typed.split(' ');
  return {
    command,
    text: words.join(' '),
    user_id: user,
    user_name: 'whoever',
    team_id: secret.teamId,
    team_domain: 'harbor',
    channel_id: 'C0GENERAL',
    channel_name: 'general',
    api_app_id: secret.appId,
    is_enterprise_install: 'false',
    response_url: `${process.env.LOCAL_SLACK_URL}/hooks/1`,
    trigger_id: 'trigger-1',
    ...over,
  };
};

export const interaction = (user: string, body: object): Fields => ({
  payload: JSON.stringify({
    user: { id: user, username: 'whoever', name: 'whoever', team_id: secret.teamId },
    api_app_id: secret.appId,
    token: 'deprecated',
    team: { id: secret.teamId, domain: 'harbor' },
    is_enterprise_install: false,
    trigger_id: 'trigger-2',
    ...body,
  }),
});

export const aClick = (user: string, action: { action_id: string; value?: string }) =>
  interaction(user, {
    type: 'block_actions',
    container: { type: 'message', message_ts: '1.1', channel_id: 'C0GENERAL', is_ephemeral: true },
    channel: { id: 'C0GENERAL', name: 'general' },
    response_url: `${process.env.LOCAL_SLACK_URL}/hooks/1`,
    actions: [{ type: 'button', block_id: 'b', action_ts: '1.2', text: { type: 'plain_text', text: 'x' }, ...action }],
  });

type Filled = {
  date?: string | null;
  time?: string | null;
  length?: string | null;
  people?: string[];
  family?: string[];
};

export function aSubmission(user: string, filled: Filled = {}, { id = 'V0ONE', studentId = 'stu_maya' } = {}) {
  const { date = '2026-12-03', time = '14:30', length = '45', people = [user], family = [] } = filled;
  return interaction(user, {
    type: 'view_submission',
    response_urls: [],
    view: {
      id,
      type: 'modal',
      callback_id: 'plan_review',
      private_metadata: JSON.stringify({ studentId }),
      app_installed_team_id: secret.teamId,
      state: {
        values: {
          date: { date: { type: 'datepicker', selected_date: date } },
          time: { time: { type: 'timepicker', selected_time: time } },
          length: { length: { type: 'static_select', selected_option: length && { value: length } } },
          people: { people: { type: 'multi_users_select', selected_users: people } },
          family: { family: { type: 'checkboxes', selected_options: family.map((value) => ({ value })) } },
        },
      },
    },
  });
}
