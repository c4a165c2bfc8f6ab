import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentsOfAll } from '../../contents.ts';
import { freshTables } from '../../engine.ts';
import { aSchoolWithOffice, importPackage, importPlansFile, writePlans } from '../roster/import-package.ts';
import { changedHere, withFact } from './changed-here.ts';

const tuesday = '2026-11-24T20:30:00.000Z';
type Row = Readonly<Record<string, string>>;

/** Rows as coordinators write them, good and bad. */
const row: fc.Arbitrary<Row> = fc.record({
  studentId: fc.constantFrom('S1', 'S1', 'S2', 'S404'),
  framework: fc.constantFrom('504', '504', 'IAP', 'Plan B'),
  planKey: fc.constantFrom('', '', 'summer'),
  accommodation: fc.constantFrom('RES-CALC', 'Calculator', 'Extended time 1.5x', 'As Ms. Adeyemi says', 'See file', ''),
  parameter: fc.constantFrom('', '', '', 'calculatorType=Graphing'),
  appliesTo: fc.constantFrom('', 'tests', 'mondays'),
  startOn: fc.constantFrom('2026-08-31', '2026-08-31', '2026-08-31', 'soon', ''),
  caseManager: fc.constantFrom('T2', 'T2', 'T2', 'T3', 'nobody', ''),
});
const rows = fc.array(row, { minLength: 1, maxLength: 5 });

/** What people do between two files. */
const changes: Record<string, (here: ReturnType<typeof changedHere>) => Promise<void>> = {
  amended: (here) =>
    here.amend(({ items }) => ({
      items: items.map((item) => ({ ...item, applicability: { ...item.applicability, settings: ['room 114'] } })),
    })),
  disputed: (here) => here.record(withFact('disputeOpened')),
  settled: (here) => here.record(withFact('disputeSettled')),
};
const change = fc.constantFrom('', '', '', '', 'amended', 'disputed', 'settled', 'settled');

describe('a dry run of a plans file', () => {
  it('says what the import then does, whatever the file says and people did here, and writes nothing; no file touches what they amended or dispute', async () => {
    const tables = await freshTables();
    await importPackage(tables, aSchoolWithOffice());
    const here = changedHere(tables);
    const one = async (file: readonly Row[], change: string, at: string) => {
      if ((await here.inForce()).length > 0) await changes[change]?.(here);
      const path = writePlans(file);
      const before = await contentsOfAll(tables);
      const guarded = await here.guarded();
      const foretold = await importPlansFile(tables, path, at, { dryRun: true });
      expect(await contentsOfAll(tables)).toBe(before);
      expect(await importPlansFile(tables, path, at)).toEqual(foretold);
      expect((await here.inForce()).filter(({ id }) => guarded.some((plan) => plan.id === id))).toEqual(guarded);
    };
    let second = 0;
    const later = () => new Date(Date.parse(tuesday) + 1000 * ++second).toISOString();
    // Upon what the files before it left, so that most of them meet a plan, a draft or words.
    await fc.assert(
      fc.asyncProperty(rows, change, (file, what) => one(file, what, later())),
      { numRuns: 60 },
    );
  });

  it('says of a plan that could not be kept whole that it is refused, as the import does, and both take the others', async () => {
    const tables = await freshTables();
    await importPackage(tables, aSchoolWithOffice());
    const aRow = { studentId: 'S1', framework: '504', startOn: '2026-08-31', caseManager: 'T2' };
    const goals = Array.from({ length: 500 }, (_, nth) => ({
      ...aRow,
      goalDomain: 'Reading',
      goal: `${nth} ${'a'.repeat(900)}`,
    }));
    const path = writePlans([
      ...goals,
      { ...aRow, accommodation: 'RES-CALC' },
      { ...aRow, studentId: 'S2', accommodation: 'RES-CALC' },
    ]);
    const foretold = await importPlansFile(tables, path, tuesday, { dryRun: true });
    expect(foretold).toMatchObject({ published: 1, refused: 1 });
    expect(foretold.faults[0]).toMatchObject({ line: 2, column: '', reason: 'plan_too_large' });
    expect(await importPlansFile(tables, path, tuesday)).toEqual(foretold);
  });
});
