import type { Family } from '../access/guardianship.ts';
import { DomainError } from '../errors.ts';
import { isStaffId, type PersonId } from '../ids.ts';
import type { Fact } from '../process/facts.ts';
import { whoLacksAddress } from '../process/family/beyond-reach.ts';
import type { Student } from '../roster/people.ts';

/** Of families only the student's own: another's name does not belong on this record. */
export function checkPeople({ id, guardianIds }: Student, participants: readonly { person: PersonId }[]) {
  const family: readonly string[] = [id, ...guardianIds];
  const stranger = participants.find(({ person }) => !isStaffId(person) && !family.includes(person));
  if (stranger) throw new DomainError('invalid_input', { field: 'participants', personId: stranger.person });
}

type AboutPerson = Pick<Extract<Fact, { kind: 'familyAnswered' | 'contactAttempted' }>, 'kind' | 'person'> & {
  result?: string | undefined;
};

/**
 * Whoever answers for a family, or is tried to be reached for an answer, had a right over the record on that day: no
 * relative, and no parent of an adult. Of whom the roster knows an address, nobody can say that no way is known.
 */
export function checkAsked(
  { kind, person, result }: AboutPerson,
  holders: readonly PersonId[],
  { guardians }: Pick<Family, 'guardians'>,
) {
  if (!person || !holders.includes(person)) throw new DomainError('invalid_input', { field: 'person' });
  const hasWay = result === 'noWayKnown' && !whoLacksAddress(holders, guardians).includes(person);
  if (kind === 'contactAttempted' && (!result || hasWay)) throw new DomainError('invalid_input', { field: 'result' });
}
