import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aCommand, type Harbor, noon, openHarbor, signedEvent } from './harbor.ts';

const absent = ['express', 'socket-mode', 'raw-body', 'jsonwebtoken'];
const stub = (name: string) => join(import.meta.dirname, '../../../integrations/slack/stubs', `${name}.cjs`);
let folder: string;
let bytes: number;
let harbor: Harbor;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(noon) });
  folder = await mkdtemp(join(tmpdir(), 'slack-door-'));
  const { metafile } = await build({
    entryPoints: ['functions/slack/handler.ts'],
    outfile: join(folder, 'door.mjs'),
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: Object.fromEntries(absent.map((name) => [name === 'socket-mode' ? '@slack/socket-mode' : name, stub(name)])),
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0;
  harbor = await openHarbor();
});
afterAll(async () => {
  harbor.slack.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the Slack door as it is deployed', () => {
  it('weighs no more than a person waiting three seconds can carry', () => {
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(750_000);
  });

  it('answers a command without what was left out of the bundle', async () => {
    const logged = vi.spyOn(globalThis.console, 'log').mockReturnValue();
    const { handler } = await import(pathToFileURL(join(folder, 'door.mjs')).href);
    expect(handler).toHaveLength(2);
    const { statusCode, body } = await handler(signedEvent(aCommand('U0GRACE', '/accommodations maya rod')), {});
    expect(statusCode).toBe(200);
    expect(JSON.parse(body).text).toContain('Extended time on timed work: 1.5×');
    logged.mockRestore();
  });
});
