import { checkAnswers, type EligibilityAnswers, type Evidence } from '#shared/domain/cases/evidence.ts';
import { advanceReferral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { changingReferral, filedUnder, type ReferralCommandInput, type ReferralStep } from './change-referral.ts';
import { newPaper, type SentNotice, sentNotice } from './filing.ts';

export type DecideEligibilityInput = ReferralCommandInput & {
  eligible: boolean;
  decidedOn: SchoolDate;
  answers: EligibilityAnswers;
  notice?: SentNotice;
};

/** What the team found in its meeting. The answers are kept apart; the referral learns the finding and its day. */
export const decideEligibility = changingReferral<DecideEligibilityInput>(
  { action: 'decide', data: 'D4', only: ['coordinates'] },
  async (before, input, step) => {
    const { eligible, decidedOn: on, notice: sent } = input;
    checkAnswers(eligible, input.answers);
    const paper = answersPaper(input, step);
    const told = sent && (await sentNotice(step, filedUnder(input), { kind: 'eligibility', sent }));
    const found: Fact = { kind: 'eligibilityDecided', on, by: step.actor.id, eligible, evidenceId: paper.id };
    const facts = told ? [found, told.fact] : [found];
    return {
      referral: advanceReferral(before, { step: eligible ? 'findEligible' : 'findNotEligible', facts }, step),
      evidence: [paper],
      notices: told ? [told.notice] : [],
      action: 'process_advanced',
    };
  },
);

function answersPaper(input: DecideEligibilityInput, step: ReferralStep): Evidence {
  const { eligible, decidedOn, answers } = input;
  const { majorLifeActivity, substantialLimit, mitigatingIgnored, episodic, impairmentArea, diagnosis } = answers;
  return {
    kind: 'eligibility',
    ...newPaper(step, filedUnder(input)),
    ...{ decidedOn, eligible, majorLifeActivity, substantialLimit, mitigatingIgnored },
    ...(episodic === undefined ? {} : { episodic }),
    ...(impairmentArea ? { impairmentArea } : {}),
    ...(diagnosis ? { diagnosis } : {}),
  };
}
