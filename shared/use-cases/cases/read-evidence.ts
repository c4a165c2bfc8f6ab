import type { Actor } from '#shared/domain/access/access.ts';
import type { Evidence } from '#shared/domain/cases/evidence.ts';
import type { ReferralId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { EvidenceReader } from '../ports/cases/referrals.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & { evidence: EvidenceReader; ledger: Ledger; ids: Pick<Ids, 'next'> };
type Wish = { studentId: StudentId; referralId: ReferralId; surface: LedgerEntry['surface'] };

/** The papers of a case: consents, sources, answers. For the coordinator and the family alone. */
export async function readEvidence(deps: Deps, actor: Actor, wish: Wish): Promise<Evidence[]> {
  const { studentId, referralId, surface } = wish;
  const { because } = await authorize(deps, actor, { studentId, data: 'D4' });
  const evidence = await deps.evidence.ofReferral(studentId, referralId);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'evidence_viewed',
    referralId,
  });
  return evidence;
}
