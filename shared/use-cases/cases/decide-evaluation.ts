import type { Notice } from '#shared/domain/cases/evidence.ts';
import { advanceReferral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { changingReferral, filedUnder, type ReferralCommandInput, type ReferralStep } from './change-referral.ts';
import { type Sent, type SentNotice, sentNotice, sentSafeguards } from './filing.ts';

/** What is left out is named in the refusal: an evaluation that nobody was told of, a refusal without its reason. */
type Evaluate = { decision: 'evaluate'; notice?: SentNotice; consentFormSentOn?: SchoolDate };
/**
 * `instead`: what comes in its place, an evaluation for an IEP, which is another office's to make (34 CFR 300.111), or
 * a learning plan that was begun. The 504 evaluation is refused by it all the same, so the family hears as much.
 */
type Decline = {
  decision: 'decline';
  reason?: string;
  instead?: Extract<Fact, { kind: 'reasonWritten' }>['instead'];
  notice?: SentNotice;
  safeguards?: Sent;
};
export type DecideEvaluationInput = ReferralCommandInput & (Evaluate | Decline);

/** The school's answer to a referral: it asks the family's consent to evaluate, or says in writing why it will not. */
export const decideEvaluation = changingReferral<DecideEvaluationInput>(
  { action: 'decide', data: 'D3' },
  async (before, input, step) => {
    const { notices, facts } = await (input.decision === 'decline' ? declining(step, input) : asking(step, input));
    const name = input.decision === 'decline' ? 'declineToEvaluate' : 'requestConsent';
    return { referral: advanceReferral(before, { step: name, facts }, step), notices, action: 'process_advanced' };
  },
);

type Brought = { notices: Notice[]; facts: Fact[] };

async function asking(step: ReferralStep, input: ReferralCommandInput & Evaluate): Promise<Brought> {
  const { notice: sent, consentFormSentOn: on } = input;
  const told = sent && (await sentNotice(step, filedUnder(input), { kind: 'evaluation', sent }));
  const facts: Fact[] = told ? [told.fact] : [];
  if (on) facts.push({ kind: 'consentRequested', on, by: step.actor.id, consent: 'evaluation' });
  return { notices: told ? [told.notice] : [], facts };
}

async function declining(step: ReferralStep, input: ReferralCommandInput & Decline): Promise<Brought> {
  const { reason: words, instead, notice, safeguards } = input;
  const of = filedUnder(input);
  const sent = [
    notice && (await sentNotice(step, of, { kind: 'declineToEvaluate', sent: notice })),
    safeguards && (await sentSafeguards(step, of, { occasion: 'decline', sent: safeguards })),
  ].filter((each) => each !== undefined);
  const facts = sent.map(({ fact }) => fact);
  if (words)
    facts.push({
      kind: 'reasonWritten',
      on: step.on,
      by: step.actor.id,
      about: 'decline',
      words,
      ...(instead ? { instead } : {}),
    });
  return { notices: sent.map(({ notice: each }) => each), facts };
}
