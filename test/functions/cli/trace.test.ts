import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, bundleOf } from '../../../infra/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-trace-'));
const entry = 'functions/classroom-add-on/launch.ts';
const map = `${bundleOf('launch', folder)}.map`;

const sidelight = (words: readonly string[], input: string) =>
  spawnSync(process.execPath, ['functions/cli/sidelight.ts', ...words], { input, encoding: 'utf8', env: {} });

/** What a deployed door would leave in its log: bundled, minified, and its map not read. */
function aTrace() {
  const script = `import { staffOf } from ${JSON.stringify(bundleOf('launch', folder))};
    try { staffOf({ personId: 'stu_maya' }) } catch (error) { console.log(error.stack) }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: {} }).stdout;
}

beforeAll(() => bundle([{ name: 'launch', entry }], folder));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a stack trace of a deployed door', () => {
  it('is said again with our files and lines', () => {
    const trace = aTrace();
    expect(trace).toMatch(/launch\/index\.mjs:\d+:\d+/);
    const { stdout, status } = sidelight(['trace', 'launch', '--map', map], trace);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`at .*${entry}:\\d+:\\d+`));
    expect(stdout).not.toContain('index.mjs');
  });

  it('stays as it is where it is not about the bundle', () => {
    const other = 'Error: x\n    at node:internal/main:12:3\n    at file:///var/task/other.mjs:1:1\n';
    expect(sidelight(['trace', 'launch', '--map', map], other).stdout).toBe(other);
  });

  it('says which map is missing, or is none', () => {
    const { stderr, status } = sidelight(['trace', 'launch', '--map', '/nowhere/index.mjs.map'], 'x');
    expect(status).toBe(1);
    expect(stderr).toContain('There is nothing at /nowhere/index.mjs.map');
    expect(sidelight(['trace', 'launch', '--map', 'package.json'], 'x').stderr).toContain('package.json');
  });
});
