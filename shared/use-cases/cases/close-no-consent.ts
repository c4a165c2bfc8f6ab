import { advanceReferral } from '#shared/domain/cases/referral.ts';
import { changingReferral, filedUnder, type ReferralCommandInput } from './change-referral.ts';
import { type Sent, sentNotice } from './filing.ts';

export type CloseNoConsentInput = ReferralCommandInput & { answer: 'refused' | 'silent'; notice?: Sent };

/** Ends a referral for want of consent. A family that returns finds it again: closing is never for good. */
export const closeNoConsent = changingReferral<CloseNoConsentInput>(
  { action: 'decide', data: 'D3' },
  async (before, input, step) => {
    const told = input.notice && sentNotice(step, filedUnder(input), { kind: 'noConsent', sent: input.notice });
    const request = {
      step: input.answer === 'refused' ? ('closeRefused' as const) : ('closeSilent' as const),
      facts: told ? [told.fact] : [],
    };
    const reached = input.answer === 'silent' ? await step.reaching() : {};
    const referral = advanceReferral(before, request, { ...step, ...reached });
    return { referral, notices: told ? [told.notice] : [], action: 'process_advanced' };
  },
);
