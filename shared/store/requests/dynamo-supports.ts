import { DomainError } from '#shared/domain/errors.ts';
import { Support } from '#shared/domain/requests/support.ts';
import type { Supports } from '#shared/use-cases/ports/requests/supports.ts';
import { commit } from '../commit.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { supportKey, supportPartition } from './keys.ts';

export const dynamoSupports = (plans: Table, ledger: Table): Supports => ({
  ofSchool: async (school) =>
    (await queryAll(plans, supportPartition(school), { consistent: true })).map((item) => Support.parse(item)),
  async find(school, support) {
    const item = await getItem(plans, supportKey(school, support), { consistent: true });
    return item && Support.parse(item);
  },
  save(support, change) {
    const { id: supportId, schoolId, version } = support;
    const actions = [put(plans, { ...supportKey(schoolId, supportId), ...support }, ifVersionIs(version - 1))];
    return commit(
      { plans, ledger },
      { actions, onConflict: new DomainError('changed_meanwhile', { supportId }) },
      change,
    );
  },
});
