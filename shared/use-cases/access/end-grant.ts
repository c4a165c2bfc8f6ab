import type { Actor } from '#shared/domain/access/access.ts';
import type { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { addDays, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { GrantId, StaffId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { DatedGrants } from '../ports/access/dated-grants.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { toldOnce } from '../told-once.ts';

type Deps = {
  roster: Pick<Roster, 'getSchool'>;
  datedGrants: Pick<DatedGrants, 'get' | 'save'>;
  commands: Commands;
  now: Clock;
  ids: Pick<Ids, 'next'>;
};
type Wish = { staffId: StaffId; grantId: GrantId; surface: LedgerEntry['surface']; key: CommandKey };

/**
 * Takes back a cover or a part for which somebody was named, before its last day: the next look is refused. Who gave it may take it back,
 * and so may the office of the school; an emergency too, by the office alone.
 */
export async function endGrant(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { staffId, grantId, surface, key } = wish;
  const grant = await deps.datedGrants.get(staffId, grantId).catch(asRefused);
  const because = mayEnd(actor, grant);
  if (!because) throw new DomainError('not_allowed', { grantId });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const at = deps.now();
    const { zone } = await deps.roster.getSchool(grant.schoolId);
    const studentIds = grant.relation === 'substitutesNow' ? [...(grant.studentIds ?? [])] : [grant.studentId];
    const said = { id: deps.ids.next('led'), at, actorId: actor.id, because, surface, studentIds };
    return deps.datedGrants.save({
      grant: { ...ended(grant, at, addDays(schoolDateAt(at, zone), -1)), version: grant.version + 1 },
      entry: { ...said, action: 'grant_ended', grantId, personId: staffId },
      key,
    });
  });
}

/** Yesterday was its last day. One that had not begun then never holds; one that was over stays as it was. */
function ended(grant: DatedGrant, at: string, yesterday: string): DatedGrant {
  if (grant.relation === 'emergency') return { ...grant, endAt: at < grant.endAt ? at : grant.endAt };
  return { ...grant, endOn: yesterday < grant.endOn ? yesterday : grant.endOn };
}

function mayEnd(actor: Actor, grant: DatedGrant): LedgerEntry['because'] | undefined {
  if (actor.kind !== 'staff') return undefined;
  const office = officeRole(actor, grant.schoolId);
  if (office) return office;
  // What a case manager may give: a part in a plan's services, a cover for students whom they name.
  const isTheirs = grant.relation === 'serves' || (grant.relation === 'substitutesNow' && grant.studentIds);
  return isTheirs && grant.givenBy === actor.id ? 'caseManages' : undefined;
}

/** That there is no such grant is said in the words for one that is none of the asker's business. */
function asRefused(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not_found') throw new DomainError('not_allowed', error.details);
  throw error;
}
