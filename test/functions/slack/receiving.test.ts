import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptLog } from '../kept-log.ts';
import { aClick, aCommand, aSubmission, interaction, secret, signedEvent, signedJson } from './requests.ts';
import { openSlackDoor, type SlackAnswer, type SlackDoor } from './slack-door.ts';

let door: SlackDoor;
let send: SlackDoor['knock'];
const log = keptLog();
const lines = () => log.lines.join('\n');

beforeAll(async () => {
  door = await openSlackDoor();
  send = door.knock;
});
beforeEach(() => {
  log.clear();
  door.slack.hooks.length = 0;
  door.slack.calls.length = 0;
});
afterAll(() => door.slack.close());

const nothing = { statusCode: 200, body: '' };
const contentType = ({ headers = {} }: SlackAnswer) =>
  Object.entries(headers).map(([name, value]) => `${name.toLowerCase()}: ${value}`);

const anEvent = (over: object = {}) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: secret.teamId,
  api_app_id: secret.appId,
  authorizations: [{ team_id: secret.teamId, enterprise_id: null, user_id: 'U0GRACE', is_enterprise_install: false }],
  event: { type: 'app_home_opened', user: 'U0GRACE', channel: 'D0GRACE', tab: 'home' },
  ...over,
});

describe('Slack’s own checks', () => {
  it.each(['application/json', 'application/json; charset=utf-8'])(
    'that the address is ours are answered with what they ask for (%s)',
    async (type) => {
      const check = { type: 'url_verification', token: 'deprecated', challenge: 'Ünïque-3eZ' };
      const answer = await send(signedJson(check, { headers: { 'content-type': type } }));
      expect(answer).toMatchObject({ statusCode: 200, body: '{"challenge":"Ünïque-3eZ"}' });
      expect(contentType(answer)).toEqual(['content-type: application/json']);
    },
  );

  it('of the certificate are answered with nothing, and call no listener', async () => {
    expect(await send(signedEvent({ ...aCommand('U0GRACE', '/accommodations maya'), ssl_check: '1' }))).toEqual(
      nothing,
    );
    expect(door.slack.calls).toEqual([]);
    expect(lines()).toBe('');
  });
});

describe('what nobody here listens to', () => {
  it.each([
    ['an event', anEvent()],
    ['the news that the app was removed', anEvent({ event: { type: 'app_uninstalled' } })],
  ])('is taken without a word: %s', async (_what, event) => {
    expect(await send(signedJson(event))).toEqual(nothing);
    expect(lines()).toBe('');
  });

  const view = { id: 'V1', type: 'modal', callback_id: 'of_old', private_metadata: '', state: { values: {} } };
  it.each<[string, string, Record<string, string>]>([
    ['a button of long ago', 'block_actions', aClick('U0GRACE', { action_id: 'of_old:0', value: 'stu_maya' })],
    ['a form of long ago', 'view_submission', interaction('U0GRACE', { type: 'view_submission', view })],
    ['a closed form', 'view_closed', interaction('U0GRACE', { type: 'view_closed', view })],
    ['a shortcut', 'shortcut', interaction('U0GRACE', { type: 'shortcut', callback_id: 'of_old' })],
    [
      'a menu',
      'block_suggestion',
      interaction('U0GRACE', { type: 'block_suggestion', action_id: 'of_old', value: '' }),
    ],
    ['a kind that is not known yet', 'of_tomorrow', interaction('U0GRACE', { type: 'of_tomorrow' })],
  ])(
    'gets an empty 200, so that no person is shown a fault, and stands in the log by its kind: %s',
    async (_what, kind, fields) => {
      expect(await send(signedEvent(fields))).toEqual(nothing);
      expect(lines()).toMatch(new RegExp(`no listener.*"kind":"${kind}"`));
    },
  );

  it('is no reason to fail where it makes no sense, but stands in the log as a failure of ours', async () => {
    const fields = { payload: JSON.stringify({ type: 'block_actions', api_app_id: secret.appId, actions: [{}] }) };
    expect(await send(signedEvent(fields))).toEqual(nothing);
    expect(lines()).toMatch(/"level":"ERROR".*slack answer failed.*ref_/);
  });
});

describe('a request that Slack sends again', () => {
  const again = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } };

  it('is answered as the first one was', async () => {
    for (const fields of [
      aCommand('U0GRACE', '/accommodations maya rod'),
      aSubmission('U0DANA', {}, { id: 'V0AGAIN' }),
    ])
      expect(await send(signedEvent(fields, again))).toEqual(await send(signedEvent(fields)));
    expect(await send(signedJson(anEvent(), again))).toEqual(nothing);
  });
});

describe('a listener that fails after it answered', () => {
  it('has answered, and the failure is on record under a reference', async () => {
    const { payload = '' } = aClick('U0GRACE', { action_id: 'show_card:0', value: 'stu_maya' });
    const elsewhere = { ...JSON.parse(payload), response_url: 'https://elsewhere.example/hook' };
    expect(await send(signedEvent({ payload: JSON.stringify(elsewhere) }))).toEqual(nothing);
    expect(door.slack.hooks).toEqual([]);
    expect(lines()).toMatch(/"level":"ERROR".*slack answer failed.*ref_/);
  });
});
