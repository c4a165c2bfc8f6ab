import { advanceReferral } from '#shared/domain/cases/referral.ts';
import { changingReferral, filedUnder, type ReferralCommandInput } from './change-referral.ts';
import { type SentNotice, sentNotice } from './filing.ts';

/** What ends a referral, and which notice tells of it. */
const closings = {
  refused: { step: 'closeRefused', kind: 'noConsent' },
  silent: { step: 'closeSilent', kind: 'noConsent' },
  noServices: { step: 'declineServices', kind: 'servicesDeclined' },
} as const;
export type CloseNoConsentInput = ReferralCommandInput & { answer: keyof typeof closings; notice?: SentNotice };

/** Ends a referral for want of consent, to the evaluation or to a plan. It is never for good: a family may return. */
export const closeNoConsent = changingReferral<CloseNoConsentInput>(
  { action: 'decide', data: 'D3' },
  async (before, input, step) => {
    const { kind, step: name } = closings[input.answer];
    const told = input.notice && (await sentNotice(step, filedUnder(input), { kind, sent: input.notice }));
    const request = { step: name, facts: told ? [told.fact] : [] };
    const reached = input.answer === 'silent' ? await step.reaching() : {};
    const referral = advanceReferral(before, request, { ...step, ...reached });
    return { referral, notices: told ? [told.notice] : [], action: 'process_advanced' };
  },
);
