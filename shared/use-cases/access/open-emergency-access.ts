import type { Actor } from '#shared/domain/access/access.ts';
import { type EmergencyGrant, emergencyMinutes } from '#shared/domain/access/dated-grant.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { DatedGrants } from '../ports/access/dated-grants.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { toldOnce } from '../told-once.ts';
import { unlessUnknown } from './authorize.ts';

type Deps = {
  roster: Pick<Roster, 'getStaff' | 'getStudent'>;
  datedGrants: Pick<DatedGrants, 'openEmergency'>;
  commands: Commands;
  now: Clock;
  ids: Ids;
};
type Wish = { studentId: StudentId; reason: string; surface: LedgerEntry['surface']; key: CommandKey };

const fewestLetters = 10;
const mostCharacters = 2000;

/**
 * Opens a student's record for an hour to anybody who works at their school and says why (34 CFR 99.36). Nobody is asked first, because a
 * child may be in danger; the coordinators hear of it at once, and every look says that it was this.
 */
export async function openEmergencyAccess(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, surface, key } = wish;
  const schoolId = await sharedSchool(deps, actor, studentId);
  if (actor.kind !== 'staff' || !schoolId) throw new DomainError('not_allowed', { studentId });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const reason = wish.reason.trim();
    // Letters and not characters: a row of dots is no reason.
    if ((reason.match(/\p{L}/gu) ?? []).length < fewestLetters || reason.length > mostCharacters)
      throw new DomainError('invalid_input', { field: 'reason' });
    const at = deps.now();
    const grant: EmergencyGrant = {
      id: deps.ids.next('emg'),
      relation: 'emergency',
      ...{ staffId: actor.id, studentId, schoolId, givenBy: actor.id, version: 1 },
      beginAt: at,
      endAt: addMinutes(at, emergencyMinutes),
    };
    const news = { id: deps.ids.next('evt'), at, grantId: grant.id, studentId, schoolId };
    const said = {
      id: deps.ids.next('led'),
      at,
      actorId: actor.id,
      surface,
      studentIds: [studentId],
      grantId: grant.id,
    };
    return deps.datedGrants.openEmergency({
      grant,
      reason,
      event: { ...news, type: 'EmergencyAccessOpened', ref: opaqueRef(deps.ids.randomBytes(6)) },
      entry: { ...said, action: 'emergency_opened', because: 'emergency' },
      key,
    });
  });
}

/** Read from the record and not from the session: who left this morning opens nothing. */
async function sharedSchool({ roster }: Deps, actor: Actor, studentId: StudentId) {
  if (actor.kind !== 'staff') return undefined;
  const [staff, student] = await Promise.all([
    roster.getStaff(actor.id).catch(unlessUnknown),
    roster.getStudent(studentId).catch(unlessUnknown),
  ]);
  const isHere = staff?.active && student?.active && staff.schoolIds.includes(student.schoolId);
  return isHere ? student.schoolId : undefined;
}
