import type { ClockName } from '#shared/domain/process/clocks.ts';
import type { EndingTask } from '#shared/domain/process/ending-rules.ts';

/** What is due when a clock runs out. */
const clockWords: Record<ClockName | EndingTask, string> = {
  settleReferral: 'answer to the referral',
  consent: 'the family’s consent',
  evaluation: 'evaluation',
  eligibilityNotice: 'notice about eligibility',
  agreePlan: 'agreement to the plan',
  publishPlan: 'putting the plan into force',
  transferReview: 'look at the plan of the school before',
  transferPackage: 'papers for the new school',
  sendRecords: 'papers for the new school',
  lookAgain: 'look whether a plan is needed by now',
  giveRights: 'copy of their rights for the family',
  answerManifestation: 'answer whether the behavior was caused by the disability or by the plan not being followed',
  askReceipt: 'word from the new school that the papers came',
  giveSummary: 'summary for the student to take along',
  copyToFamily: 'copy of the record for the family',
  tellFamily: 'notice to the family that the plan ended',
  seekStudent: 'search for where the student is now',
  speakToFamily: 'call to the family, by a person',
};

export const deadlineInWords = (what: string) =>
  Object.entries(clockWords).find(([clock]) => clock === what)?.[1] ?? what;
