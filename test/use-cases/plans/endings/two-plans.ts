import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { anActivePlan, countedIds } from '../../../builders.ts';
import { freshTables, storesOn, type TestTables } from '../../../engine.ts';
import { aCard, aPublication } from '../../../sample/records.ts';
import { aSmallSchool, importPackage } from '../../roster/import-package.ts';

export const studentId = 'stu_S1';
export const schoolId = 'sch_high';
export const now = '2026-11-24T20:30:00.000Z';

export const bringRoster = (tables: TestTables) => importPackage(tables, aSmallSchool(), { confirmed: true });

/** Maya has a 504 plan and a learning plan, and sits in Grace's algebra. */
export async function aStudentOfTwoPlans() {
  const tables = await freshTables();
  const deps = {
    ...storesOn(tables, () => now),
    ...{ ids: countedIds(), now: () => now, settings: defaultSettings },
  };
  await bringRoster(tables);
  for (const [id, over] of [
    ['pln_1', { framework: '504', kind: 'accommodation' }],
    ['pln_2', { framework: 'ILP', kind: 'learning' }],
  ] as const) {
    const plan = anActivePlan({ id, studentId, schoolId, ...over });
    const card = aCard({ studentId, version: id === 'pln_1' ? 1 : 2 });
    await deps.plans.publish(...aPublication(id, plan, card));
  }
  return { tables, deps };
}
