import type { TransitionShape } from './transition.ts';

/** How a plan in force is changed without a review, on the day on which the family agrees to it or asks for it. */
export const planAmendments = [
  {
    name: 'amendByAgreement',
    from: ['active'],
    to: 'active',
    by: ['coordinates', 'caseManages'],
    needs: [
      'planComplete',
      'familyWord',
      'parentsAtOne',
      'groupDecision',
      'nothingContested',
      'amendReason',
      'amendNotice',
    ],
    evidence: ['notice'],
    // A copy of an IEP is changed where the IEP is made, and a learning plan by the student.
    frameworks: ['504', 'IAP'],
    source: 'R-W10, R-S7, 34 CFR 104.35(c)(3), 104.36',
  },
] as const satisfies readonly TransitionShape[];
