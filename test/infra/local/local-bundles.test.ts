import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleOf } from '../../../infra/bundle.ts';
import { workerPool } from '../../../infra/local/aws/lambda/worker-pool.ts';
import { closers } from '../../../infra/local/closers.ts';
import { bundleDoors } from '../../../infra/local/local-bundles.ts';

const open = closers();
const sources = mkdtempSync(join(tmpdir(), 'doors-'));
afterAll(async () => {
  await open.closeAll();
  rmSync(sources, { recursive: true });
});

it('a door that fails names our function, file and line in its log', async () => {
  const source = `\nfunction refuseEverybody(): never {\n  throw new Error('no');\n}\nexport const handler = async () => refuseEverybody();`;
  writeFileSync(join(sources, 'greet.ts'), source);
  const entry = relative(join(import.meta.dirname, '../../..'), join(sources, 'greet.ts'));
  await bundleDoors([{ name: 'greet', entry }], sources);
  const logged: string[] = [];
  const file = bundleOf('greet', sources);
  const door = { name: 'greet', file, handler: 'handler', memoryMb: 128, timeoutSeconds: 5, env: {} };
  const pool = workerPool(door, (line) => logged.push(line));
  open.add(pool.stop);
  expect(await pool.invoke({})).toMatchObject({ ok: false, errorMessage: 'no' });
  expect(logged.join('\n')).toMatch(/at refuseEverybody \(.*greet\.ts:3:\d+\)/);
});
