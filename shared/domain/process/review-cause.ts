import * as z from 'zod/mini';
import type { Fact } from './facts.ts';
import { isLookAtAll } from './rounds/rounds.ts';

/** What calls for a look at a plan before its time, beside three declines of a support. */
export const ReviewCause = z.enum([
  'schoolChange',
  'formerSchool',
  'levelChange',
  'courseSelection',
  'transferIn',
  'reviewWish',
  'reevaluation',
]);
export type ReviewCause = z.infer<typeof ReviewCause>;

/**
 * Whether somebody has looked. A student is evaluated again by a finding, and by nothing less; who does what where at
 * another school a version says, and no fact.
 */
export const answersCause = (cause: ReviewCause, fact: Fact): boolean =>
  cause !== 'formerSchool' &&
  (cause === 'reevaluation'
    ? fact.kind === 'eligibilityDecided'
    : isLookAtAll(fact) || fact.kind === 'checkInHeld' || fact.kind === 'studentTookPart');
