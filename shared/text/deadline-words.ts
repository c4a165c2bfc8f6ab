import type { ClockName } from '#shared/domain/process/clocks.ts';

/** What is due when a clock runs out. */
const clockWords: Record<ClockName, string> = {
  settleReferral: 'answer to the referral',
  consent: 'the family’s consent',
  evaluation: 'evaluation',
  eligibilityNotice: 'notice about eligibility',
  agreePlan: 'agreement to the plan',
  publishPlan: 'putting the plan into force',
  transferReview: 'look at the plan of the school before',
  transferPackage: 'papers for the new school',
};

export const deadlineInWords = (what: string) =>
  Object.entries(clockWords).find(([clock]) => clock === what)?.[1] ?? what;
