import { EventEmitter, once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOf } from '../../../infra/bundle.ts';
import { workerPool } from '../../../infra/local/aws/lambda/worker-pool.ts';
import { closers } from '../../../infra/local/closers.ts';
import { bundleDoors, type Rebuilt, watchDoors } from '../../../infra/local/local-bundles.ts';

const open = closers();
const sources = mkdtempSync(join(tmpdir(), 'doors-'));
const folder = join(sources, 'bundles');
const news = new EventEmitter<{ news: [Rebuilt] }>();
const logged: string[] = [];

/** In one step: the compiler must not find half of it. */
function write(file: string, text: string) {
  writeFileSync(join(sources, '.fresh'), text);
  renameSync(join(sources, '.fresh'), join(sources, file));
}
/** Saves a file and waits for the compiler's word on it. */
async function save(file: string, text: string): Promise<Rebuilt> {
  const told = once(news, 'news');
  write(file, text);
  const [rebuilt] = await told;
  return rebuilt;
}
const entries = ['greet', 'count'].map((name) => ({
  name,
  entry: relative(join(import.meta.dirname, '../../..'), join(sources, `${name}.ts`)),
}));
const poolOf = (name: string) => {
  const door = { name, file: bundleOf(name, folder), handler: 'handler', memoryMb: 128, timeoutSeconds: 5, env: {} };
  const pool = workerPool(door, (line) => logged.push(line));
  open.add(pool.stop);
  return pool;
};

describe('doors that somebody works on', () => {
  const pools = { greet: poolOf('greet'), count: poolOf('count') };
  const answer = (name: keyof typeof pools) => pools[name].invoke({});

  beforeAll(async () => {
    write('greeting.ts', `export const greeting: string = 'Good morning';`);
    write('greet.ts', `import { greeting } from './greeting.ts';\nexport const handler = async () => greeting;`);
    write('count.ts', 'let calls = 0;\nexport const handler = async () => (calls += 1);');
    await bundleDoors(entries, folder);
    const tell = (rebuilt: Rebuilt) => {
      for (const [name, pool] of Object.entries(pools)) if (rebuilt.changed.includes(name)) pool.renew();
      news.emit('news', rebuilt);
    };
    await watchDoors(entries, { folder, tell }, open);
  });
  afterAll(async () => {
    await open.closeAll();
    rmSync(sources, { recursive: true });
  });

  it('answer anew once a file that they bundle is saved, while the others go on', async () => {
    expect(await answer('greet')).toEqual({ ok: true, result: 'Good morning' });
    expect(await answer('count')).toEqual({ ok: true, result: 1 });
    expect(await save('greeting.ts', `export const greeting: string = 'Buenos días';`)).toEqual({ changed: ['greet'] });
    expect(await answer('greet')).toEqual({ ok: true, result: 'Buenos días' });
    expect(await answer('count'), 'its environment is the one that it had').toEqual({ ok: true, result: 2 });
  });

  it('go on with what they last were while a file does not build, and one sentence says where', async () => {
    const { changed, problem } = await save('greeting.ts', `export const greeting = 'Guten Morgen;`);
    expect(changed).toEqual([]);
    expect(problem).toMatch(/greeting\.ts:1:\d+ does not build, so the last good bundles go on: Unterminated string/);
    expect(await answer('greet')).toEqual({ ok: true, result: 'Buenos días' });
    expect(await save('greeting.ts', `export const greeting = 'Guten Morgen';`)).toEqual({ changed: ['greet'] });
    expect(await answer('greet')).toEqual({ ok: true, result: 'Guten Morgen' });
  });

  it('name our functions, files and lines in the log when they fail', async () => {
    const source = `\nfunction refuseEverybody(): never {\n  throw new Error('no');\n}\nexport const handler = async () => refuseEverybody();`;
    await save('greet.ts', source);
    expect(await answer('greet')).toMatchObject({ ok: false, errorMessage: 'no' });
    await expect.poll(() => logged.join('\n')).toMatch(/at refuseEverybody \(.*greet\.ts:3:\d+\)/);
  });
});
