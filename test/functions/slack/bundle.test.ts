import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle } from '../../../infra/bundle.ts';
import { keptLog } from '../kept-log.ts';
import { aCommand, signedEvent } from './requests.ts';
import { noon, setUpSlackDoor } from './slack-door.ts';

let folder: string;
let bytes: number;
let door: Awaited<ReturnType<typeof setUpSlackDoor>>;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(noon) });
  folder = await mkdtemp(join(tmpdir(), 'slack-door-'));
  const { outputs } = await bundle([{ name: 'slack', entry: 'functions/slack/handler.ts' }], folder);
  bytes = Object.entries(outputs).find(([file]) => file.endsWith('slack/index.mjs'))?.[1].bytes ?? 0;
  door = await setUpSlackDoor();
});
afterAll(async () => {
  door.slack.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the Slack door as it is deployed', () => {
  it('weighs no more than a person waiting three seconds can carry', () => {
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(750_000);
  });

  it('answers a command without what was left out of the bundle', async () => {
    const log = keptLog();
    const { handler } = await import(pathToFileURL(join(folder, 'slack/index.mjs')).href);
    expect(handler).toHaveLength(2);
    const { statusCode, body } = await handler(signedEvent(aCommand('U0GRACE', '/accommodations maya rod')), {});
    expect(statusCode).toBe(200);
    expect(JSON.parse(body).text).toContain('Extended time on timed work: 1.5×');
    log.stop();
  });
});
