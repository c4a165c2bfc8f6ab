import { type Family, isUnderOrder, rightsHolders } from '../access/guardianship.ts';
import { type RightsSettings, rightHolder } from '../access/right-holder.ts';
import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { Student } from '../roster/people.ts';
import { writtenText } from '../written-words.ts';
import { LanguageTag, type Notice } from './evidence.ts';

/** To whom a notice went, in which language it was written, and whether they were offered somebody who interprets. */
export type Addressed = { to: PersonId[]; language: string; interpreterOffered: boolean };
/** What the school is about to do, what it will not do, and why; one of the first two at least. */
export type Reasons = Pick<Notice, 'proposed' | 'refused'> & { why: string };
type Sending = { student: Student; on: SchoolDate; rights?: RightsSettings | undefined; family: Family };

/**
 * Each of a family is written to by name; a student only whose record is their own, and the parents beside them for a
 * time, or as long as they decide. One at least has the rights of a parent on that day, or the family was not told,
 * and nobody is under a court's order.
 */
export function addressed(
  { to, language, interpreterOffered }: Addressed,
  { student, on, rights, family }: Sending,
): Addressed {
  const own = rightHolder(student, on, rights) === 'student' ? [student.id] : [];
  const theirs: PersonId[] = [...own, ...student.guardianIds];
  // Whatever a door lets through.
  const named: readonly PersonId[] = to ?? [];
  const isTheirs = named.length > 0 && named.every((person) => theirs.includes(person));
  if (!isTheirs || new Set(named).size < named.length) throw new DomainError('invalid_input', { field: 'to' });
  const holders = rightsHolders(student, family, { on, rights });
  // Why is not told apart: whoever may refer a student need not know of an order.
  if (!named.some((person) => holders.includes(person)) || named.some((person) => isUnderOrder(person, family, on)))
    throw new DomainError('invalid_input', { field: 'to', why: 'noRights' });
  if (!LanguageTag.safeParse(language).success) throw new DomainError('invalid_input', { field: 'language' });
  if (typeof interpreterOffered !== 'boolean') throw new DomainError('invalid_input', { field: 'interpreterOffered' });
  return { to, language, interpreterOffered };
}

const most = 2_000;

export function reasoned({ proposed, refused, why }: Reasons): Reasons {
  if (proposed === undefined && refused === undefined) throw new DomainError('invalid_input', { field: 'proposed' });
  return {
    ...(proposed === undefined ? {} : { proposed: writtenText(proposed, { field: 'proposed', most }) }),
    ...(refused === undefined ? {} : { refused: writtenText(refused, { field: 'refused', most }) }),
    why: writtenText(why ?? '', { field: 'why', most }),
  };
}
