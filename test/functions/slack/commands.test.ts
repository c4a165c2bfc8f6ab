import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MessageBlocks } from '../../../infra/local/stand-ins/slack/block-kit.ts';
import { assertBlockLimits } from '../../integrations/slack/block-limits.ts';
import { keptLog } from '../kept-log.ts';
import { aClick, aCommand } from './requests.ts';
import { noon, openSlackDoor, type SlackDoor } from './slack-door.ts';

type SlackAnswer = { response_type: string; text: string; blocks: object[]; replace_original?: boolean };
let door: SlackDoor;
let send: SlackDoor['send'];

const asMessage = (body: unknown): SlackAnswer => {
  const said = (typeof body === 'string' ? JSON.parse(body) : body) as SlackAnswer;
  expect(said.response_type).toBe('ephemeral');
  assertBlockLimits(said);
  // The numbers that the school's own system gives people are not for Slack.
  expect(JSON.stringify(said)).not.toMatch(/(stu|stf|grd|pln)_\w/);
  MessageBlocks.parse(said.blocks);
  return said;
};
async function typed(user: string, text: string, over = {}) {
  const { statusCode, body } = await send(aCommand(user, text, over));
  expect(statusCode).toBe(200);
  return asMessage(body);
}
async function clicked(user: string, action: { action_id: string; value?: string }) {
  door.slack.hooks.length = 0;
  expect(await send(aClick(user, action))).toMatchObject({ statusCode: 200, body: '' });
  return door.slack.hooks.map(asMessage);
}

beforeAll(async () => {
  door = await openSlackDoor();
  ({ send } = door);
});
const log = keptLog();
beforeEach(() => void log.clear());
afterAll(() => door.slack.close());

const none = /^No student of yours matches that name\./;

describe('/accommodations', () => {
  it('shows a teacher what to do for a student of hers, why she may see it, and enters that in the ledger once', async () => {
    const before = (await door.ledgerOf('stu_maya')).length;
    const { text } = await typed('U0GRACE', '/accommodations maya rod');
    expect(text).toContain('Maya Rodríguez, grade 9');
    expect(text).toContain('Extended time on timed work: 1.5×');
    expect(text).toContain('is in a class you teach today');
    const entries = (await door.ledgerOf('stu_maya')).slice(before);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actorId: 'stf_grace',
      action: 'card_viewed',
      because: 'teachesNow',
      surface: 'slack',
      studentIds: ['stu_maya'],
    });
  });

  it('finds a name without its accents, by any word, in any case', async () => {
    for (const words of ['RODRIGUEZ', 'rodríg', 'rod maya', '  Maya   Rodriguez '])
      expect((await typed('U0GRACE', `/accommodations ${words}`)).text).toContain('Maya Rodríguez, grade 9');
  });

  it('says so when there is nothing to do, and that is on record too', async () => {
    const { text } = await typed('U0GRACE', '/accommodations leo');
    expect(text).toContain('Leo Brandt has no supports listed for today.');
    expect(await door.ledgerOf('stu_leo')).toHaveLength(1);
  });

  it('asks which one when several match, and shows the one that is chosen', async () => {
    const { text, blocks } = await typed('U0GRACE', '/accommodations may');
    expect(text).toBe('Which student do you mean? Maya Rodríguez · grade 9, Mayumi Tanaka · grade 10.');
    expect(JSON.stringify(blocks)).not.toContain('1.5×');
    expect(JSON.stringify(blocks)).toContain('"accessibility_label":"Show what to do for Mayumi Tanaka · grade 10"');
    expect(await door.ledgerOf('stu_mayumi')).toMatchObject([
      { action: 'search_listed', studentIds: ['stu_maya', 'stu_mayumi'], because: 'teachesNow' },
    ]);
    const [card] = await clicked('U0GRACE', { action_id: 'show_card:1', value: 'stu_mayumi' });
    expect(card).toMatchObject({ replace_original: true });
    expect(card?.text).toContain('Mayumi Tanaka, grade 10');
    expect((await door.ledgerOf('stu_mayumi')).filter(({ action }) => action === 'card_viewed')).toHaveLength(1);
  });

  it('asks for more letters when more than ten match', async () => {
    expect((await typed('U0GRACE', '/accommodations sam')).text).toMatch(
      /^Too many students match to list them here\./,
    );
  });

  it('answers the very same words for a student who does not exist, one of somebody else, and one who left', async () => {
    const answers = await Promise.all([
      typed('U0GRACE', '/accommodations zzzz'),
      typed('U0GRACE', '/accommodations mayra'),
      typed('U0GRACE', '/accommodations leonie'),
      typed('U0OMAR', '/accommodations maya'),
      typed('U0GRACE', '/accommodations <!channel>'),
    ]);
    expect(answers[0]?.text).toMatch(none);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await door.ledgerOf('stu_mayra')).toEqual([]);
    expect(await door.ledgerOf('stu_left')).toEqual([]);
  });

  it('decides again at every click: an id in a button is no permission', async () => {
    for (const [user, value] of [
      ['U0GRACE', 'stu_mayra'],
      ['U0OMAR', 'stu_maya'],
      ['U0GRACE', 'stu_nobody'],
      ['U0GRACE', 'pln_1'],
      ['U0GRACE', ''],
    ] as const) {
      const [answer] = await clicked(user, { action_id: 'show_card:0', value });
      expect(answer?.text).toMatch(none);
    }
    expect(await door.ledgerOf('stu_mayra')).toEqual([]);
  });

  it('lets a case manager and a coordinator see the card, each for their own reason', async () => {
    expect((await typed('U0DANA', '/accommodations maya')).text).toContain('you are the case manager of Maya');
    expect((await typed('U0PRIYA', '/accommodations maya rod')).text).toContain('you coordinate plans at this school');
  });

  it.each([
    '/accommodations',
    '/accommodations help',
    '/accommodations  ',
    '/sidelight',
    '/sidelight help',
    '/plan-review',
  ])('"%s" explains every command with examples', async (command) => {
    const { text } = await typed('U0GRACE', command);
    for (const example of ['/accommodations maya', '/plan-review maya rivera', '/sidelight help'])
      expect(text).toContain(example);
  });

  it('guesses what was meant by a word that it does not know', async () => {
    expect((await typed('U0GRACE', '/sidelight accomodations maya')).text).toContain('Did you mean /accommodations?');
    expect((await typed('U0GRACE', '/sidelight banana')).text).toMatch(/^I do not know that one\./);
  });

  it('explains itself when Slack sends a command that is not ours', async () => {
    expect((await typed('U0GRACE', '/unheard-of')).text).toContain('/accommodations');
  });
});

describe('who is refused', () => {
  it.each([
    ['a guest', 'U0GUEST', /you are a guest here/],
    ['a guest of a single channel', 'U0ULTRA', /you are a guest here/],
    ['a person of another organisation', 'U0STRANGE', /from another organization/],
    ['a member of another workspace', 'U0FOREIGN', /from another organization/],
    ['a deactivated account', 'U0GONE', /no longer active/],
    ['an app', 'U0BOT', /people only/],
    ['an unconfirmed address', 'U0UNSURE', /confirm your email/],
    ['an account without an address', 'U0NOMAIL', /does not tell us your email/],
    ['an address that nobody has', 'U0NOBODY', /does not know your Slack email/],
    ['a student', 'U0PUPIL', /does not know your Slack email/],
    ['somebody whom Slack does not know', 'U0UNKNOWN', /could not tell us who you are/],
  ])('%s: politely, at commands, buttons and forms alike', async (_who, user, words) => {
    const entries = (await door.ledgerOf('stu_maya')).length;
    expect((await typed(user, '/accommodations maya')).text).toMatch(words);
    expect((await typed(user, '/sidelight')).text).toMatch(words);
    expect((await clicked(user, { action_id: 'show_card:0', value: 'stu_maya' }))[0]?.text).toMatch(words);
    expect(await door.ledgerOf('stu_maya')).toHaveLength(entries);
  });

  it('leaves a line of who was refused about whom, and of strangers the reason alone', async () => {
    await clicked('U0OMAR', { action_id: 'show_card:0', value: 'stu_maya' });
    await typed('U0GUEST', '/sidelight');
    expect(log.lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: 'WARN',
        message: { what: 'refused', surface: 'slack', actor: 'stf_omar', code: 'not_allowed', student: '768c6efe21a2' },
      },
      { level: 'WARN', message: { what: 'refused', surface: 'slack', code: 'not_allowed', reason: 'guest' } },
    ]);
    expect(log.lines[1]).not.toContain('actor');
  });

  it('somebody whose account the school switched off since, and answers again when it is on', async () => {
    const priya = await door.stores.roster.getStaff('stf_priya');
    await door.stores.rosterWriter.putPeople([{ ...priya, mayNotSignIn: true }]);
    expect((await typed('U0PRIYA', '/sidelight')).text).toContain('your account is switched off for now');
    await door.stores.rosterWriter.putPeople([priya]);
    expect((await typed('U0PRIYA', '/sidelight')).text).toContain('What you can type');
  });

  it('somebody who left the school since, from the next word on', async () => {
    expect((await typed('U0FORMER', '/sidelight')).text).toContain('What you can type');
    await door.stores.rosterWriter.removePeople(['stf_former']);
    expect((await typed('U0FORMER', '/accommodations maya')).text).toMatch(
      /no longer work here|does not know your Slack/,
    );
  });

  it('a second account with the address of a colleague who is bound already', async () => {
    await typed('U0GRACE', '/sidelight');
    expect((await typed('U0TWIN', '/accommodations maya')).text).toMatch(/does not know your Slack email/);
  });

  it('a workspace that is not the district’s', async () => {
    expect((await typed('U0GRACE', '/accommodations maya', { team_id: 'T0OTHER' })).text).toMatch(
      /own Slack workspace only/,
    );
  });

  it('a request for another app, without a word', async () => {
    const answer = await send(aCommand('U0GRACE', '/accommodations maya', { api_app_id: 'A0OTHER' }));
    expect(answer).toEqual({ statusCode: 200, body: '' });
  });

  it.each([
    ['old', { ts: Date.parse(noon) / 1000 - 301 }],
    ['of the future', { ts: Date.parse(noon) / 1000 + 301 }],
    ['signed with another secret', { secret: 'guessed' }],
  ])('a request that is %s, with nothing but 401', async (_what, input) => {
    const answer = await send(aCommand('U0GRACE', '/accommodations maya'), input);
    expect(answer).toEqual({ statusCode: 401, body: '' });
  });

  it('a certificate check that is not signed', async () => {
    expect(await send({ ssl_check: '1' }, { secret: 'guessed' })).toEqual({ statusCode: 401, body: '' });
    expect(await send({ ssl_check: '1' })).toEqual({ statusCode: 200, body: '' });
  });
});

describe('knowing who asks', () => {
  it('binds an account to its person at first sight and asks Slack at most every five minutes', async () => {
    await typed('U0OMAR', '/sidelight');
    expect(await door.stores.roster.findStaffBySlack('T0HARBOR', 'U0OMAR')).toBe('stf_omar');
    const asked = () => door.slack.callsTo('users.info').filter(({ args }) => args.user === 'U0OMAR').length;
    const before = asked();
    await typed('U0OMAR', '/sidelight');
    expect(asked()).toBe(before);
    vi.setSystemTime(new Date(Date.parse(noon) + 5 * 60_000));
    await typed('U0OMAR', '/sidelight');
    expect(asked()).toBe(before + 1);
    vi.setSystemTime(new Date(noon));
  });

  it('shuts out a member who became a guest within five minutes', async () => {
    const omar = door.slack.members.find(({ id }) => id === 'U0OMAR');
    Object.assign(omar ?? {}, { is_restricted: true });
    vi.setSystemTime(new Date(Date.parse(noon) + 11 * 60_000));
    expect((await typed('U0OMAR', '/sidelight')).text).toMatch(/you are a guest here/);
    Object.assign(omar ?? {}, { is_restricted: false });
    vi.setSystemTime(new Date(noon));
  });

  it.each([
    ['a colleague', 'priya@harbor.example', 20],
    ['a student', 'leo@s.example', 30],
  ])('does not lend a teacher’s sight to %s who was given the teacher’s account', async (_who, email, minutes) => {
    await typed('U0GRACE', '/sidelight');
    const account = door.slack.members.find(({ id }) => id === 'U0GRACE');
    const { profile } = account ?? {};
    Object.assign(account ?? {}, { profile: { ...profile, email } });
    vi.setSystemTime(new Date(Date.parse(noon) + minutes * 60_000));
    expect((await typed('U0GRACE', '/accommodations maya rod')).text).toMatch(/does not know your Slack email/);
    Object.assign(account ?? {}, { profile });
    vi.setSystemTime(new Date(noon));
  });

  it('answers nobody when Slack does not say who asks', async () => {
    vi.setSystemTime(new Date(Date.parse(noon) + 60 * 60_000));
    door.slack.failing.set('users.info', { ok: false, error: 'internal_error' });
    expect((await typed('U0GRACE', '/accommodations maya rod')).text).toMatch(
      /Slack did not answer us in time\..*ref_/,
    );
    door.slack.failing.clear();
    vi.setSystemTime(new Date(noon));
  });

  it('calls Slack with the bot’s token and never to test it', () => {
    expect(door.slack.callsTo('auth.test')).toEqual([]);
    expect(door.slack.calls.every(({ authorization }) => authorization === 'Bearer xoxb-test')).toBe(true);
  });
});

describe('when the ledger fails', () => {
  it('nothing is disclosed', async () => {
    const { slack } = await import('../../../functions/deps/slack.ts');
    const { slackApp } = await import('../../../integrations/slack/app.ts');
    const append = () => Promise.reject(new Error('throttled'));
    const reports: string[] = [];
    const app = slackApp({ ...slack, ledger: { append }, report: (reference) => reports.push(reference) });
    const answer = await app(aCommand('U0GRACE', '/accommodations maya rod'));
    const { text } = asMessage(answer);
    expect(text).toMatch(/^Something went wrong on our side\./);
    expect(text).toContain(reports[0]);
    expect(JSON.stringify(answer)).not.toMatch(/Maya|Rodr|1\.5|Extended/);
  });
});

describe('what the door logs', () => {
  it('holds no name and no word that was typed', async () => {
    await typed('U0GRACE', '/accommodations maya rod');
    await send(aCommand('U0GRACE', '/accommodations maya'), { secret: 'guessed' });
    expect(log.lines.join('\n')).not.toMatch(/maya|rodr|grace@/i);
    expect(log.lines.join('\n')).toContain('bad_signature');
  });
});
