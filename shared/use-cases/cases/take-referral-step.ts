import type { Actor } from '#shared/domain/access/access.ts';
import { advanceReferral } from '#shared/domain/cases/referral.ts';
import { changeReferral, type ReferralAnswer, type ReferralDeps, type ReferralWish } from './change-referral.ts';

/** Steps that bring nothing of their own: all that they need is on record, or they are refused with what is not. */
export type AdvanceWish = ReferralWish & { step: 'beginEvaluation' | 'conveneTeam' | 'settleTransfer' };

export const takeReferralStep = (deps: ReferralDeps, actor: Actor, wish: AdvanceWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D3',
      change: (referral, scene) => ({
        referral: advanceReferral(referral, { step: wish.step, facts: [] }, scene),
        action: 'process_advanced',
      }),
    },
  });
