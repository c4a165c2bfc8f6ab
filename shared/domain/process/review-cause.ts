import * as z from 'zod/mini';
import type { Fact } from './facts.ts';
import { isLookAtAll } from './rounds/rounds.ts';

/** What calls for a look at a plan before its time, beside three declines of a support. */
export const ReviewCause = z.enum([
  'schoolChange',
  'levelChange',
  'courseSelection',
  'transferIn',
  'reviewWish',
  'reevaluation',
]);
export type ReviewCause = z.infer<typeof ReviewCause>;

/** Whether somebody has looked. A student is evaluated again by a finding, and by nothing less. */
export const answersCause = (cause: ReviewCause, fact: Fact): boolean =>
  cause === 'reevaluation'
    ? fact.kind === 'eligibilityDecided'
    : isLookAtAll(fact) || fact.kind === 'checkInHeld' || fact.kind === 'studentTookPart';
