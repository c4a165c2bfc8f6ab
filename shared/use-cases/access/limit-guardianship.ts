import type { Actor } from '#shared/domain/access/access.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { GuardianId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { DatedGrants } from '../ports/access/dated-grants.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';
import { type AuthorizeDeps, authorize } from './authorize.ts';

type Deps = AuthorizeDeps & {
  datedGrants: Pick<DatedGrants, 'limit'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
};
type Wish = {
  studentId: StudentId;
  guardianId: GuardianId;
  rights: GuardianLimit['rights'];
  /** Where the school keeps the order: without one both parents have all rights (34 CFR 99.4). */
  orderRef: string;
  startOn: SchoolDate;
  endOn?: SchoolDate;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** Enters what a court left of a guardian's rights over a student, in place of what was entered before. `full` takes a limit away. */
export async function limitGuardianship(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, guardianId, rights, orderRef, startOn, endOn, surface, key } = wish;
  const { because, student } = await authorize(deps, actor, { studentId, action: 'decide', data: 'D4' });
  // A parent may decide over D4 as well, but not who the parents are.
  if (because !== 'coordinates') throw new DomainError('not_allowed', { studentId });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    if (!student.guardianIds.includes(guardianId)) throw new DomainError('invalid_input', { field: 'guardianId' });
    if (orderRef.trim() === '' || orderRef.length > 200) throw new DomainError('invalid_input', { field: 'orderRef' });
    if (endOn && endOn < startOn) throw new DomainError('invalid_input', { field: 'endOn' });
    const before = (await deps.roster.limitsOn(studentId)).find((limit) => limit.guardianId === guardianId);
    const limit: GuardianLimit = {
      ...{ studentId, guardianId, rights, startOn, version: (before?.version ?? 0) + 1 },
      ...(endOn ? { endOn } : {}),
    };
    const said = { id: deps.ids.next('led'), at: deps.now(), actorId: actor.id, because, surface };
    return deps.datedGrants.limit({
      limit,
      orderRef: orderRef.trim(),
      entry: { ...said, action: 'guardianship_limited', studentIds: [studentId], personId: guardianId },
      key,
    });
  });
}
