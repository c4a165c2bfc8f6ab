import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest and are short to read: begun last, one core would wait for them alone. */
const long = [
  'test/journeys/first-slice.test.ts',
  'test/use-cases/roster/import-again.test.ts',
  'test/functions/cli/local-district.test.ts',
  'test/functions/cli/wrong-environment.test.ts',
  'test/use-cases/crash.test.ts',
  'test/use-cases/plans/plan-walk.test.ts',
  'test/use-cases/ledger/verify-ledger.test.ts',
  'test/functions/events/update-google-calendar.test.ts',
];
const rankOf = ({ moduleId }: TestSpecification) => (long.some((path) => moduleId.endsWith(path)) ? 0 : 1);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
