import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../deep.ts';
import { freshTables, type TestTables } from '../../engine.ts';
import { clearedTable, districtIn } from './district-in.ts';
import { importPackage } from './import-package.ts';
import { anyPackage } from './roster-packages.ts';

const unchanged = { schools: 0, people: 0, sections: 0, seats: 0 };

describe('any package', () => {
  let tables: TestTables;
  let afresh: TestTables;
  beforeAll(async () => {
    [tables, afresh] = await Promise.all([freshTables(), freshTables()]);
  });

  it('changes nothing when it comes again, whatever was there before it', { timeout: 3_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPackage, async ({ version, files }) => {
        const writing = { version, confirmed: true };
        await importPackage(tables, files, writing);
        const before = await districtIn(tables);
        expect((await importPackage(tables, files, writing)).changed).toEqual(unchanged);
        expect(await districtIn(tables)).toEqual(before);
      }),
      { numRuns: runs(200, 2000) },
    );
  });

  it('leaves the district that it alone would have made, save history', { timeout: 3_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPackage, { minLength: 2, maxLength: 3 }), async (packages) => {
        await clearedTable(tables);
        for (const { version, files } of packages) await importPackage(tables, files, { version, confirmed: true });
        const last = packages.at(-1)!;
        await clearedTable(afresh);
        const { faults } = await importPackage(afresh, last.files, { version: last.version, confirmed: true });
        // What a row is about that cannot be placed stays as it was: nobody goes for a slip.
        if (faults.some(({ file, reason }) => file !== 'enrollments.csv' && kept.has(reason))) return;
        expect(await districtIn(tables)).toEqual(await districtIn(afresh));
      }),
      { numRuns: runs(60, 600) },
    );
  });
});

const kept = new Set(['not_a_school', 'unknown_reference', 'missing', 'no_role']);
