import { Caseloads } from '#shared/domain/access/caseload.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { CaseloadRecords } from '#shared/use-cases/ports/access/caseloads.ts';
import { commit } from '../commit.ts';
import { getItem, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { caseloadsKey } from './keys.ts';

/** Consistent: who was given a caseload, or lost one, asks again at once. */
export async function caseloadsAt(plans: Table, school: SchoolId): Promise<Caseloads> {
  const item = await getItem(plans, caseloadsKey(school), { consistent: true });
  return item ? Caseloads.parse(item) : { schoolId: school, parts: [], version: 0 };
}

export const dynamoCaseloads = (plans: Table, ledger: Table): CaseloadRecords => ({
  save(caseloads, change) {
    const item = { ...caseloadsKey(caseloads.schoolId), ...caseloads };
    const actions = [put(plans, item, ifVersionIs(caseloads.version - 1))];
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});
