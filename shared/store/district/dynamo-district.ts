import { DistrictRecord, settingsOf } from '#shared/domain/district/district-settings.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { DistrictReader, DistrictRecords } from '#shared/use-cases/ports/district/district.ts';
import { commit } from '../commit.ts';
import { getItem, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { settingsKey } from './keys.ts';

/** Consistent: what was set holds from the next act on. */
async function find(plans: Table) {
  const item = await getItem(plans, settingsKey, { consistent: true });
  return item && DistrictRecord.parse(item);
}

export const dynamoDistrict = (plans: Table): DistrictReader => ({
  settings: async () => settingsOf(await find(plans)),
});

export const dynamoDistrictRecords = (plans: Table, ledger: Table): DistrictRecords => ({
  find: () => find(plans),
  save(record, change) {
    const actions = [put(plans, { ...settingsKey, ...record }, ifVersionIs(record.version - 1))];
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});
