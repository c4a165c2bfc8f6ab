import { DistrictAccommodation } from '#shared/domain/catalogue/district-accommodation.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { DistrictAccommodations } from '#shared/use-cases/ports/catalogue/district-accommodations.ts';
import { commit } from '../commit.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { accommodationKey, accommodationPartition } from './keys.ts';

export const dynamoDistrictAccommodations = (plans: Table, ledger: Table): DistrictAccommodations => ({
  all: async () =>
    (await queryAll(plans, accommodationPartition, { consistent: true })).map((item) =>
      DistrictAccommodation.parse(item),
    ),
  async find(code) {
    const item = await getItem(plans, accommodationKey(code), { consistent: true });
    return item && DistrictAccommodation.parse(item);
  },
  save(accommodation, change) {
    const { code, version } = accommodation;
    const actions = [put(plans, { ...accommodationKey(code), ...accommodation }, ifVersionIs(version - 1))];
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile', { code }) }, change);
  },
});
