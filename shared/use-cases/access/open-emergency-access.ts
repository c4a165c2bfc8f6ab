import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { type EmergencyGrant, emergencyMinutes } from '#shared/domain/access/dated-grant.ts';
import { addMinutes, Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GrantId, type StudentId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { command, type Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import type { StudentCommandInput } from './authorize.ts';

export type OpenEmergencyAccessInput = StudentCommandInput & { reason: string };
const EmergencyOpened = z.object({ grantId: GrantId, endAt: Instant });
export type EmergencyOpened = z.infer<typeof EmergencyOpened>;

const fewestLetters = 10;
const mostCharacters = 2000;

/**
 * Opens a student's record for an hour to anybody who works at their school and says why (34 CFR 99.36). Nobody is
 * asked first, because a child may be in danger; the coordinators hear of it at once, and every look says that it was
 * this.
 */
export const openEmergencyAccess = command({
  authorize: authorizeEmergency,
  result: EmergencyOpened,
  async run(
    { datedGrants, ids }: Needs<'datedGrants' | 'ids'>,
    { studentId, ...input }: OpenEmergencyAccessInput,
    { actor, schoolId, at, change },
  ) {
    const reason = input.reason.trim();
    // Letters and not characters: a row of dots is no reason.
    if ((reason.match(/\p{L}/gu) ?? []).length < fewestLetters || reason.length > mostCharacters)
      throw new DomainError('invalid_input', { field: 'reason' });
    const grantId = ids.next('emg');
    const endAt = addMinutes(at, emergencyMinutes);
    const grant: EmergencyGrant = {
      ...{ id: grantId, relation: 'emergency', staffId: actor.id, studentId, schoolId },
      ...{ givenBy: actor.id, version: 1, beginAt: at, endAt },
    };
    const ref = opaqueRef(ids.randomBytes(6));
    return datedGrants.openEmergency(
      { grant, reason },
      change({ action: 'emergency_opened', grantId }, { grantId, endAt }, [
        { type: 'EmergencyAccessOpened', grantId, studentId, schoolId, ref },
      ]),
    );
  },
});

/** Read from the record and not from the session: who left this morning opens nothing. */
async function authorizeEmergency({ roster }: Needs<'roster'>, actor: Actor, { studentId }: { studentId: StudentId }) {
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
  const [staff, student] = await Promise.all([
    roster.getStaff(actor.id).catch(unlessUnknown),
    roster.getStudent(studentId).catch(unlessUnknown),
  ]);
  if (!staff?.active || !student?.active || !staff.schoolIds.includes(student.schoolId))
    throw new DomainError('not_allowed', { studentId });
  return { actor, because: 'emergency' as const, studentIds: [studentId], schoolId: student.schoolId };
}
