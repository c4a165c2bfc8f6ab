import type { Actor } from '#shared/domain/access/access.ts';
import type { Notice } from '#shared/domain/cases/evidence.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { ReferralId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { ProcessSettings } from '#shared/domain/process/clocks.ts';
import { possibleSteps } from '#shared/domain/process/step.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Referrals } from '../ports/cases/referrals.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & {
  referrals: Pick<Referrals, 'get' | 'noticesOf'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
  settings: ProcessSettings;
};
type Wish = { studentId: StudentId; referralId: ReferralId; surface: LedgerEntry['surface'] };

/** A case as it stands, with every step that may follow and what each still lacks. */
export type ReferralInSight = { referral: Referral; notices: Notice[]; possible: ReturnType<typeof possibleSteps> };

export async function readReferral(deps: Deps, actor: Actor, wish: Wish): Promise<ReferralInSight> {
  const { studentId, referralId, surface } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, data: 'D3' });
  const [referral, notices] = await Promise.all([
    deps.referrals.get(studentId, referralId),
    deps.referrals.noticesOf(studentId),
  ]);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'referral_viewed',
    referralId,
  });
  const context = { as: because, on, framework: referral.framework, settings: deps.settings };
  return {
    referral,
    notices: notices.filter((notice) => notice.about === referralId),
    possible: possibleSteps(referral, context),
  };
}
