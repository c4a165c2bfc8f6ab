import { advanceReferral } from '#shared/domain/cases/referral.ts';
import { changingReferral, type ReferralCommandInput } from './change-referral.ts';

export type TakeReferralStepInput = ReferralCommandInput & {
  step: 'beginEvaluation' | 'conveneTeam' | 'settleTransfer' | 'needPlan';
};

/** Steps that bring nothing of their own: all that they need is on record, or they are refused with what is not. */
export const takeReferralStep = changingReferral<TakeReferralStepInput>(
  { action: 'decide', data: 'D3' },
  (before, { step: name }, step) => ({
    referral: advanceReferral(before, { step: name, facts: [] }, step),
    action: 'process_advanced',
  }),
);
