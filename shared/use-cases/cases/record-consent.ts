import { checkSigner } from '#shared/domain/cases/check-signer.ts';
import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { advanceReferral, recordReferralFacts } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { requirements } from '#shared/domain/process/requirements.ts';
import { changingReferral, filedUnder, type ReferralCommandInput, type ReferralStep } from './change-referral.ts';
import { newPaper } from './filing.ts';

type Consent = Extract<Evidence, { kind: 'consent' }>;
export type RecordConsentInput = ReferralCommandInput &
  Pick<Consent, 'consent' | 'decision' | 'signer' | 'method' | 'requestedOn' | 'docHash'> & { receivedOn: SchoolDate };

/** A family answers, or staff file its answer; the day a consent was received starts the evaluation's clock. */
export const recordConsent = changingReferral<RecordConsentInput>(
  { action: 'decide', data: 'D4' },
  async (before, input, step) => {
    checkSigner(input, step, { family: await step.family(), rights: step.rights });
    const paper = consentPaper(input, step);
    const kind = input.decision === 'given' ? 'consentGiven' : 'consentRefused';
    const { receivedOn: on, consent, signer } = input;
    const facts: Fact[] = [{ kind, on, by: step.actor.id, consent, person: signer, evidenceId: paper.id }];
    const isConsent = kind === 'consentGiven' && consent === 'evaluation' && before.state === 'awaitingConsent';
    // Where the other parent has refused, it is kept, and begins nothing.
    const begins = isConsent && requirements.consent([...before.facts, ...facts], step);
    const referral = begins
      ? advanceReferral(before, { step: 'beginEvaluation', facts }, step)
      : recordReferralFacts(before, facts, step);
    return { referral, evidence: [paper], action: 'evidence_recorded' };
  },
);

function consentPaper(input: RecordConsentInput, step: ReferralStep): Consent {
  const { consent, decision, signer, method, requestedOn, receivedOn, docHash } = input;
  return {
    kind: 'consent',
    ...newPaper(step, filedUnder(input)),
    ...{ consent, decision, signer, method, receivedOn },
    ...(requestedOn ? { requestedOn } : {}),
    ...(docHash ? { docHash } : {}),
  };
}
