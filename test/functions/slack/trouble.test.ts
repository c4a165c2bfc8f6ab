import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptLog } from '../kept-log.ts';
import { aClick, aCommand, aSubmission, signedEvent } from './requests.ts';
import { noon, openSlackDoor, type SlackDoor } from './slack-door.ts';

let door: SlackDoor;
let send: SlackDoor['send'];
const kept = keptLog();
const lines = () => kept.lines.join('\n');
const waits = vi.spyOn(AbortSignal, 'timeout');

beforeAll(async () => {
  door = await openSlackDoor(['Date', 'performance']);
  ({ send } = door);
});
let minutes = 0;
beforeEach(() => {
  // Whom Slack was asked about is remembered for five minutes.
  vi.setSystemTime(new Date(Date.parse(noon) + ++minutes * 6 * 60_000));
  for (const clear of [door.slack.failing, door.slack.taking]) clear.clear();
  delete door.slack.redirected.to;
  door.slack.calls.length = 0;
  door.slack.hooks.length = 0;
  kept.clear();
  waits.mockClear();
});
afterAll(() => door.slack.close());

async function typed(user: string, text: string) {
  const { statusCode, body = '' } = await send(aCommand(user, text));
  expect(statusCode).toBe(200);
  return JSON.parse(body).text as string;
}
const argument = (message: string) => ({
  ...{ ok: false, error: 'invalid_arguments' },
  response_metadata: { messages: [message] },
});

describe('what Slack answers to our calls', () => {
  it.each([
    ['expired_trigger_id', { ok: false, error: 'expired_trigger_id' }],
    ['exchanged_trigger_id', { ok: false, error: 'exchanged_trigger_id' }],
    ['trigger_expired', { ok: false, error: 'trigger_expired' }],
    ['trigger_exchanged', { ok: false, error: 'trigger_exchanged' }],
    ['expired_trigger_id', argument('[ERROR] `trigger_id` expired [json-pointer:/trigger_id]')],
  ])('about a trigger that is dead asks to try again: %s %j', async (word, failure) => {
    door.slack.failing.set('views.open', failure);
    expect(await typed('U0DANA', '/plan-review maya')).toMatch(/longer than Slack waits/);
    expect(lines()).toContain(`"operation":"views.open","retryable":false,"vendorCode":"${word}"`);
    expect(lines()).not.toContain('"level":"ERROR"');
  });

  it.each(['missing_scope', 'invalid_auth', 'account_inactive', 'token_revoked', 'not_authed', 'token_expired'])(
    'that never passes by waiting is said to be so, with Slack’s own word in the log: %s',
    async (error) => {
      door.slack.failing.set('users.info', { ok: false, error });
      expect(await typed('U0DANA', '/sidelight')).toMatch(/will not pass by waiting\..*coordinator.*ref_/);
      expect(lines()).toMatch(
        new RegExp(
          `"level":"ERROR".*"reference":"ref_[^"]+".*"operation":"users.info","retryable":false,"vendorCode":"${error}"`,
        ),
      );
    },
  );

  it.each(['internal_error', 'fatal_error', 'service_unavailable', 'ratelimited'])(
    'that passes by waiting asks for it: %s',
    async (error) => {
      door.slack.failing.set('users.info', { ok: false, error });
      expect(await typed('U0DANA', '/sidelight')).toMatch(/did not answer us in time.*ref_/);
      expect(lines()).toContain(`"vendorCode":"${error}"`);
    },
  );

  it('about a view of ours that it does not take is our fault', async () => {
    door.slack.failing.set(
      'views.open',
      argument('[ERROR] must be less than 25 characters [json-pointer:/view/title]'),
    );
    expect(await typed('U0DANA', '/plan-review maya')).toMatch(/went wrong on our side/);
    expect(lines()).toContain('"vendorCode":"invalid_arguments"');
  });

  it.each(['<html>Maya Rodríguez</html>', 'x'.repeat(65), 'user 5 not found', ''])(
    'in no word of its own never reaches the log: %j',
    async (error) => {
      door.slack.failing.set('users.info', { ok: false, error });
      expect(await typed('U0DANA', '/sidelight')).toMatch(/went wrong on our side/);
      expect(lines()).toContain('"vendorCode":"unreadable_answer"');
      expect(lines()).not.toContain('Maya');
    },
  );
});

describe('a button or a form that fails', () => {
  it.each([
    ['Slack does not say who it is', 'users.info', 'internal_error'],
    ['the modal comes too late', 'views.open', 'trigger_expired'],
  ])('leaves the card that it stands on: %s', async (_why, method, error) => {
    door.slack.failing.set(method, { ok: false, error });
    await send(aClick('U0DANA', { action_id: 'open_review:0', value: 'stu_maya' }));
    expect(door.slack.hooks).toMatchObject([{ replace_original: false, response_type: 'ephemeral' }]);
  });

  it('leaves the list that it stands in, when it is refused', async () => {
    await send(aClick('U0OMAR', { action_id: 'show_card:0', value: 'stu_maya' }));
    expect(door.slack.hooks).toMatchObject([{ replace_original: false }]);
  });

  it('keeps what was filled in, and says what is wrong at its first input', async () => {
    door.slack.failing.set('users.info', { ok: false, error: 'internal_error' });
    const { body = '' } = await send(aSubmission('U0DANA', {}, { id: 'V0KEPT' }));
    expect(JSON.parse(body)).toEqual({
      response_action: 'errors',
      errors: { date: expect.stringMatching(/did not answer us in time/) },
    });
  });
});

describe('Slack’s three seconds', () => {
  const passes = (milliseconds: number) => () => void vi.advanceTimersByTime(milliseconds);
  const waited = () => waits.mock.calls.map(([milliseconds]) => milliseconds);

  it('are one deadline for all that a request asks of Slack: the second call gets what is left', async () => {
    door.slack.taking.set('users.info', passes(1800));
    expect(await send(aCommand('U0DANA', '/plan-review maya'))).toEqual({ statusCode: 200, body: '' });
    expect(door.slack.calls.map(({ method }) => method)).toEqual(['users.info', 'views.open']);
    expect(waited()).toEqual([2500, 700]);
  });

  it('are stretched where the local district says that its machine is slow', async () => {
    vi.stubEnv('LOCAL_SLOWNESS', '3');
    await typed('U0GRACE', '/sidelight');
    vi.unstubAllEnvs();
    expect(waited()).toEqual([7500]);
  });

  it('begin anew with each request', async () => {
    door.slack.taking.set('users.info', passes(1800));
    await typed('U0GRACE', '/sidelight');
    await typed('U0PRIYA', '/sidelight');
    expect(waited()).toEqual([2500, 2500]);
  });

  it('are over for a call that has nothing left, which is not even made', async () => {
    door.slack.taking.set('users.info', passes(2600));
    expect(await typed('U0DANA', '/plan-review maya')).toMatch(/did not answer us in time/);
    expect(door.slack.callsTo('views.open')).toEqual([]);
  });

  it('leave a moment for the answer to a button, which has to be posted', async () => {
    door.slack.taking.set('users.info', passes(2600));
    await send(aClick('U0DANA', { action_id: 'open_review:0', value: 'stu_maya' }));
    expect(waited()).toEqual([2500, 400]);
    expect(door.slack.hooks[0]?.text).toMatch(/did not answer us in time/);
  });
});

describe('where answers go', () => {
  it('is where Slack said, and nowhere that it sends us on to', async () => {
    const reached: string[] = [];
    const elsewhere = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end('ok');
    });
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
    const address = elsewhere.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    door.slack.redirected.to = `http://127.0.0.1:${port}/elsewhere`;
    await send(aClick('U0GRACE', { action_id: 'show_card:0', value: 'stu_maya' }));
    await new Promise((closed) => elsewhere.close(closed));
    expect(reached).toEqual([]);
    expect(lines()).toMatch(/"level":"ERROR".*slack answer failed/);
  });
});

describe('Slack’s check of our certificate', () => {
  const body = (fields: Record<string, string>) => ({
    body: new URLSearchParams(fields).toString(),
    isBase64Encoded: false,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  it.each([
    ['as Slack sends it', { ssl_check: '1', token: 'deprecated' }],
    ['with a command that somebody hung on', { ssl_check: '1', ...aCommand('U0GRACE', '/accommodations maya') }],
  ])('comes without a signature, gets a 200 and nothing, and dispatches nothing: %s', async (_how, fields) => {
    expect(await door.knock({ ...signedEvent({}), ...body(fields) })).toEqual({ statusCode: 200, body: '' });
    expect(door.slack.calls).toEqual([]);
    expect(lines()).toBe('');
  });

  it.each([
    ['a command', aCommand('U0GRACE', '/accommodations maya')],
    ['a check that says no', { ssl_check: '0' }],
  ])('is nothing else that is not signed: %s', async (_what, fields) => {
    expect(await door.knock({ ...signedEvent({}), ...body(fields) })).toEqual({ statusCode: 401, body: '' });
  });
});
