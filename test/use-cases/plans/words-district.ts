import { aCaseManager, aCoordinator, countedIds } from '../../builders.ts';
import { freshTables, storesOn } from '../../engine.ts';
import {
  aSchoolWithOffice,
  importMonday,
  importPackage,
  importPlansFile,
  writePlans,
} from '../roster/import-package.ts';

export const importTuesday = '2026-11-24T20:30:00.000Z';
/** The case manager and the coordinator of the school, who may settle words. */
export const settlers = {
  dana: aCaseManager({ id: 'stf_T2', schoolIds: ['sch_high'] }),
  priya: aCoordinator({ id: 'stf_T3', schoolIds: ['sch_high'] }),
};

/** A school whose plans come from files: `bring` imports these rows, of the first student unless they say another. */
export async function aDistrictWithFiles() {
  const tables = await freshTables();
  await importPackage(tables, aSchoolWithOffice());
  const stores = storesOn(tables, () => importMonday);
  const ports = { ...stores, ids: countedIds('words'), now: () => importMonday };
  const aRow = { studentId: 'S1', framework: '504', startOn: '2026-08-31', caseManager: 'T2' };
  const bring = (rows: readonly object[], at = importMonday) =>
    importPlansFile(tables, writePlans(rows.map((row) => ({ ...aRow, ...row }))), at);
  return { tables, stores, ports, bring };
}
