import type { Reason } from '../access/access.ts';
import { type Family, holdsRights } from '../access/guardianship.ts';
import { type RightsSettings, rightHolder } from '../access/right-holder.ts';
import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { isGuardianId, type PersonId } from '../ids.ts';
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
  const isLimited = isGuardianId(signer) && !holdsRights(signer, family, receivedOn);
  if (isLimited || !maySign(signer, student, rightHolder(student, on, rights)))
    throw new DomainError('invalid_input', { field: 'signer' });
  const isOwn = signer === actor.id && method === 'signedIn' && receivedOn === on;
  if (isFamily(because) ? !isOwn : method === 'signedIn') throw new DomainError('invalid_input', { field: 'method' });
}

const isFamily = (because: Filer['because']) => because === 'parentOf' || because === 'eligibleSelf';

/** At 18 the rights over the record pass to the student (34 CFR 99.5). */
const maySign = (signer: PersonId, { id, guardianIds }: Student, holder: ReturnType<typeof rightHolder>) =>
  holder === 'student' ? signer === id : guardianIds.some((guardian) => guardian === signer);
