import { configDefaults, defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Tests wait for engines, browsers and processes more than they compute: two at a time also on two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, browser],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      // The district starts only when a test of this folder is to run.
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 40_000,
        },
      },
    ],
  },
});
