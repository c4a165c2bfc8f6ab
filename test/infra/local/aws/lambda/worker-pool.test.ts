import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { LambdaFunction } from '../../../../../infra/local/aws/lambda/lambda-environment.ts';
import { type WorkerPool, workerPool } from '../../../../../infra/local/aws/lambda/worker-pool.ts';
import { aDoor } from '../doors.ts';

const pools: WorkerPool[] = [];
const lines: string[] = [];
const pool = (door: LambdaFunction, size?: number) => {
  const made = workerPool(door, (line) => lines.push(line), size);
  pools.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((made) => made.stop()));
  lines.length = 0;
});

describe('a function in its environment', () => {
  it('keeps the state of its module between the calls of one environment', async () => {
    const counting = pool(aDoor('let calls = 0; export const handler = async () => ({ calls: ++calls });'), 1);
    expect(await counting.invoke({})).toEqual({ ok: true, result: { calls: 1 } });
    expect(await counting.invoke({})).toEqual({ ok: true, result: { calls: 2 } });
  });

  it('takes one event at a time and gives the next event an environment of its own', async () => {
    const source = `let inside = 0;
      export const handler = async () => { inside += 1; const seen = inside; await new Promise((r) => setTimeout(r, 50)); inside -= 1; return seen; };`;
    const shared = pool(aDoor(source), 3);
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map(() => shared.invoke({})));
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: true, result: 1 })));
  });

  it('knows the environment of the template and nothing of ours', async () => {
    process.env.A_SECRET_OF_THE_SHELL = 'x';
    const telling = pool(aDoor('export const handler = async () => process.env;', { env: { STAGE: 'local' } }));
    expect(await telling.invoke({})).toEqual({ ok: true, result: { STAGE: 'local' } });
    delete process.env.A_SECRET_OF_THE_SHELL;
  });

  it('tells the handler its time, its name and its request', async () => {
    const source = `export const handler = async (event, context) =>
      [event.a, context.functionName, context.getRemainingTimeInMillis() > 50_000, context.awsRequestId.length];`;
    expect(await pool(aDoor(source)).invoke({ a: 1 })).toEqual({ ok: true, result: [1, 'door', true, 36] });
  });

  it.each([
    ['waits for ever', 'await new Promise(() => {})'],
    ['spins', 'for (;;);'],
  ])('is stopped at its time-out when it %s, and the next call gets a new one', async (_, slowly) => {
    const source = `export const handler = async ({ quick }) => { if (quick) return 1; ${slowly} };`;
    const slow = pool(aDoor(source, { timeoutSeconds: 1.5 }), 1);
    expect(await slow.invoke({})).toMatchObject({ ok: false, errorMessage: 'Task timed out after 1.50 seconds' });
    expect(await slow.invoke({ quick: true })).toEqual({ ok: true, result: 1 });
  });

  it('is stopped at the memory of its function', async () => {
    const source =
      'export const handler = async () => { const all = []; for (;;) all.push(new Array(100000).fill(1.5)); };';
    const hungry = pool(aDoor(source, { memoryMb: 32 }), 1);
    expect(await hungry.invoke({})).toMatchObject({ ok: false, errorType: 'ERR_WORKER_OUT_OF_MEMORY' });
  });

  it('ends its call once its bundle is new, and is not used again', async () => {
    const door = aDoor(`export const handler = async ({ wait }) => {
      if (wait) await new Promise((resolve) => setTimeout(resolve, 100));
      return 'old';
    };`);
    const renewed = pool(door, 2);
    await renewed.invoke({});
    const during = renewed.invoke({ wait: true });
    writeFileSync(door.file, `export const handler = async () => 'new';`);
    renewed.renew();
    expect(await during).toEqual({ ok: true, result: 'old' });
    expect(await renewed.invoke({})).toEqual({ ok: true, result: 'new' });
  });

  it('fails the call and writes the reason to its log when the handler throws', async () => {
    const failing = pool(
      aDoor('export const handler = async () => { console.log("before"); throw new TypeError("why"); };'),
    );
    expect(await failing.invoke({})).toEqual({ ok: false, errorType: 'TypeError', errorMessage: 'why' });
    await expect.poll(() => lines.join('\n')).toContain('TypeError: why');
    expect(lines.join('\n')).toContain('before');
  });

  it('refuses a handler with a callback, as the runtime of Node 24 does', async () => {
    const old = pool(aDoor('export const handler = (event, context, callback) => callback(null, 1);'));
    expect(await old.invoke({})).toMatchObject({
      ok: false,
      errorMessage: expect.stringContaining('CallbackHandlerDeprecated'),
    });
  });
});
