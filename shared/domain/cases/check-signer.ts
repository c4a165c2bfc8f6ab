import type { Reason } from '../access/access.ts';
import { type Family, rightsHolders } from '../access/guardianship.ts';
import { type RightsSettings, whoDecides } from '../access/right-holder.ts';
import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import type { Student } from '../roster/people.ts';
import type { Evidence } from './evidence.ts';

type Signature = Pick<Extract<Evidence, { kind: 'consent' }>, 'signer' | 'method' | 'receivedOn'>;

/** Who puts a signature on file, for what reason they may, and on which school day. */
type Filer = { actor: { id: string }; because: Reason; on: SchoolDate; student: Student };
/** Whose answer counts over this student: the family with what was entered of it, and the district's own rules. */
type Rights = { family: Family; rights?: RightsSettings | undefined };

/**
 * Who answers for themselves answers today and in their own name. Nobody signs who has no right over the record: a
 * guardian whose rights a court had limited on the day the answer came does not, nor a relative.
 */
export function checkSigner(
  { signer, method, receivedOn }: Signature,
  { actor, because, on, student }: Filer,
  { family, rights }: Rights,
) {
  // From the age of the state on it is the student who answers (34 CFR 300.520), also what was asked before.
  const answers = whoDecides(student, on, rights) === 'student' ? on : receivedOn;
  const mayHave = rightsHolders(student, family, { on: answers, rights });
  if (!mayHave.includes(signer)) throw new DomainError('invalid_input', { field: 'signer' });
  const isOwn = signer === actor.id && method === 'signedIn' && receivedOn === on;
  if (isFamily(because) ? !isOwn : method === 'signedIn') throw new DomainError('invalid_input', { field: 'method' });
}

const isFamily = (because: Filer['because']) =>
  ['parentOf', 'stillDecides', 'holdsRecord', 'eligibleSelf', 'actsForAdult'].includes(because);
