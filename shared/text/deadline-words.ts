import type { ClockName } from '#shared/domain/process/clocks.ts';
import type { EndingTask } from '#shared/domain/process/ending-rules.ts';
import type { ReviewCause } from '#shared/domain/process/review-cause.ts';

/** What is due when a clock runs out. */
const clockWords: Record<ClockName | EndingTask | ReviewCause, string> = {
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
  schoolChange: 'review of the plan, because the student changed schools',
  formerSchool: 'say who does it, and where, at the new school',
  levelChange: 'review of the plan, because the student came into grade 6 or 9',
  courseSelection: 'review of the plan, before courses are chosen',
  transferIn: 'review of how the plan of the school before works here',
  reviewWish: 'review of the plan, because somebody asked for it',
  reevaluation: 'evaluation of the student again',
};

export const deadlineInWords = (what: string) =>
  Object.entries(clockWords).find(([clock]) => clock === what)?.[1] ?? what;
