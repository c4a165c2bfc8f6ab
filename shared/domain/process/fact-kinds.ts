import * as z from 'zod/mini';

export const NoticeKind = z.enum([
  'safeguards',
  'evaluation',
  'declineToEvaluate',
  'noConsent',
  'eligibility',
  'servicesDeclined',
  'noPlanNow',
  'plan',
  'review',
  'reevaluation',
  'caseManager',
  'exit',
]);
export const MeetingPurpose = z.enum([
  'evaluationPlan',
  'eligibility',
  'plan',
  'review',
  'reevaluation',
  'transfer',
  'manifestation',
  'other',
]);
export type MeetingPurpose = z.infer<typeof MeetingPurpose>;

/** Says nothing of health: whether a report is a doctor's is D4, and stands in the evidence alone. */
export const SourceKind = z.enum([
  'records',
  'classroomWork',
  'observation',
  'interview',
  'assessment',
  'outsideReport',
]);
