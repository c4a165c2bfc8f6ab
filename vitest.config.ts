import { defineConfig } from 'vitest/config';
import { browser, rules, tables } from './test/projects.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Tests wait for engines, browsers and processes more than they compute: two at a time also on two cores.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rules', ...rules } },
      // The engine and the district start only when a test that needs them is to run.
      { extends: true, test: { name: 'tables', include: tables, globalSetup: ['test/global-setup.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 40_000,
        },
      },
    ],
  },
});
