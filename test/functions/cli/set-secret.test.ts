import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSecretCommand } from '../../../functions/cli/set-secret.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../infra/local/stand-ins/slack/stand-in.tsx';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import { commandHere } from './command-line.ts';

let tables: TestTables;
let slack: SlackStandIn;
beforeAll(async () => {
  tables = await freshTables();
  slack = await startSlackStandIn({
    ...{ port: 0, members: [], commands: [], appUrl: 'http://127.0.0.1:1', deskUrl: 'http://127.0.0.1:1' },
    ...{ signingSecret: 's3cret', botToken: 'xoxb-right', teamId: 'T0HARBOR', appId: 'A0SIDELIGHT' },
    now: () => 0,
  });
});
afterAll(() => slack.stop());

async function setSecret(vendor: string, input: unknown, env: Record<string, string> = {}) {
  const local = { STAGE: 'local', LOCAL_SLACK_URL: slack.url.replace('localhost', '127.0.0.1') };
  const { code, out, err } = await commandHere(setSecretCommand, [vendor], {
    env: { ...tables.env, ...local, ...env },
    input: typeof input === 'string' ? input : JSON.stringify(input),
  });
  return { code, said: out.join('\n') + err };
}

const web = {
  client_id: '1-a.apps.googleusercontent.com',
  project_id: 'sidelight-harbor',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  client_secret: 's3cret',
  redirect_uris: [
    'https://sidelight.harbor.example/sign-in/callback',
    'https://sidelight.harbor.example/calendar/callback',
  ],
};
const keys = { appId: 'A0SIDELIGHT', signingSecret: 's3cret', botToken: 'xoxb-right' };

describe('keeping Google’s secret', () => {
  it('takes the very file that Google Cloud lets one download', async () => {
    const { code, said } = await setSecret('google', { web });
    expect([code, said]).toEqual([0, 'The google secret is kept. Doors take it up within five minutes.']);
    expect(await storesOn(tables).secrets.google()).toEqual({ clientId: web.client_id, clientSecret: 's3cret' });
  });

  it('takes two words that somebody wrote down, with the mark that some editors put before them', async () => {
    expect((await setSecret('google', '\uFEFF{"clientId":"c","clientSecret":"s3cret"}')).code).toBe(0);
    expect(await storesOn(tables).secrets.google()).toEqual({ clientId: 'c', clientSecret: 's3cret' });
  });

  it('says which of our addresses the client does not send people back to', async () => {
    const { code, said } = await setSecret('google', { web: { ...web, redirect_uris: web.redirect_uris.slice(0, 1) } });
    expect(code).toBe(0);
    expect(said).toContain('ends in /calendar/callback: add it in Google Cloud');
  });

  it.each([
    [{ installed: web }, 'a client of another kind'],
    [{ type: 'service_account', private_key: 's3cret' }, 'a client of another kind'],
    [{ web: { ...web, client_secret: undefined } }, 'holds no client secret, which Google shows only once'],
    [{ clientId: 'c', secret: 's3cret' }, 'no OAuth client of Google’s'],
    ['s3cret', 'no OAuth client of Google’s'],
    ['', 'no OAuth client of Google’s'],
  ])('refuses %j with a sentence that does not repeat it', async (given, sentence) => {
    const { code, said } = await setSecret('google', given);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).toMatch(/Nothing was kept\.$/);
    expect(said).not.toContain('s3cret');
  });
});

describe('keeping Slack’s secret', () => {
  it('asks Slack who the bot is and where', async () => {
    const { code, said } = await setSecret('slack', keys);
    expect([code, said]).toEqual([0, expect.stringContaining('for bot B0SIDELIGHT of workspace T0HARBOR')]);
    expect(await storesOn(tables).secrets.slack()).toEqual({
      ...keys,
      ...{ botId: 'B0SIDELIGHT', botUserId: 'U0SIDELIGHT', teamId: 'T0HARBOR' },
    });
  });

  it.each([
    [{ ...keys, botToken: 'xoxb-revoked' }, 'Slack does not take the bot token (invalid_auth)'],
    [{ ...keys, botToken: 'xoxp-a-persons' }, 'Missing or wrong: “botToken” (OAuth & Permissions'],
    [{ ...keys, appId: undefined }, 'Missing or wrong: “appId” (Basic Information, App ID'],
    [[], 'Missing or wrong: “appId”'],
    ['s3cret', 'Missing or wrong: “appId”'],
  ])('refuses %j with a sentence that does not repeat it', async (given, sentence) => {
    const { code, said } = await setSecret('slack', given);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/s3cret|xoxb-r|persons/);
  });

  it('keeps nothing while Slack does not answer', async () => {
    const { code, said } = await setSecret('slack', keys, { LOCAL_SLACK_URL: 'http://127.0.0.1:9' });
    expect([code, said]).toEqual([1, expect.stringContaining('Slack did not answer')]);
  });
});

describe('keeping a secret', () => {
  it.each(['elsewhere', '', 'toString'])('says how it is called to whoever writes “%s”', async (vendor) => {
    const { code, said } = await setSecret(vendor, { web });
    expect([code, said]).toEqual([2, expect.stringContaining('usage: npm run set-secret')]);
  });

  it.each([
    [{ CONFIDENTIAL_TABLE: '' }, 'Nothing was read: the environment lacks CONFIDENTIAL_TABLE'],
    [{ CONFIDENTIAL_TABLE: 'no-such-table' }, 'The tables did not answer (ResourceNotFoundException)'],
  ])('says in a sentence what is wrong with the environment %j', async (env, sentence) => {
    const { code, said } = await setSecret('google', { web }, env);
    expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
