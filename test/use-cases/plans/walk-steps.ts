import type { PlanStepName } from '#shared/use-cases/plans/take-plan-step.ts';

export const beginnings = [
  'mirrored504',
  'mirroredGlance',
  'eligible504',
  'undecided504',
  'transferred504',
  'learning',
] as const;
export const itemChoices = ['less', 'more', 'changing', 'other', 'none'] as const;
export const inputs = ['teacher', 'student', 'family', 'report'] as const;
export const facts = [
  ...inputs,
  'agreed',
  'declined',
  'fatherAgreed',
  'fatherDeclined',
  'fatherWouldTalk',
  'fatherWishesPaper',
  'call',
  'refusal',
  'letter',
  'letterBack',
  'letterToFather',
  'motherNowhere',
  'fatherNowhere',
  'dispute',
  'hold',
  'settled',
  'graduated',
  'handover',
  'packageSent',
  'packageReceived',
  'withdrew',
  'iepBegan',
  'agedOut',
  'copyGiven',
  'reevaluation',
  'checkIn',
  'tookPart',
] as const;
export const papers = [
  'given',
  'refused',
  'fatherGives',
  'noServices',
  'fatherWantsServices',
  'records',
  'observation',
  'eligible',
  'notEligible',
] as const;
export const notices = ['plan', 'exit', 'reevaluation'] as const;
export const amendingWords = ['agreed', 'asked', 'none'] as const;
export const purposes = ['plan', 'review', 'reevaluation', 'transfer', 'other'] as const;
export const steps = [
  'startReview',
  'continuePlan',
  'reevaluate',
  'dispute',
  'settleDispute',
  'startCheckIn',
  'finishCheckIn',
  'startUpdate',
] as const satisfies readonly PlanStepName[];
/** All but a death, which ends every plan at once: `when-a-student-died.test.ts`. */
export const exitReasons = [
  ...(['graduated', 'revoked', 'transferredOut', 'expired', 'notEligible'] as const),
  ...(['iepTookOver', 'otherFramework', 'endedElsewhere', 'agedOut', 'declined'] as const),
  ...(['leftHome', 'leftPrivate', 'leftAbroad', 'leftUnknown', 'droppedOut'] as const),
] as const;

/** How a draft is to be written. Days are counted from today; `undefined` leaves the field out. */
export type DraftSpec = {
  items: (typeof itemChoices)[number];
  start: number;
  end: number | undefined;
  from: number | undefined;
  reason: boolean;
};
/**
 * What somebody does, to the plan at this place in the list of those that were begun. `ago`: so many days ago, and
 * entered today.
 */
export type Step =
  | { do: 'begin'; as: (typeof beginnings)[number] }
  | ({ do: 'save'; plan: number } & DraftSpec)
  | { do: 'agree' | 'publish' | 'amend' | 'discard' | 'next' | 'stale'; plan: number }
  | { do: 'fact'; plan: number; fact: (typeof facts)[number]; ago?: number }
  | { do: 'paper'; plan: number; paper: (typeof papers)[number] }
  | { do: 'notice'; plan: number; notice: (typeof notices)[number]; ago?: number }
  | { do: 'meet'; plan: number; purpose: (typeof purposes)[number] }
  | { do: 'move'; plan: number; step: PlanStepName }
  | { do: 'end'; plan: number; exit: (typeof exitReasons)[number]; told?: boolean }
  | { do: 'sequence'; plan: number; sequence: keyof typeof sequences; without: number }
  | { do: 'wait'; days: number }
  | { do: 'sweep' }
  | { do: 'repeat' }
  /** Somebody changes the plan in force by the draft, with what the mother says, and a group's decision or none. */
  | { do: 'amendNow'; plan: number; word: (typeof amendingWords)[number]; decided: boolean }
  | { do: 'race'; plan: number; racers: number }
  | { do: 'publishTwice'; plan: number }
  | { do: 'meanwhile'; plan: number; other: 'save' | 'discard' | 'declined' | 'end' | 'amend' };

/** Steps that belong together: a walk takes such a sequence and leaves one of its steps out, or none. */
export const sequences = {
  next: Array.from({ length: 6 }, () => ({ do: 'next' })),
  graduate: [
    { do: 'fact', fact: 'graduated' },
    { do: 'notice', notice: 'exit' },
    { do: 'end', exit: 'graduated' },
    { do: 'fact', fact: 'handover' },
  ],
  leave: [
    { do: 'fact', fact: 'withdrew' },
    { do: 'fact', fact: 'packageSent' },
    { do: 'end', exit: 'transferredOut' },
    { do: 'fact', fact: 'packageReceived' },
  ],
  goPrivate: [
    { do: 'end', exit: 'leftPrivate', told: true },
    { do: 'fact', fact: 'packageSent' },
    { do: 'notice', notice: 'exit' },
    { do: 'fact', fact: 'packageReceived' },
  ],
  decline: [
    { do: 'fact', fact: 'declined' },
    { do: 'notice', notice: 'exit' },
    { do: 'end', exit: 'declined' },
  ],
  tookOver: [
    { do: 'end', exit: 'iepTookOver', told: true },
    { do: 'notice', notice: 'exit' },
  ],
  revoke: [
    { do: 'paper', paper: 'noServices' },
    { do: 'notice', notice: 'exit' },
    { do: 'end', exit: 'revoked' },
  ],
  revokeOne: [
    { do: 'paper', paper: 'fatherWantsServices' },
    { do: 'paper', paper: 'noServices' },
    { do: 'notice', notice: 'exit' },
    { do: 'end', exit: 'revoked' },
  ],
  reevaluate: [
    { do: 'fact', fact: 'reevaluation' },
    { do: 'notice', notice: 'reevaluation' },
    { do: 'move', step: 'reevaluate' },
    { do: 'paper', paper: 'records' },
    { do: 'paper', paper: 'observation' },
    { do: 'meet', purpose: 'reevaluation' },
  ],
  findNoNeed: [
    { do: 'paper', paper: 'notEligible' },
    { do: 'notice', notice: 'exit' },
    { do: 'end', exit: 'notEligible' },
  ],
  /**
   * New words that wait for their day, and words that hold for a while. Where a review must come first, `next` holds
   * it.
   */
  later: [
    { do: 'amend' },
    { do: 'save', items: 'more', start: 0, end: undefined, from: 10, reason: true },
    ...Array.from({ length: 9 }, () => ({ do: 'next' }) as const),
  ],
  forAWhile: [
    { do: 'amend' },
    { do: 'save', items: 'changing', start: 0, end: undefined, from: 0, reason: true },
    ...Array.from({ length: 9 }, () => ({ do: 'next' }) as const),
    { do: 'wait', days: 6 },
    { do: 'sweep' },
  ],
  /** A family that does not stand by its word any more, and a school that goes on as if it did. */
  doubt: [{ do: 'fact', fact: 'declined' }, ...Array.from({ length: 11 }, () => ({ do: 'next' }) as const)],
  /** Parents who do not say the same, and a school that goes on as if they did. */
  differ: [
    { do: 'fact', fact: 'fatherDeclined' },
    ...Array.from({ length: 11 }, () => ({ do: 'next' }) as const),
    { do: 'fact', fact: 'fatherWishesPaper' },
    { do: 'next' },
    { do: 'fact', fact: 'fatherAgreed' },
    ...Array.from({ length: 3 }, () => ({ do: 'next' }) as const),
  ],
  /** A family that says nothing, and a school that tries both parents, tells them in writing and goes on. */
  silent: [
    { do: 'save', items: 'less', start: 0, end: undefined, from: undefined, reason: true },
    { do: 'fact', fact: 'call' },
    { do: 'wait', days: 1 },
    { do: 'fact', fact: 'call' },
    { do: 'wait', days: 1 },
    { do: 'fact', fact: 'letter' },
    { do: 'fact', fact: 'letterToFather' },
    { do: 'agree' },
    { do: 'notice', notice: 'plan' },
    { do: 'publish' },
    { do: 'fact', fact: 'letterBack' },
    { do: 'publish' },
  ],
  takeBack: [{ do: 'paper', paper: 'refused' }, ...Array.from({ length: 11 }, () => ({ do: 'next' }) as const)],
  dispute: [
    { do: 'fact', fact: 'dispute' },
    { do: 'fact', fact: 'hold' },
    { do: 'move', step: 'dispute' },
  ],
  settle: [
    { do: 'fact', fact: 'settled' },
    { do: 'move', step: 'settleDispute' },
  ],
  keep: [
    ...inputs.map((fact) => ({ do: 'fact', fact }) as const),
    { do: 'move', step: 'startReview' },
    { do: 'meet', purpose: 'review' },
    { do: 'move', step: 'continuePlan' },
  ],
  lookIn: [
    { do: 'move', step: 'startCheckIn' },
    { do: 'fact', fact: 'checkIn' },
    { do: 'move', step: 'finishCheckIn' },
  ],
  runOut: [
    { do: 'amend' },
    { do: 'save', items: 'less', start: 0, end: 8, from: 0, reason: true },
    ...Array.from({ length: 3 }, () => ({ do: 'next' }) as const),
    { do: 'wait', days: 12 },
    { do: 'sweep' },
  ],
} as const;
