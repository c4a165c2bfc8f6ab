import { App, AwsLambdaReceiver, LogLevel, type Receiver } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../integrations/slack/envelope.ts';
import type { VerifiedRequest } from '../../../integrations/slack/guard.ts';
import { noReceiver, receive } from '../../../integrations/slack/receive.ts';

type Ack = (said?: never) => Promise<void>;
type Listener = (ack: Ack) => Promise<unknown>;
const said = (what: unknown) => what as never;

const silent = {
  ...{ debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} },
  getLevel: () => LogLevel.ERROR,
};

/** Bolt as the porch makes it, with one listener that does the same for everything. */
function bolt(receiver: Receiver, listener: Listener) {
  const authorize = async () => ({ botId: 'B', botUserId: 'U' });
  const app = new App({ receiver, logger: silent, convoStore: false, authorize });
  const failures: string[] = [];
  const typed: string[] = [];
  app.error(async ({ code }) => void failures.push(code));
  app.command('/ours', async ({ ack, command }) => {
    typed.push(command.text);
    await listener(ack as Ack);
  });
  app.action('ours', async ({ ack }) => void (await listener(ack as Ack)));
  app.view('ours', async ({ ack }) => void (await listener(ack as Ack)));
  app.options('ours', async ({ ack }) => void (await listener(ack as Ack)));
  app.event('app_home_opened', async () => void (await listener(async () => undefined)));
  return { app, failures, typed };
}
const form = 'application/x-www-form-urlencoded';
const team = { team: { id: 'T' }, user: { id: 'U', team_id: 'T' } };
const inForm = (body: object): VerifiedRequest => ({
  contentType: form,
  body: new URLSearchParams({ payload: JSON.stringify({ ...team, ...body }) }).toString(),
});

const requests: Record<string, VerifiedRequest> = {
  command: { contentType: form, body: 'command=%2Fours&text=Zo%C3%AB+%26+%E2%82%AC&team_id=T&user_id=U&channel_id=C' },
  button: inForm({ type: 'block_actions', actions: [{ type: 'button', action_id: 'ours', block_id: 'b' }] }),
  form: inForm({ type: 'view_submission', view: { callback_id: 'ours', state: { values: {} } } }),
  menu: inForm({ type: 'block_suggestion', action_id: 'ours', block_id: 'b', value: 'ma' }),
  'command of somebody else': { contentType: form, body: 'command=%2Ftheirs&team_id=T&user_id=U' },
  'kind that is not known yet': inForm({ type: 'of_tomorrow' }),
  event: {
    contentType: 'application/json',
    body: JSON.stringify({ type: 'event_callback', team_id: 'T', event: { type: 'app_home_opened', user: 'U' } }),
  },
  'event that nobody hears': {
    contentType: 'application/json',
    body: JSON.stringify({ type: 'event_callback', team_id: 'T', event: { type: 'team_join', user: 'U' } }),
  },
};
const listeners: Record<string, Listener> = {
  'takes note': (ack) => ack(),
  'takes note with null': (ack) => ack(said(null)),
  'answers a text': (ack) => ack(said('Grüße')),
  'answers a message': (ack) => ack(said({ response_type: 'ephemeral', text: 'Zoë' })),
  'answers late': async (ack) => {
    await new Promise(setImmediate);
    await ack(said({ text: 'late' }));
  },
  'never answers': async () => undefined,
  'answers twice': async (ack) => {
    await ack(said({ text: 'first' }));
    await ack(said({ text: 'second' }));
  },
  'takes note and then answers': async (ack) => {
    await ack();
    await ack(said({ text: 'second' }));
  },
  'answers and then fails': async (ack) => {
    await ack(said({ text: 'first' }));
    throw new Error('afterwards');
  },
  'fails without an answer': () => Promise.reject(new Error('before')),
};

/** What Bolt's own receiver for Lambda answers: the contract that ours keeps. */
async function asBolt({ contentType, body }: VerifiedRequest, listener: Listener) {
  const receiver = new AwsLambdaReceiver({ signingSecret: 'x', signatureVerification: false, logger: silent });
  const { failures, typed } = bolt(receiver, listener);
  const event = { headers: { 'content-type': contentType }, body, isBase64Encoded: false, rawPath: '/slack' };
  const { statusCode, body: text } = await receiver.toHandler()(event as never, {});
  return { answer: statusCode === 200 ? text : undefined, failures, typed };
}

async function asWe(request: VerifiedRequest, listener: Listener) {
  const { app, failures, typed } = bolt(noReceiver, listener);
  const answer = await receive(app, readEnvelope(request)?.body ?? {});
  return { answer: typeof answer === 'object' ? JSON.stringify(answer) : answer, failures, typed };
}

describe.each(Object.entries(requests))('a request of Slack’s: %s', (_kind, request) => {
  it.each(Object.entries(listeners))(
    'is answered as Bolt would answer it when the listener %s',
    async (_what, listener) => {
      expect(await asWe(request, listener)).toEqual(await asBolt(request, listener));
    },
  );
});

describe('what somebody typed', () => {
  const aCommand = (text: string): VerifiedRequest => ({
    contentType: form,
    body: new URLSearchParams({ command: '/ours', text, team_id: 'T', user_id: 'U' }).toString(),
  });

  it('reaches the listener as it was typed, and as Bolt would have read it', async () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 30 });
    const property = fc.asyncProperty(anything, async (text) => {
      const [ours, theirs] = await Promise.all([asWe, asBolt].map((read) => read(aCommand(text), (ack) => ack())));
      expect(ours).toEqual(theirs);
      expect(ours?.typed).toEqual([text]);
    });
    await fc.assert(property, { numRuns: 50 });
  });
});

describe('exactly one answer', () => {
  const command = requests.command ?? said(undefined);
  it.each([
    ['takes note', ''],
    ['answers twice', '{"text":"first"}'],
    ['takes note and then answers', ''],
    ['answers and then fails', '{"text":"first"}'],
    ['never answers', undefined],
    ['fails without an answer', undefined],
  ])('goes back when the listener %s', async (what, answer) => {
    expect(await asWe(command, listeners[what] ?? said(undefined))).toMatchObject({ answer });
  });

  it('is told by name of the second one', async () => {
    const { failures } = await asWe(command, listeners['answers twice'] ?? said(undefined));
    expect(failures).toEqual(['slack_bolt_receiver_ack_multiple_error']);
  });
});
