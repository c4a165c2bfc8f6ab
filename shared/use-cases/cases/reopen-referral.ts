import { advanceReferral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { factsOfStep } from '#shared/domain/process/step.ts';
import { changingReferral, type ReferralCommandInput } from './change-referral.ts';

export type ReopenReferralInput = ReferralCommandInput & { consentFormSentOn?: SchoolDate };

/**
 * Without a new form: the family has sent the old one back meanwhile, and the evaluation begins with it. Who had
 * declined a plan needs no new evaluation: the finding still stands.
 */
export const reopenReferral = changingReferral<ReopenReferralInput>(
  { action: 'decide', data: 'D3' },
  (before, { consentFormSentOn: on }, step) => {
    if (before.state === 'servicesDeclined')
      return {
        referral: advanceReferral(before, { step: 'resumeServices', facts: [] }, step),
        action: 'process_advanced',
      };
    const by = step.actor.id;
    const asked: Fact[] = on ? [{ kind: 'consentRequested', on, by, consent: 'evaluation' }] : [];
    const facts = [...factsOfStep('reopen', { by, on: on ?? step.on }), ...asked];
    const request = on ? { facts } : { facts, next: 'beginEvaluation' as const };
    return { referral: advanceReferral(before, { step: 'reopen', ...request }, step), action: 'process_advanced' };
  },
);
