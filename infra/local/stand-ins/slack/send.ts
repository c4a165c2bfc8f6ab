import { createHmac } from 'node:crypto';

export type App = {
  url: string;
  signingSecret: string;
  teamId: string;
  appId: string;
  now: () => number;
  slowness: number;
};
export type DoorAnswer = {
  status: number;
  body: unknown;
  tookMs: number;
  error?: 'operation_timeout' | 'http_error' | 'bad_body';
};

/** Slack waits three seconds, then tells the person that the app did not answer. */
const patience = 3_000;

export async function sendSigned(app: App, form: Record<string, string>): Promise<DoorAnswer> {
  const body = new URLSearchParams(form).toString();
  const timestamp = String(Math.floor(app.now() / 1000));
  const signature = `v0=${createHmac('sha256', app.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const startedAt = app.now();
  try {
    const response = await fetch(app.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      },
      body,
      signal: AbortSignal.timeout(patience * app.slowness),
    });
    return read(response.status, await response.text(), app.now() - startedAt);
  } catch {
    return { status: 0, body: undefined, tookMs: app.now() - startedAt, error: 'operation_timeout' };
  }
}

function read(status: number, text: string, tookMs: number): DoorAnswer {
  if (status !== 200) return { status, body: undefined, tookMs, error: 'http_error' };
  if (text === '') return { status, body: undefined, tookMs };
  try {
    return { status, body: JSON.parse(text), tookMs };
  } catch {
    return { status, body: { response_type: 'ephemeral', text }, tookMs };
  }
}
