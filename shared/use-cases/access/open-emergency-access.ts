import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { command, type Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { type EmergencyInput, EmergencyOpened, openHour } from './emergency-hour.ts';

export type OpenEmergencyAccessInput = EmergencyInput;

/**
 * Opens a student's card for an hour to anybody who works at their school and says why (34 CFR 99.36). Nobody is asked
 * first, because a child may be in danger; the coordinators hear of it at once, and every look says that it was this.
 * An hour that runs is answered again; a further one is another's to give.
 */
export const openEmergencyAccess = command({
  authorize: authorizeEmergency,
  result: EmergencyOpened,
  run: (
    ports: Needs<'datedGrants' | 'roster' | 'ids' | 'district'>,
    { studentId, reason }: OpenEmergencyAccessInput,
    { actor, schoolId, at, change, unchanged },
  ) =>
    openHour(ports, { staffId: actor.id, givenBy: actor.id, studentId, schoolId, reason, at }, { change, unchanged }),
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
