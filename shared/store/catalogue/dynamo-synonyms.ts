import { Synonym } from '#shared/domain/catalogue/synonym.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SynonymList } from '#shared/use-cases/ports/catalogue/synonyms.ts';
import { commit } from '../commit.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { synonymKey, synonymPartition } from './keys.ts';
import { synonymAction } from './synonym-action.ts';

export const dynamoSynonyms = (plans: Table, ledger: Table): SynonymList => ({
  all: async () => (await queryAll(plans, synonymPartition, { consistent: true })).map((item) => Synonym.parse(item)),
  async find(id) {
    const item = await getItem(plans, synonymKey(id), { consistent: true });
    return item && Synonym.parse(item);
  },
  save: (synonym, change) =>
    commit(
      { plans, ledger },
      {
        actions: [synonymAction(plans, synonym)],
        onConflict: new DomainError('changed_meanwhile', { synonymId: synonym.id }),
      },
      change,
    ),
});
