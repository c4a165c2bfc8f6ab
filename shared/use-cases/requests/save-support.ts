import type { StaffActor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SupportId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { changesAs, mayKeepSupports, type Support } from '#shared/domain/requests/support.ts';
import { unlessUnknown } from '../access/authorize.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Supports } from '../ports/requests/supports.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type KeepSupportsDeps = {
  roster: Pick<Roster, 'getStaff'>;
  supports: Supports;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

export function mayKeep(actor: StaffActor, schoolId: SchoolId) {
  if (!mayKeepSupports(actor, schoolId)) throw new DomainError('not_allowed', { schoolId });
}

/** The entry as the writer read it, or `changed_meanwhile`. */
export async function readSupport(
  { supports }: KeepSupportsDeps,
  { schoolId, supportId, version }: { schoolId: SchoolId; supportId: SupportId; version: number },
): Promise<Support> {
  const support = await supports.find(schoolId, supportId);
  if (!support) throw new DomainError('not_found', { supportId });
  if (support.version !== version) throw new DomainError('changed_meanwhile', { supportId });
  return support;
}

/** The directory tells of no student, so its ledger entry names none; who changed it, and when, is on record all the same. */
export async function saveSupport(
  deps: KeepSupportsDeps,
  actor: StaffActor,
  { support, surface, key }: { support: Support; surface: LedgerEntry['surface']; key: CommandKey },
): Promise<CommandResult> {
  if (support.active) await checkWhom(deps, support);
  const entry: LedgerEntry = {
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    action: 'support_changed',
    because: changesAs(actor),
    surface,
    studentIds: [],
    supportId: support.id,
  };
  return deps.supports.save({ support, entry, key });
}

/** A directory that sends a family to somebody who is not there is worse than none. */
async function checkWhom({ roster }: KeepSupportsDeps, { whom, schoolId }: Support) {
  if (whom.kind !== 'staff') return;
  const staff = await roster.getStaff(whom.staffId).catch(unlessUnknown);
  if (!staff?.active || !staff.schoolIds.includes(schoolId))
    throw new DomainError('invalid_input', { field: 'whom', staffId: whom.staffId });
}
