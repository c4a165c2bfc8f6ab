import { type RightsSettings, rightHolder } from '#shared/domain/access/right-holder.ts';
import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { StudentAccess } from '../access/authorize.ts';

type Signature = Pick<Extract<Evidence, { kind: 'consent' }>, 'signer' | 'method' | 'receivedOn'>;

/** Who answers for themselves answers today and in their own name. Nobody signs who has no right over the record. */
export function checkSigner(
  { signer, method, receivedOn }: Signature,
  { actor, because, on, student }: StudentAccess,
  rights?: RightsSettings,
) {
  if (!maySign(signer, student, rightHolder(student, on, rights)))
    throw new DomainError('invalid_input', { field: 'signer' });
  const isOwn = signer === actor.id && method === 'signedIn' && receivedOn === on;
  if (isFamily(because) ? !isOwn : method === 'signedIn') throw new DomainError('invalid_input', { field: 'method' });
}

const isFamily = (because: StudentAccess['because']) => because === 'parentOf' || because === 'eligibleSelf';

/** At 18 the rights over the record pass to the student (34 CFR 99.5). */
const maySign = (signer: PersonId, { id, guardianIds }: Student, holder: ReturnType<typeof rightHolder>) =>
  holder === 'student' ? signer === id : guardianIds.some((guardian) => guardian === signer);
