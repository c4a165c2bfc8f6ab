import { planAmendments } from './amending-transitions.ts';
import { documentedNeedSteps } from './documented-need.ts';
import { findingTransitions } from './finding-transitions.ts';
import { learningTransitions } from './learning-transitions.ts';
import { planEndings } from './plan-endings.ts';
import { planBeginnings, planReviews } from './plan-transitions.ts';
import { referralTransitions } from './referral-transitions.ts';
import type { TransitionShape } from './transition.ts';

const rows = [
  ...referralTransitions,
  ...findingTransitions,
  ...planBeginnings,
  ...documentedNeedSteps,
  ...planReviews,
  ...planAmendments,
  ...planEndings,
  ...learningTransitions,
] as const;

/** A command of the process; each name is in one row only. */
export type StepName = (typeof rows)[number]['name'];
export type Transition = TransitionShape & { name: StepName };

/** The whole process as data: what may follow on what, by whom, with what. A pair that is not here is refused. */
export const transitions: readonly Transition[] = rows;
