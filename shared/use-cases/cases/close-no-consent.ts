import { advanceReferral } from '#shared/domain/cases/referral.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { factsOfStep } from '#shared/domain/process/step.ts';
import { changingReferral, filedUnder, type ReferralCommandInput, type ReferralStep } from './change-referral.ts';
import { type SentNotice, sentNotice } from './filing.ts';

/** What ends a referral, and which notice tells of it. */
const closings = {
  refused: { step: 'closeRefused', kind: 'noConsent' },
  silent: { step: 'closeSilent', kind: 'noConsent' },
  noServices: { step: 'declineServices', kind: 'servicesDeclined' },
  noPlanNow: { step: 'putOffPlan', kind: 'noPlanNow' },
  stillNone: { step: 'lookAgain', kind: 'noPlanNow' },
} as const;
export type CloseNoConsentInput = ReferralCommandInput & {
  answer: keyof typeof closings;
  notice?: SentNotice;
  /** Why no plan is needed now. */
  reason?: string;
};

/**
 * Ends a referral for want of consent, to the evaluation or to a plan, or because none is needed now. It is never for
 * good: a family may return, and somebody looks again each year.
 */
export const closeNoConsent = changingReferral<CloseNoConsentInput>(
  { action: 'decide', data: 'D3' },
  async (before, input, step) => {
    const { kind, step: name } = closings[input.answer];
    const told = input.notice && (await sentNotice(step, filedUnder(input), { kind, sent: input.notice }));
    const facts = [...becauseNone(input, step), ...(told ? [told.fact] : [])];
    const request = { step: name, facts: [...factsOfStep(name, { by: step.actor.id, on: step.on }), ...facts] };
    const reached = input.answer === 'silent' ? await step.reaching() : {};
    const referral = advanceReferral(before, request, { ...step, ...reached });
    return { referral, notices: told ? [told.notice] : [], action: 'process_advanced' };
  },
);

const becauseNone = ({ reason: words }: CloseNoConsentInput, { on, actor }: ReferralStep): Fact[] =>
  words ? [{ kind: 'reasonWritten', on, by: actor.id, about: 'noPlan', words }] : [];
