import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';

/** Of families only the student's own: another's name does not belong on this record. */
export function checkPeople({ id, guardianIds }: Student, participants: readonly { person: PersonId }[]) {
  const family: readonly string[] = [id, ...guardianIds];
  const stranger = participants.find(({ person }) => !person.startsWith('stf_') && !family.includes(person));
  if (stranger) throw new DomainError('invalid_input', { field: 'participants', personId: stranger.person });
}
