import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webText } from '#shared/text/web.ts';
import { type GoogleStandIn, startGoogleStandIn } from '../../../infra/local/stand-ins/google/stand-in.tsx';
import { type SlackStandIn, startSlackStandIn } from '../../../infra/local/stand-ins/slack/stand-in.tsx';
import { guard } from '../../../integrations/slack/guard.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { anArchive, bucket, inboxName } from '../../use-cases/ledger/sealed-ledger.ts';
import { sidelight, sidelightHere } from './command-line.ts';

const slackKeys = {
  ...{ signingSecret: 's3cret', botToken: 'xoxb-right', appId: 'A0SIDELIGHT' },
  ...{ botId: 'B0SIDELIGHT', botUserId: 'U0SIDELIGHT', teamId: 'T0HARBOR' },
};
const googleKeys = { clientId: 'sidelight', clientSecret: 'a-client-secret' };

type Ses = { aDay: string; enabled: boolean; verified: string };
const live: Ses = { aDay: '50000.0', enabled: true, verified: 'Success' };
let ses = live;
let app: { status: number; page: string; secret: string } = {
  status: 200,
  page: webText.privacy.title,
  secret: slackKeys.signingSecret,
};

let school: TestSchool;
let archive: Awaited<ReturnType<typeof anArchive>>;
let slack: SlackStandIn;
let google: GoogleStandIn;
let env: Record<string, string>;
const servers: Server[] = [];

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
async function serving(answer: Answer) {
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** Our own doors, as far as anybody can ask them from outside: a page, and an address that takes what Slack signs. */
async function answerAsApp(request: IncomingMessage, response: ServerResponse) {
  const body = await text(request);
  if (request.url !== '/slack') return response.writeHead(app.status).end(app.page);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const { verified } = guard(
    { headers, body },
    { secrets: [app.secret], nowSeconds: Number(headers['x-slack-request-timestamp']) },
  );
  return verified ? response.end(body) : response.writeHead(401).end();
}

async function answerAsSes(request: IncomingMessage, response: ServerResponse) {
  const action = new URLSearchParams(await text(request)).get('Action') ?? '';
  const results: Record<string, string> = {
    GetSendQuota: `<Max24HourSend>${ses.aDay}</Max24HourSend>`,
    GetAccountSendingEnabled: `<Enabled>${ses.enabled}</Enabled>`,
    GetIdentityVerificationAttributes: `<VerificationAttributes><entry><key>harbor.example</key><value><VerificationStatus>${ses.verified}</VerificationStatus></value></entry></VerificationAttributes>`,
  };
  return response.end(
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${results[action]}</${action}Result></${action}Response>`,
  );
}

/** As many school years as a calendar holds, so that today is in one of them. */
const years = Array.from({ length: 20 }, (_, index) => 2026 + index).map((year) => ({
  name: `${year}-${String(year + 1).slice(2)}`,
  terms: [{ name: 'Year', startOn: `${year}-08-01`, endOn: `${year + 1}-07-31` }],
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  daysOff: [{ on: `${year}-12-25` }],
}));

beforeAll(async () => {
  school = await setUpSchool();
  archive = await anArchive();
  const base = await serving(answerAsApp);
  const pages = { port: 0, appUrl: base, deskUrl: base, now: () => 0 };
  slack = await startSlackStandIn({ ...pages, ...slackKeys, members: [], commands: [] });
  const district = { name: 'Harbor', zone: 'America/Los_Angeles', accounts: [], courses: [], posts: [] };
  google = await startGoogleStandIn({ ...pages, ...googleKeys, district });
  env = {
    ...school.tables.env,
    STAGE: 'local',
    SEAL_BUCKET: bucket,
    ROSTER_BUCKET: inboxName,
    AWS_ENDPOINT_URL_S3: archive.endpoint,
    AWS_ENDPOINT_URL_SES: await serving(answerAsSes),
    LOCAL_SLACK_URL: slack.url,
    LOCAL_GOOGLE_URL: google.url,
    BASE_URL: base,
    GOOGLE_DOMAINS: 'harbor.example',
    MAIL_SENDER: 'sidelight@harbor.example',
  };
  const file = join(mkdtempSync(join(tmpdir(), 'sidelight-doctor-')), 'years.json');
  writeFileSync(file, JSON.stringify({ years }));
  expect((await sidelightHere(['calendar', 'set', 'harbor-high', file], env)).code).toBe(0);
});
afterAll(async () => {
  for (const server of servers) server.close();
  await Promise.all([slack.stop(), google.stop(), archive.stop()]);
});
beforeEach(async () => {
  ses = live;
  app = { status: 200, page: webText.privacy.title, secret: slackKeys.signingSecret };
  const { secretWriter } = storesOn(school.tables);
  await Promise.all([secretWriter.saveSlack(slackKeys), secretWriter.saveGoogle(googleKeys)]);
});

const doctor = (over: Record<string, string> = {}) => asked(sidelightHere, over);
/** In a process of its own: secrets are read once and kept. */
const doctorAnew = (over: Record<string, string> = {}) => asked(sidelight, over);

async function asked(run: typeof sidelight, over: Record<string, string>) {
  const { code, out, err } = await run(['doctor'], { ...env, ...over });
  return { code, lines: out, err, mend: out.filter((line) => line.startsWith('mend')).join('\n') };
}

describe('a district that is set up', () => {
  it('is told so, a line for each thing that was asked', async () => {
    const { code, lines, err } = await doctor();
    expect([code, err]).toEqual([0, '']);
    expect(lines.map((line) => line.replace(/^(fine) +(\w+( \w+)*) {2}.*/, '$1 $2'))).toEqual([
      'fine Shell',
      'fine Plans table',
      'fine Ledger table',
      'fine Archive of seals',
      'fine Roster inbox',
      'fine Calendars',
      'fine Address',
      ...['fine Google', 'fine Google', 'fine Google'],
      ...['fine Slack', 'fine Slack'],
      ...['fine Mail', 'fine Mail'],
      'All that can be asked is as it should be.',
    ]);
  });

  it('is one object for a machine', async () => {
    const { json } = await sidelightHere(['doctor', '--json'], env);
    expect(json().findings).toContainEqual(expect.objectContaining({ about: 'Mail', fine: true }));
  });
});

describe('what is missing', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a name that the shell lacks', { LEDGER_TABLE: '' }, 'LEDGER_TABLE not set, and what needs them is not asked'],
    ['a table of another deployment', { PLANS_TABLE: 'other' }, 'other: there is none of that name in this account'],
    ['an archive of another deployment', { SEAL_BUCKET: 'other' }, 'Archive of seals  other:'],
    ['an address that nobody knows', { BASE_URL: 'https://sidelight.invalid' }, 'is a name that nobody knows'],
    ['an address where nothing is', { BASE_URL: 'http://127.0.0.1:9' }, 'point its record at the output DomainTarget'],
    [
      'redirects of another address',
      { BASE_URL: 'http://127.0.0.1:9' },
      '(redirect_uri_mismatch): add it to the client’s',
    ],
    ['a way out to Google', { LOCAL_GOOGLE_URL: 'http://127.0.0.1:9' }, 'reaches accounts.google.com'],
    ['a way out to Slack', { LOCAL_SLACK_URL: 'http://127.0.0.1:9' }, 'reaches https://slack.com'],
    ['a way out to SES', { AWS_ENDPOINT_URL_SES: 'http://127.0.0.1:9' }, 'SES: AWS did not answer'],
  ])('is named: %s', async (_, over, sentence) => {
    const { code, mend, lines, err } = await doctor(over);
    expect([code, err]).toEqual([1, '']);
    expect(mend).toContain(sentence);
    expect(lines.at(-1)).toMatch(/^\d things? to mend\.$/);
  });

  it.each<[string, Partial<Ses>, string]>([
    ['the sandbox', { aDay: '200.0' }, 'keeps this account in its sandbox'],
    ['the sender', { verified: 'Pending' }, 'verified neither sidelight@harbor.example nor its domain'],
    ['a pause', { enabled: false }, 'sending is paused in SES'],
  ])('is named: in SES, %s', async (_, over, sentence) => {
    ses = { ...live, ...over };
    expect((await doctor()).mend).toContain(sentence);
  });

  it.each<[string, Partial<typeof app>, string]>([
    ['a page of somebody else', { page: 'Parked' }, 'answers 200, and not with our page'],
    ['a door that fails', { status: 503 }, 'infra/RUNBOOK.md#web'],
    ['another signing secret', { secret: 'other' }, 'does not take what is signed with the secret that is kept'],
  ])('is named: at our own address, %s', async (_, over, sentence) => {
    app = { ...app, ...over };
    expect((await doctor()).mend).toContain(sentence);
  });

  it('is named: keys that Google or Slack replaced, and no key is said', async () => {
    const { secretWriter } = storesOn(school.tables);
    await secretWriter.saveGoogle({ ...googleKeys, clientSecret: 'replaced' });
    await secretWriter.saveSlack({ ...slackKeys, botToken: 'xoxb-revoked' });
    const { mend } = await doctorAnew();
    expect(mend).toContain('it does not take the client’s secret (invalid_client)');
    expect(mend).toContain('it does not take the bot token (invalid_auth)');
    expect(mend).not.toMatch(/replaced|xoxb-revoked/);
  });

  it('is named: a table in the place of another', async () => {
    const { mend } = await doctor({ PLANS_TABLE: school.tables.confidential.name });
    expect(mend).toContain('it is another table than is meant');
  });

  it('is named: a bot of another workspace', async () => {
    await storesOn(school.tables).secretWriter.saveSlack({ ...slackKeys, teamId: 'T0OTHER' });
    expect((await doctorAnew()).mend).toContain('of another bot or workspace than was kept');
  });

  it('is named: everything of a district that was deployed a minute ago, and the command that mends each', async () => {
    const { tables } = await setUpSchool();
    const { mend } = await doctorAnew({ CONFIDENTIAL_TABLE: tables.confidential.name });
    expect(mend).toContain('npm run set-secret -- google < FILE');
    expect(mend).toContain('npm run set-secret -- slack < FILE');
    const empty = await doctorAnew({ PLANS_TABLE: (await freshTables()).plans.name });
    expect(empty.mend).toMatch(/Roster +nobody is on it/);
    const noYears = await doctorAnew({ PLANS_TABLE: tables.plans.name });
    expect(noYears.mend).toContain(
      'no school year for today, so that deadlines have no day, at sch_harbor-high: npm run',
    );
  });
});
