import type { StaffActor } from '#shared/domain/access/access.ts';
import { type SchoolId, SupportId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { CommandKey } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';
import { type KeepSupportsDeps, mayKeep, readSupport, saveSupport } from './save-support.ts';

type Wish = {
  schoolId: SchoolId;
  supportId: SupportId;
  /** As it was read. */
  version: number;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** Takes an entry out of the directory. It stays on record: a plan or an answer may refer to it. */
export async function retireSupport(deps: KeepSupportsDeps, actor: StaffActor, wish: Wish): Promise<SupportId> {
  mayKeep(actor, wish.schoolId);
  const { supportId } = await toldOnce(deps.commands, { by: actor.id, key: wish.key }, async () => {
    const support = await readSupport(deps, wish);
    if (!support.active) return { supportId: support.id };
    return saveSupport(deps, actor, { ...wish, support: { ...support, active: false, version: support.version + 1 } });
  });
  return SupportId.parse(supportId);
}
