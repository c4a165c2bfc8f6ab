import type { PersonId } from '../ids.ts';
import type { Fact, FactKind } from './facts.ts';

/**
 * What may be put on record about a plan with neither a paper nor a step. The rest comes with the verb that it belongs
 * to.
 */
export const planFacts = [
  'familyAnswered',
  'planSigned',
  'familyInvited',
  'contactAttempted',
  'teamNamed',
  'inputGathered',
  'deliveryReported',
  'reviewAsked',
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

/**
 * A fact as it is given: who gives it is known already, and so is the version that an answer or a name is put to. Whom
 * it is about must be said, where stored ones of old may lack it.
 */
export type GivenFact<Each extends Fact> = Each extends { kind: 'familyAnswered' | 'planSigned' }
  ? Omit<Each, 'by' | 'version' | 'person'> & { person: PersonId }
  : Each extends { kind: 'contactAttempted' }
    ? Omit<Each, 'by'> & Required<Pick<Each, 'person' | 'result'>>
    : Each extends { kind: 'manifestationAnswered' }
      ? Omit<Each, 'by'> & Required<Pick<Each, 'causedByNeed' | 'causedByPlan'>>
      : Each extends Fact
        ? Omit<Each, 'by'>
        : never;

/** Facts that need neither a paper nor a step. */
export const plainFacts = ['contactAttempted', 'teamNamed', 'familyInvited'] as const satisfies readonly FactKind[];
