import { DomainError } from '#shared/domain/errors.ts';
import { NudgedPosts, type Nudges } from '#shared/use-cases/ports/notices/nudges.ts';
import { commit } from '../commit.ts';
import { queryAll, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { nudgeKey, nudgePartition } from './keys.ts';

export const dynamoNudges = (plans: Table, ledger: Table): Nudges => ({
  async toldTo(staff) {
    const rows = await queryAll(plans, nudgePartition(staff), { consistent: true });
    return rows.map((row) => NudgedPosts.parse(row));
  },
  tell(rows, change) {
    const actions = rows.map((row) =>
      put(plans, { ...nudgeKey(row.staffId, row.courseId), ...row }, ifVersionIs(row.version - 1)),
    );
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});
