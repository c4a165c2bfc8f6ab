import type { FactKind } from './facts.ts';

/**
 * What may be put on record about a plan with neither a paper nor a step. The rest comes with the verb that it belongs
 * to.
 */
export const planFacts = [
  'familyAnswered',
  'familyInvited',
  'contactAttempted',
  'teamNamed',
  'inputGathered',
  'deliveryReported',
  'reasonWritten',
  'reevaluationRaised',
  'manifestationAnswered',
  'studentWithdrew',
  'packageSent',
  'packageReceived',
  'graduated',
  'handoverGiven',
  'iepBegan',
  'otherPlanBegan',
  'endedElsewhere',
  'agedOut',
  'copyGiven',
  'studentSought',
  'familySpokenTo',
  'disputeOpened',
  'holdPlaced',
  'disputeSettled',
  'checkInHeld',
  'studentTookPart',
  'learningEnded',
] as const satisfies readonly FactKind[];
