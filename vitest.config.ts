import { defineConfig } from 'vitest/config';
import { browser, doors, rules, tables } from './test/projects.ts';

const globalSetup = ['test/global-setup.ts'];

// A limit is for what hangs and measures no speed: a machine that has other work may need ten times as long.
const limit = process.env.DEEP ? 3_600_000 : 180_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: limit,
    hookTimeout: limit,
    expect: { poll: { timeout: limit / 3 } },
    // Tests wait for engines, browsers and processes more than they compute: two at a time also on two cores.
    maxWorkers: 2,
    projects: [
      // Rules and tables share what they load: each puts back clocks and environment, and closes what it opened.
      { extends: true, test: { name: 'rules', isolate: false, ...rules } },
      // The engine and the district start only when a test that needs them is to run.
      { extends: true, test: { name: 'tables', isolate: false, include: tables, globalSetup } },
      // A door reads its environment once, so that each file starts it anew.
      { extends: true, test: { name: 'doors', include: doors, globalSetup } },
      { extends: true, test: { name: 'browser', include: browser, globalSetup: ['test/browser/global-setup.ts'] } },
    ],
  },
});
