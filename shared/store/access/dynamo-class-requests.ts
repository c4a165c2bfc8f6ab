import { DomainError } from '#shared/domain/errors.ts';
import type { ClassRequests } from '#shared/use-cases/ports/access/class-requests.ts';
import { commit, takenOnce } from '../commit.ts';
import type { Table } from '../table.ts';

export const dynamoClassRequests = (plans: Table, ledger: Table): ClassRequests => ({
  ask: (change, turn) => {
    const actions = [takenOnce(plans, change.entry, turn)];
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});
