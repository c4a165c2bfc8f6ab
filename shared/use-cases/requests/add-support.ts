import type { StaffActor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type SchoolId, SupportId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { checkedSupport, mostSupports, type SupportWords } from '#shared/domain/requests/support.ts';
import type { CommandKey } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';
import { type KeepSupportsDeps, mayKeep, saveSupport } from './save-support.ts';

type Wish = { schoolId: SchoolId; support: SupportWords; surface: LedgerEntry['surface']; key: CommandKey };

/** Two who add the last one at the same moment may go one over: what is counted is a page that people can read, not a right. */
export async function addSupport(deps: KeepSupportsDeps, actor: StaffActor, wish: Wish): Promise<SupportId> {
  const { schoolId, key } = wish;
  mayKeep(actor, schoolId);
  const { supportId } = await toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const written = checkedSupport(wish.support);
    if ((await deps.supports.ofSchool(schoolId)).length >= mostSupports)
      throw new DomainError('invalid_input', { field: 'supports', most: mostSupports });
    const support = { id: deps.ids.next('sup'), schoolId, ...written, active: true, version: 1 };
    return saveSupport(deps, actor, { ...wish, support });
  });
  return SupportId.parse(supportId);
}
