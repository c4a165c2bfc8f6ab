import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../harbor-high/people.ts';
import { keptLog } from '../kept-log.ts';
import { aClick, aCommand, aSubmission, interaction } from './requests.ts';
import { openSlackDoor, type SlackDoor } from './slack-door.ts';
import { aMember } from './web-api.ts';

let door: SlackDoor;
let send: SlackDoor['send'];
const kept = keptLog();
const lines = () => kept.lines.join('\n');

beforeAll(async () => {
  door = await openSlackDoor();
  ({ send } = door);
});
beforeEach(() => {
  kept.clear();
  door.slack.hooks.length = 0;
});
afterAll(() => door.slack.close());

let count = 0;
/** A member whom nobody has asked about yet, so that nothing about them is remembered. */
function joins(over: object, email = 'grace@harbor.example') {
  const id = `U0NEW${++count}`;
  door.slack.members.push(aMember(id, email, over));
  return id;
}
async function typed(user: string, text = '/sidelight') {
  const { statusCode, body = '' } = await send(aCommand(user, text));
  expect(statusCode).toBe(200);
  return JSON.parse(body).text as string;
}
const help = /What you can type/;
const enterprise = (teams: unknown, id: unknown = 'W0SOME') => ({
  enterprise_user: { id, enterprise_id: 'E0COUNTY', enterprise_name: 'County', teams },
});
const here = enterprise(['T0OTHER', 'T0HARBOR']);
const teacher = 'omar@harbor.example';
const mail = { email: teacher };

describe('a member of an Enterprise Grid', () => {
  beforeEach(() => door.stores.bindings.unbindSlack('T0HARBOR', `U0NEW${count}`));

  it.each([
    ['whose workspace is not said', { team_id: undefined, ...here }],
    ['whose workspace is null', { team_id: null, ...here }],
    ['whose workspace is another one of the organisation', { team_id: 'T0OTHER', ...here }],
    ['whose workspace is the organisation', { team_id: 'E0COUNTY', ...here }],
    ['whose profile names another workspace', { ...here, profile: { ...mail, team: 'T0OTHER' } }],
    ['whose profile names no workspace', { profile: { ...mail, team: null } }],
    ['whose organisation says no workspaces', enterprise(null)],
  ])('is known by being one of this workspace: %s', async (_who, over) => {
    expect(await typed(joins(over, teacher))).toMatch(help);
  });

  it.each([
    ['of another workspace alone', { team_id: 'T0OTHER', ...enterprise(['T0OTHER']) }, /from another organization/],
    ['a stranger', { is_stranger: true, ...here }, /from another organization/],
    ['a guest', { is_restricted: true, ...here }, /you are a guest here/],
    ['of no workspace that is said', { team_id: null }, /could not tell us who you are/],
    ['of no workspace at all', { team_id: null, ...enterprise([]) }, /could not tell us who you are/],
  ])('is refused when %s', async (_who, over, words) => {
    expect(await typed(joins(over, teacher))).toMatch(words);
  });
});

describe('what Slack leaves out of a person', () => {
  it.each([
    ['every flag', { deleted: null, is_bot: null, is_restricted: null, is_ultra_restricted: null, is_stranger: null }],
    ['whether the address is confirmed', { is_email_confirmed: undefined }],
    ['the same, as null', { is_email_confirmed: null }],
    ['the names', { name: null, profile: { real_name: null, ...mail } }],
    ['the id', { enterprise_user: null }],
  ])('does not lock out a member: %s', async (_what, over) => {
    const user = joins(over, teacher);
    expect(await typed(user)).toMatch(help);
    await door.stores.bindings.unbindSlack('T0HARBOR', user);
  });

  it.each([
    ['an address that is null', { profile: { email: null } }],
    ['a profile that is null', { profile: null }],
    ['no profile', { profile: undefined }],
  ])('is said where we cannot do without it: %s', async (_what, over) => {
    expect(await typed(joins(over))).toMatch(/Slack does not tell us your email address/);
  });

  it.each([
    ['a flag that is a word', { deleted: 'no' }],
    ['an address that is a number', { profile: { email: 5 } }],
    ['nobody', null],
  ])('is our fault when we cannot read it, and stands so in the log: %s', async (_what, over) => {
    const user = joins(over ?? {});
    if (over === null) door.slack.failing.set('users.info', { ok: true });
    const text = await typed(user);
    door.slack.failing.clear();
    expect(text).toMatch(/^Something went wrong on our side\..*ref_/);
    expect(lines()).toMatch(
      /"vendor":"slack","operation":"users\.info","retryable":false,"vendorCode":"unreadable_answer"/,
    );
  });
});

describe('one person under two ids', () => {
  it('is one colleague, whichever of them Slack sends first', async () => {
    const { stores, slack } = door;
    const two = { ...enterprise(['T0HARBOR'], 'W0PRIYA'), id: 'U0PRIYA2' };
    slack.members.push(aMember('U0PRIYA2', 'priya@harbor.example', two));
    slack.members.push(aMember('W0PRIYA', 'priya@harbor.example', { ...two, id: 'W0PRIYA' }));
    expect(await typed('U0PRIYA2')).toMatch(help);
    expect(await typed('W0PRIYA')).toMatch(help);
    expect(await stores.roster.findStaffBySlack('T0HARBOR', 'U0PRIYA2')).toBe('stf_priya');
    expect(await stores.roster.findStaffBySlack('T0HARBOR', 'W0PRIYA')).toBeUndefined();
    expect(await typed('U0PRIYA')).toMatch(/does not know your Slack email/);
    const { errors } = JSON.parse((await send(aSubmission('U0DANA', { people: ['W0PRIYA'] }))).body ?? '');
    expect(errors).toBeUndefined();
  });
});

describe('whose workspace counts', () => {
  const ours = { id: 'T0HARBOR', domain: 'harbor' };
  const theirs = { id: 'T0OTHER', domain: 'other' };
  const pressedIn = (user: string, team: object | null, channel: string) => {
    const { payload = '' } = aClick(user, { action_id: 'show_card:0', value: people.maya.id });
    return { payload: JSON.stringify({ ...JSON.parse(payload), team, channel: { id: channel, name: 'shared' } }) };
  };

  it.each([
    ['our teacher', 'U0GRACE', ours, 'C0OWN', /Maya Rodríguez/],
    ['our teacher', 'U0GRACE', ours, 'C0SHARED', /Maya Rodríguez/],
    ['our teacher', 'U0GRACE', theirs, 'C0OWN', /Maya Rodríguez/],
    ['our teacher', 'U0GRACE', theirs, 'C0SHARED', /Maya Rodríguez/],
    ['our teacher', 'U0GRACE', null, 'C0SHARED', /Maya Rodríguez/],
    ['their member', 'U0FOREIGN', ours, 'C0OWN', /another organization/],
    ['their member', 'U0FOREIGN', ours, 'C0SHARED', /another organization/],
    ['their member', 'U0FOREIGN', theirs, 'C0OWN', /another organization/],
    ['their member', 'U0FOREIGN', theirs, 'C0SHARED', /another organization/],
  ])('is the person’s and never the payload’s: %s (%s) in %j, %s', async (_who, user, team, channel, words) => {
    expect(await send(pressedIn(user, team, channel))).toMatchObject({ statusCode: 200 });
    expect(door.slack.hooks.map(({ text }) => text)).toEqual([expect.stringMatching(words)]);
  });

  it('is the person’s in a form too, which may name another workspace of the organisation', async () => {
    const { payload = '' } = aSubmission('U0DANA', { date: '2026-12-10' }, { id: 'V0GRID' });
    const { view } = JSON.parse(payload);
    const sent = { type: 'view_submission', view: { ...view, app_installed_team_id: 'T0OTHER' } };
    expect(JSON.parse((await send(interaction('U0DANA', sent))).body ?? '')).toMatchObject({
      response_action: 'update',
    });
    expect((await door.ledgerOf('stu_maya')).some(({ action }) => action === 'review_scheduled')).toBe(true);
  });
});
