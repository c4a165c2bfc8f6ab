import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, bundleOf } from '../../../infra/bundle.ts';
import { openDoor } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-trace-'));
const entry = 'functions/classroom-add-on/launch.ts';
const map = `${bundleOf('launch', folder)}.map`;

const traced = (words: readonly string[], input: string) => openDoor('sidelight.ts', ['trace', ...words], { input });

/** What a deployed door would leave in its log: bundled, minified, and its map not read. */
function aTrace() {
  const script = `import { staffOf } from ${JSON.stringify(bundleOf('launch', folder))};
    try { staffOf({ personId: 'stu_maya' }) } catch (error) { console.log(error.stack) }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: {} }).stdout;
}

beforeAll(() => bundle([{ name: 'launch', entry }], folder));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a stack trace of a deployed door', () => {
  it('is said again with our files and lines', async () => {
    const trace = aTrace();
    expect(trace).toMatch(/launch\/index\.mjs:\d+:\d+/);
    const { out, code } = await traced(['launch', '--map', map], trace);
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(new RegExp(`at .*${entry}:\\d+:\\d+`));
    expect(out.join('\n')).not.toContain('index.mjs');
  });

  it('stays as it is where it is not about the bundle', async () => {
    const other = 'Error: x\n    at node:internal/main:12:3\n    at file:///var/task/other.mjs:1:1';
    expect((await traced(['launch', '--map', map], other)).out.join('\n')).toBe(other);
  });

  it('says which map is missing, or is none', async () => {
    const { err, code } = await traced(['launch', '--map', '/nowhere/index.mjs.map'], 'x');
    expect(code).toBe(1);
    expect(err).toContain('There is nothing at /nowhere/index.mjs.map');
    expect((await traced(['launch', '--map', 'package.json'], 'x')).err).toContain('package.json');
  });
});
