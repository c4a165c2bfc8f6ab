import type { Actor, DataClass } from '#shared/domain/access/access.ts';
import type { NamedGrant } from '#shared/domain/access/dated-grant.ts';
import { addMonths, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { DatedGrants } from '../ports/access/dated-grants.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { toldOnce } from '../told-once.ts';
import { type AuthorizeDeps, authorize } from './authorize.ts';

type Deps = AuthorizeDeps & {
  roster: AuthorizeDeps['roster'] & Pick<Roster, 'getStaff'>;
  datedGrants: Pick<DatedGrants, 'save'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
};
export type AssignedPart = NamedGrant['relation'];
type Wish = {
  staffId: StaffId;
  studentId: StudentId;
  part: AssignedPart;
  beginOn: SchoolDate;
  endOn: SchoolDate;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** The most that the part opens is what its giver must be allowed to hand on. */
const opens: Record<AssignedPart, DataClass> = { evaluates: 'D4', nurseOf: 'D4', serves: 'D3' };

/** Names a member of staff for one student and a time: evaluator, nurse, or provider of a service. A school year at most, then again. */
export async function assignToStudent(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { staffId, studentId, part, beginOn, endOn, surface, key } = wish;
  const access = await authorize(deps, actor, { studentId, action: 'grant', data: opens[part] });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const { active } = await deps.roster.getStaff(staffId);
    if (!active) throw new DomainError('invalid_input', { field: 'staffId', personId: staffId });
    if (endOn < beginOn || endOn < access.on || addMonths(beginOn, 12) < endOn)
      throw new DomainError('invalid_input', { field: 'endOn' });
    const grant: NamedGrant = {
      id: deps.ids.next('gnt'),
      relation: part,
      ...{ staffId, studentId, schoolId: access.school.id, beginOn, endOn, givenBy: actor.id, version: 1 },
    };
    const said = { id: deps.ids.next('led'), at: deps.now(), actorId: actor.id, because: access.because, surface };
    return deps.datedGrants.save({
      grant,
      entry: { ...said, action: 'grant_given', studentIds: [studentId], grantId: grant.id, personId: staffId },
      key,
    });
  });
}
