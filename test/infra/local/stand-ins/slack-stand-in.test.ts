import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SlackStandIn, startSlackStandIn } from '../../../../infra/local/stand-ins/slack/stand-in.tsx';

const member = {
  id: 'U0DANA',
  name: 'Dana Whitehorse',
  email: 'dana@harbor.example',
  teamId: 'T0HARBOR',
  guest: false,
  external: false,
  deactivated: false,
};
const enterprise = { id: 'E0COUNTY', userId: 'W0GRID', teams: ['T0OTHER', 'T0HARBOR'] };
const ofGrid = { ...member, id: 'U0GRID', enterprise, fields: { team_id: undefined, is_email_confirmed: undefined } };
const bare = { team_id: null, deleted: null, is_stranger: null, profile: null };
const modal = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Plan a review' },
  submit: { type: 'plain_text' as const, text: 'Schedule' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'day',
      label: { type: 'plain_text' as const, text: 'Day' },
      element: { type: 'datepicker' as const, action_id: 'pick' },
    },
  ],
};
type Received = { headers: Record<string, unknown>; body: string };
const received: Received[] = [];
let reply: (received: Received) => { status?: number; body?: unknown } = () => ({});
let clock = Date.UTC(2026, 10, 23, 17);
let standIn: SlackStandIn;
let client: WebClient;

const app = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const got = { headers: request.headers, body };
    received.push(got);
    const { status = 200, body: answer } = reply(got);
    response.writeHead(status).end(answer === undefined ? '' : JSON.stringify(answer));
  });
});

beforeAll(async () => {
  await new Promise<void>((listening) => app.listen(0, '127.0.0.1', listening));
  standIn = await startSlackStandIn({
    port: 0,
    members: [
      member,
      { ...member, id: 'U0GONE', deactivated: true },
      ofGrid,
      { ...member, id: 'U0BARE', fields: bare },
    ],
    appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}/slack`,
    commands: ['/accommodations'],
    deskUrl: 'http://localhost:4040',
    signingSecret: 'a-signing-secret',
    botToken: 'xoxb-local',
    teamId: 'T0HARBOR',
    appId: 'A0SIDELIGHT',
    now: () => clock,
  });
  client = new WebClient('xoxb-local', { slackApiUrl: `${standIn.url}/api/`, retryConfig: { retries: 0 } });
});
afterAll(async () => {
  await standIn.stop();
  await new Promise((closed) => app.close(closed));
});
beforeEach(() => {
  received.length = 0;
  reply = () => ({});
  standIn.slack.space.messages.length = 0;
  standIn.slack.space.views.length = 0;
});

const ui = (verb: string, form: Record<string, string>) =>
  fetch(`${standIn.url}/ui/${verb}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
const screen = async () => (await fetch(`${standIn.url}/?as=U0DANA&in=channel`)).text();
const refusal = (error: string) => expect.objectContaining({ data: expect.objectContaining({ error }) });

describe('the Slack that stands in', () => {
  it('signs what a person types as Slack does, and shows the answer to that person alone', async () => {
    reply = () => ({ body: { response_type: 'ephemeral', text: 'Hello *Dana*' } });
    await ui('command', { as: 'U0DANA', place: 'channel', text: '/accommodations maya r' });
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const signature = createHmac('sha256', 'a-signing-secret')
      .update(`v0:${headers['x-slack-request-timestamp']}:${body}`)
      .digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${signature}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      command: '/accommodations',
      text: 'maya r',
      user_id: 'U0DANA',
      team_id: 'T0HARBOR',
    });
    expect(await screen()).toContain('Only visible to you');
  });

  it('tells a person when the app fails, as Slack would', async () => {
    reply = () => ({ status: 500 });
    await ui('command', { as: 'U0DANA', place: 'channel', text: '/accommodations maya' });
    expect(await screen()).toContain('http_error');
  });

  it('refuses to show an answer that the whole channel would read', async () => {
    reply = () => ({ body: { response_type: 'in_channel', text: 'Maya has extended time' } });
    await ui('command', { as: 'U0DANA', place: 'channel', text: '/accommodations maya' });
    expect(await screen()).not.toContain('Maya has extended time');
  });

  it('opens a modal for a fresh trigger once, and refuses it late, twice or made up', async () => {
    const trigger = standIn.slack.space.newTrigger('U0DANA');
    await client.views.open({ trigger_id: trigger, view: modal });
    await expect(client.views.open({ trigger_id: trigger, view: modal })).rejects.toEqual(
      refusal('exchanged_trigger_id'),
    );
    await expect(client.views.open({ trigger_id: 'nonsense', view: modal })).rejects.toEqual(
      refusal('invalid_trigger_id'),
    );
    const late = standIn.slack.space.newTrigger('U0DANA');
    clock += 3_001;
    await expect(client.views.open({ trigger_id: late, view: modal })).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: { messages: ['[ERROR] `trigger_id` expired [json-pointer:/trigger_id]'] },
      },
    });
  });

  it('holds Block Kit’s limits', async () => {
    const open = (view: object) =>
      client.views.open({ trigger_id: standIn.slack.space.newTrigger('U0DANA'), view: { ...modal, ...view } });
    await expect(open({ title: { type: 'plain_text', text: 'x'.repeat(25) } })).rejects.toEqual(
      refusal('invalid_arguments'),
    );
    await expect(open({ submit: undefined })).rejects.toEqual(refusal('invalid_arguments'));
    const section = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'x' } };
    const post = (blocks: object[]) =>
      client.chat.postMessage({ channel: 'U0DANA', text: 'x', blocks: blocks as never });
    await expect(post(Array.from({ length: 51 }, () => section))).rejects.toEqual(refusal('invalid_blocks'));
    await expect(post([{ ...section, text: { ...section.text, text: 'x'.repeat(3001) } }])).rejects.toEqual(
      refusal('invalid_blocks'),
    );
    await expect(post([{ type: 'carousel' }])).rejects.toEqual(refusal('invalid_blocks'));
  });

  it('sends what a person filled in, and shows the field errors that come back', async () => {
    await client.views.open({ trigger_id: standIn.slack.space.newTrigger('U0DANA'), view: modal });
    const view = standIn.slack.space.topView('U0DANA')?.id ?? '';
    await ui('submit', { as: 'U0DANA', place: 'channel', view, 'day|pick': '' });
    expect(received).toEqual([]);
    expect(await screen()).toContain('Please complete this required field.');
    reply = () => ({ body: { response_action: 'errors', errors: { day: 'That day is over.' } } });
    await ui('submit', { as: 'U0DANA', place: 'channel', view, 'day|pick': '2026-12-03' });
    expect(JSON.parse(new URLSearchParams(received[0]?.body).get('payload') ?? '').view.state.values).toEqual({
      day: { pick: { type: 'datepicker', selected_date: '2026-12-03' } },
    });
    expect(await screen()).toContain('That day is over.');
    reply = () => ({});
    await ui('submit', { as: 'U0DANA', place: 'channel', view, 'day|pick': '2026-12-03' });
    expect(standIn.slack.space.topView('U0DANA')).toBeUndefined();
  });

  it('knows who may be written to', async () => {
    await expect(client.chat.postMessage({ channel: 'U0GONE', text: 'hello' })).rejects.toEqual(
      refusal('user_disabled'),
    );
    await expect(client.chat.postMessage({ channel: 'C0GENERAL', text: 'hello' })).rejects.toEqual(
      refusal('not_in_channel'),
    );
    await expect(
      new WebClient('xoxb-wrong', { slackApiUrl: `${standIn.url}/api/` }).users.info({ user: 'U0DANA' }),
    ).rejects.toEqual(refusal('invalid_auth'));
    expect((await client.users.info({ user: 'U0DANA' })).user?.profile?.email).toBe('dana@harbor.example');
  });

  it('knows a person of an organisation by both ids, and may not say which workspace they are of', async () => {
    const [one, other] = await Promise.all(['U0GRID', 'W0GRID'].map((user) => client.users.info({ user })));
    expect(one?.user).toEqual(other?.user);
    expect(one?.user).toMatchObject({ id: 'U0GRID', enterprise_user: { id: 'W0GRID', teams: enterprise.teams } });
    expect(one?.user).not.toHaveProperty('team_id');
    expect(one?.user).not.toHaveProperty('is_email_confirmed');
  });

  it('may say null where another person has a value', async () => {
    expect((await client.users.info({ user: 'U0BARE' })).user).toMatchObject({ id: 'U0BARE', ...bare });
  });

  it('sends the commands of the manifest and no other', async () => {
    await ui('command', { as: 'U0DANA', place: 'channel', text: '/accomodations maya' });
    expect(received).toEqual([]);
    expect(await screen()).toContain('/accomodations is not a valid command.');
  });

  it('lets nobody choose more people than the form takes', async () => {
    const element = { type: 'multi_users_select' as const, action_id: 'who', max_selected_items: 2 };
    const blocks = [{ ...modal.blocks[0], type: 'input' as const, block_id: 'people', element }];
    const view = { ...modal, blocks } as never;
    await client.views.open({ trigger_id: standIn.slack.space.newTrigger('U0DANA'), view });
    const id = standIn.slack.space.topView('U0DANA')?.id ?? '';
    const choose = (...people: string[]) => {
      const form = new URLSearchParams({ as: 'U0DANA', place: 'channel', view: id });
      for (const person of people) form.append('people|who', person);
      return fetch(`${standIn.url}/ui/submit`, { method: 'POST', body: form, redirect: 'manual' });
    };
    await choose('U0DANA', 'U0GONE', 'U0GRID');
    expect(received).toEqual([]);
    expect(await screen()).toContain('You can select up to 2.');
    await choose('U0DANA', 'U0GRID');
    expect(received).toHaveLength(1);
  });

  it('lets a response address be used five times', async () => {
    const hook = standIn.slack.space.newHook('U0DANA', 'channel');
    const post = () =>
      fetch(`${standIn.url}/hooks/${hook}`, { method: 'POST', body: JSON.stringify({ text: 'again' }) });
    const statuses = [];
    for (let count = 0; count < 6; count++) statuses.push((await post()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });
});
