import type { Referral } from '#shared/domain/cases/referral.ts';
import type { ReferralState } from '#shared/domain/process/states.ts';
import type { StepName } from '#shared/domain/process/transitions.ts';
import { requirementsInWords } from './requirements.ts';

/** Where a case stands, for staff. */
export const referralStateWords: Record<ReferralState, string> = {
  referred: 'The school has yet to say if it evaluates.',
  awaitingConsent: 'The family has yet to consent to the evaluation.',
  evaluating: 'The student is evaluated.',
  eligibilityMeeting: 'The team has yet to find if the student is eligible.',
  eligible: 'The student is eligible. A plan has yet to begin.',
  planned: 'A plan was begun from it.',
  transferredIn: 'The plan of the school before is followed. This school has yet to look at it.',
  declinedToEvaluate: 'The school said no to the evaluation.',
  closedNoConsent: 'It ended without consent. The family may come back.',
  notEligible: 'The student was found not eligible.',
  servicesDeclined: 'The student is eligible, and the family wants no plan. They may come back.',
  noPlanNow: 'The student is eligible and needs no plan now. Somebody looks again each year.',
};

export const referralSourceWords: Record<Referral['source'], string> = {
  family: 'the family',
  student: 'the student',
  staff: 'staff',
  outside: 'somebody outside the school',
  transfer: 'the school before',
};

const stepWords: Partial<Record<StepName, string>> = {
  declineToEvaluate: 'say no to the evaluation',
  requestConsent: 'ask the family’s consent to evaluate',
  closeSilent: 'close it, as the family did not answer',
  closeRefused: 'close it, as the family said no',
  reopen: 'open it again',
  beginEvaluation: 'begin the evaluation',
  conveneTeam: 'hold the meeting about eligibility',
  findEligible: 'find the student eligible',
  findNotEligible: 'find the student not eligible',
  settleTransfer: 'take over the plan of the school before',
  declineServices: 'close it, as the family wants no plan',
  putOffPlan: 'put the plan off, as none is needed now',
  lookAgain: 'note that still none is needed',
  needPlan: 'go on to a plan after all',
  resumeServices: 'go on to a plan, as the family wants one after all',
  beginPlan: 'begin a plan',
  withdrawPlan: 'take back the plan in the making',
};

/** `To begin the evaluation, it still takes: …` */
export const stepOpenWords = (name: StepName, missing: readonly string[]): string => {
  const what = stepWords[name] ?? name;
  return missing.length === 0
    ? `Can be done now: ${what}.`
    : `To ${what}, it still takes: ${requirementsInWords(missing.join(', '))}.`;
};
