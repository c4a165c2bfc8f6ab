import type { Actor } from '#shared/domain/access/access.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import { command, type Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { type EmergencyInput, EmergencyOpened, openHour } from './emergency-hour.ts';

export type GiveEmergencyHourInput = EmergencyInput & { staffId: StaffId };

/**
 * While an emergency lasts, an hour for somebody who works at the school, by another person: a coordinator or an
 * administrator of the school, who says why and need not see the student.
 */
export const giveEmergencyHour = command({
  authorize: authorizeGiving,
  result: EmergencyOpened,
  run: (
    ports: Needs<'datedGrants' | 'roster' | 'ids' | 'district'>,
    { staffId, studentId, reason }: GiveEmergencyHourInput,
    { actor, schoolId, at, change, unchanged },
  ) => openHour(ports, { staffId, givenBy: actor.id, studentId, schoolId, reason, at }, { change, unchanged }),
});

/** Of both the roster is asked and not the session. */
async function authorizeGiving(
  { roster }: Needs<'roster'>,
  actor: Actor,
  { studentId, staffId }: { studentId: StudentId; staffId: StaffId },
) {
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
  const [giver, staff, student] = await Promise.all([
    roster.getStaff(actor.id).catch(unlessUnknown),
    roster.getStaff(staffId).catch(unlessUnknown),
    roster.getStudent(studentId).catch(unlessUnknown),
  ]);
  const because = giver?.active && student?.active ? officeRole(giver, student.schoolId) : undefined;
  if (!because || !student) throw new DomainError('not_allowed', { studentId });
  if (staffId === actor.id || !worksAt(staff, student)) throw new DomainError('invalid_input', { field: 'staffId' });
  return { actor, because, studentIds: [studentId], schoolId: student.schoolId };
}

const worksAt = (staff: Staff | undefined, { schoolId }: { schoolId: Staff['schoolIds'][number] }) =>
  staff?.active && staff.schoolIds.includes(schoolId);
