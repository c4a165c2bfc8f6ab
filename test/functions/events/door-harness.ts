import { expect, vi } from 'vitest';
import { calendarPermission } from '#shared/use-cases/ports/reviews/calendar.ts';
import { mailsAt, startMailbox } from '../../../infra/local/aws/mailbox.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aGuardian } from '../../sample/roster.ts';
import { keptLog } from '../kept-log.ts';
import { hurryWhileDead, proxyTo, workingNetwork } from './faulty-network.ts';
import { startGoogle } from './google.ts';
import { startSlack } from './slack.ts';
import { watchTouches } from './watched-doors.ts';

export const doorMonday = new Date('2026-11-23T20:30:00.000Z');
export const doorUrl = 'https://sidelight.harbor.example';

/** Names and needs that must turn up in no log line and in no message, whatever a door does. */
const privateWords = ['Xanthippe', 'Quillfeather', 'Ottoline', 'Dyslexia-canary', 'accommodat', '504'];

const { grace, omar } = people;
const dana = { ...people.dana, familyName: 'Ottoline' };
const rosa = aGuardian({ id: 'grd_rosa', familyName: 'Quillfeather', email: 'rosa@family.example' });
const former = aGuardian({ id: 'grd_former', familyName: 'Stepparent', email: 'former@family.example' });
const maya = { ...people.maya, givenName: 'Xanthippe', familyName: 'Quillfeather', guardianIds: [rosa.id] };

const boundAt = '2026-09-01T16:00:00.000Z';
const inSlack = (name: string) => ({ teamId: 'T0HARBOR', userId: `U0${name}`, boundAt });

/**
 * Three staff, two guardians and one student, with every vendor on loopback; doors are imported after it, because they
 * read their names.
 */
export async function setUpDoors() {
  vi.useFakeTimers({ toFake: ['Date'], now: doorMonday });
  const { lines, stop: forgetLog } = keptLog();
  const { tables, stores } = await setUpSchool({ people: [dana, grace, omar, rosa, former, maya], classes: [] });
  const [google, slack, mailbox] = [await startGoogle(), await startSlack(), await startMailbox(0)];
  const mailUrl = `http://127.0.0.1:${mailbox.port}`;
  const network = workingNetwork();
  const wait = hurryWhileDead(network);
  const proxies = {
    dynamo: await proxyTo(tables.endpoint, 'dynamodb', network),
    google: await proxyTo(google.url, 'google', network),
    slack: await proxyTo(slack.url, 'slack', network),
    mail: await proxyTo(mailUrl, 'mail', network),
  };
  Object.assign(process.env, tables.env, {
    STAGE: 'local',
    BASE_URL: doorUrl,
    GOOGLE_DOMAINS: 'harbor.example',
    MAIL_SENDER: 'sidelight@harbor.example',
    CONFIRM_RHYTHM: 'usual',
    AWS_ENDPOINT_URL_DYNAMODB: proxies.dynamo.url,
    AWS_ENDPOINT_URL_SES: proxies.mail.url,
    LOCAL_GOOGLE_URL: proxies.google.url,
    LOCAL_SLACK_URL: proxies.slack.url,
  });
  await stores.bindings.bindSlack(dana.id, inSlack('DANA'));
  await stores.bindings.bindSlack(grace.id, inSlack('GRACE'));
  await stores.secretWriter.saveGoogle({ clientId: 'client-1', clientSecret: 'secret-1' });
  const bot = { botToken: 'xoxb-harbor', botId: 'B0', botUserId: 'U0BOT', teamId: 'T0HARBOR', appId: 'A0' };
  await stores.secretWriter.saveSlack({ signingSecret: 'shh', ...bot });
  const mails = () => mailsAt(mailUrl);
  const stop = async () => {
    for (const { stop: close } of [...Object.values(proxies), google, slack]) close();
    await mailbox.stop();
    forgetLog();
    wait();
    vi.useRealTimers();
  };
  return { tables, google, slack, stores, network, mails, lines, stop, ...watchTouches(tables, network) };
}
export type DoorHarness = Awaited<ReturnType<typeof setUpDoors>>;
type Stores = TestSchool['stores'];

/** Two coordinators, one of them in Slack. */
export async function seedOffice({ rosterWriter, bindings }: Stores) {
  await rosterWriter.putPeople([people.priya, { ...people.ruth, roles: ['coordinator'] }]);
  await bindings.bindSlack(people.priya.id, inSlack('PRIYA'));
}

export const grantDana = ({ googleGrants }: Stores, refreshToken = 'dana') =>
  googleGrants.save({
    personId: 'stf_dana',
    googleSub: '1001',
    refreshToken,
    permissions: ['openid', 'email', calendarPermission],
  });

/** Asked of all that a door logged in a whole file of tests, its failures included. */
export function expectNothingPrivateLogged({ lines }: DoorHarness) {
  expect(lines.length).toBeGreaterThan(2);
  // An id of chance letters and digits may hold 504 by chance.
  const log = lines
    .join('\n')
    .toLowerCase()
    .replaceAll(/\b[a-z]{3}_[a-z0-9]{26}\b/g, 'an id');
  for (const word of [...privateWords, '@']) expect(log).not.toContain(word.toLowerCase());
}
