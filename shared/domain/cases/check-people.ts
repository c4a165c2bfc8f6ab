import { DomainError } from '../errors.ts';
import { isStaffId, type PersonId } from '../ids.ts';
import type { Student } from '../roster/people.ts';

/** Of families only the student's own: another's name does not belong on this record. */
export function checkPeople({ id, guardianIds }: Student, participants: readonly { person: PersonId }[]) {
  const family: readonly string[] = [id, ...guardianIds];
  const stranger = participants.find(({ person }) => !isStaffId(person) && !family.includes(person));
  if (stranger) throw new DomainError('invalid_input', { field: 'participants', personId: stranger.person });
}
