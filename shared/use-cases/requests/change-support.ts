import type { StaffActor } from '#shared/domain/access/access.ts';
import { type SchoolId, SupportId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { checkedSupport, type SupportWords } from '#shared/domain/requests/support.ts';
import type { CommandKey } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';
import { type KeepSupportsDeps, mayKeep, readSupport, saveSupport } from './save-support.ts';

type Wish = {
  schoolId: SchoolId;
  supportId: SupportId;
  /** As it was read. */
  version: number;
  support: SupportWords;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** Writes an entry anew. One that was retired is in use again. */
export async function changeSupport(deps: KeepSupportsDeps, actor: StaffActor, wish: Wish): Promise<SupportId> {
  mayKeep(actor, wish.schoolId);
  const { supportId } = await toldOnce(deps.commands, { by: actor.id, key: wish.key }, async () => {
    const written = checkedSupport(wish.support);
    const { id, schoolId, version } = await readSupport(deps, wish);
    const support = { id, schoolId, ...written, active: true, version: version + 1 };
    return saveSupport(deps, actor, { ...wish, support });
  });
  return SupportId.parse(supportId);
}
