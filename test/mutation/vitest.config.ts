import { defineConfig } from 'vitest/config';

/** Long walks, crashes and releases go through every rule: each mutant would run them all, and learn no more. */
const long = [
  'test/domain/cards/classwork.test.ts',
  'test/text/{words,outbound}/**',
  'test/use-cases/{crash,earlier-release}.test.ts',
  'test/use-cases/**/*{walk,life,again,accidents,malformed,sample,ledger}*.test.ts',
];

/** The tests that are to notice a changed rule: of the rules, of the words that are made of them, and of the verbs. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [`test/{${process.env.TESTS_OF ?? 'domain,text,use-cases'}}/**/*.test.{ts,tsx}`],
    exclude: long,
    globalSetup: ['test/global-setup.ts'],
    isolate: false,
    testTimeout: 180_000,
  },
});
