import type { TransitionShape } from './transition.ts';

const team = ['coordinates', 'caseManages'] as const;

/** Help for a time, with a need that is shown and not evaluated; how a plan goes on and ends is as for any other. */
export const documentedNeedSteps = [
  {
    name: 'draftDocumented',
    from: ['none'],
    to: 'draft',
    by: team,
    needs: ['documentedNeed'],
    evidence: [],
    frameworks: ['IAP'],
    source: 'R-W9',
  },
  {
    name: 'publishDocumented',
    from: ['agreed'],
    to: 'active',
    by: team,
    needs: ['planComplete', 'documentedNeed', 'shortEnd', 'familyAgreement', 'parentsAtOne', 'silenceNotice'],
    evidence: [],
    frameworks: ['IAP'],
    basis: 'documented',
    once: ['familyAgreement', 'parentsAtOne', 'silenceNotice'],
    source: 'R-W9',
  },
] as const satisfies readonly TransitionShape[];
