import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { browser, deployed, doors, rules, tables } from './test/projects.ts';

/** What one process of a run has compiled the others load: workers, commands and the local district. */
const compiled = join(import.meta.dirname, 'node_modules/.cache/compiled');
process.env.NODE_COMPILE_CACHE = compiled;
enableCompileCache(compiled);

const globalSetup = ['test/global-setup.ts'];

// A limit is for what hangs and measures no speed: a machine that has other work may need ten times as long.
const limit = process.env.DEEP ? 3_600_000 : 180_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: limit,
    hookTimeout: limit,
    expect: { poll: { timeout: limit / 3 } },
    // Tests wait for engines, browsers and processes more than they compute: three at a time also on two cores.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      // These share what they load: each puts back clocks and environment, and closes what it opened.
      { extends: true, test: { name: 'rules', isolate: false, ...rules } },
      // The engine and the district start only when a test that needs them is to run.
      { extends: true, test: { name: 'tables', isolate: false, include: tables, globalSetup } },
      { extends: true, test: { name: 'deployed', isolate: false, include: deployed } },
      // These doors read their environment once, so that each file starts them anew.
      { extends: true, test: { name: 'doors', include: doors, globalSetup } },
      { extends: true, test: { name: 'browser', include: browser, globalSetup: ['test/browser/global-setup.ts'] } },
    ],
  },
});
