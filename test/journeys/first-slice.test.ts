import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, runCheck } from '../../infra/local/check.ts';
import { type District, startDistrict } from '../../infra/local/district.ts';
import { mailsAt } from '../../infra/local/mailbox.ts';
import { anyPorts } from '../../infra/local/ports.ts';

const children = () =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
const runs = () => readdirSync(new URL('../../.local', import.meta.url)).filter((name) => name.startsWith('run-'));

let district: District;
const before = { children: existsSync('/proc') ? children() : [] };
beforeAll(async () => {
  district = await startDistrict({ ports: anyPorts });
}, 120_000);
afterAll(() => district?.stop());

describe('the whole district, from the roster to the ledger', () => {
  it('makes one round trip through every porch, while every message is delivered twice', async () => {
    district.deliverTwice(true);
    const outcomes: Outcome[] = [];
    await runCheck(district, (outcome) => outcomes.push(outcome));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    expect(outcomes.map(({ name }) => name)).toEqual([
      'import',
      'sign-in',
      'teacher view',
      'Slack command',
      'review scheduled',
      'calendar event',
      'mail',
      'ledger',
      'seals',
    ]);
  }, 60_000);

  it('wrote and invited everybody once all the same', async () => {
    await expect.poll(() => district.queues().flatMap(({ pending }) => pending), { timeout: 10_000 }).toEqual([]);
    expect(district.queues().filter(({ delivered }) => delivered === 0)).toEqual([]);
    const invited: { to: string }[] = await (await fetch(`${district.links.google}/_control/outbox`)).json();
    const mailed = (await mailsAt(district.links.mail)).flatMap(({ to }) => to);
    for (const addresses of [mailed, invited.map(({ to }) => to)])
      expect([addresses.length > 0, new Set(addresses).size]).toEqual([true, addresses.length]);
  });

  it('logs ids and code words only', () => {
    const lines = district.logLines().map(({ text }) => text);
    const names = district.sample.google.accounts.flatMap(({ givenName, familyName }) => [givenName, familyName]);
    const told = names.filter((name) => lines.some((line) => new RegExp(`\\b${name}\\b`).test(line)));
    expect(told).toEqual([]);
  });

  it('buried no message and gave up no record', () => {
    expect(district.queues().flatMap(({ dead }) => dead)).toEqual([]);
    expect(district.streams().flatMap(({ failed }) => failed)).toEqual([]);
  });

  it('stops without leaving a process, a port or a file behind', async () => {
    const run = runs();
    await district.stop();
    for (const url of Object.values(district.links)) await expect(fetch(url)).rejects.toThrow();
    expect(runs().length).toBeLessThan(run.length);
    expect(children().filter((pid) => !before.children.includes(pid))).toEqual([]);
  });
});
