import type { TransitionShape } from './transition.ts';

const own = ['504', 'IAP'] as const;
const all = ['504', 'IAP', 'IEP-at-a-glance'] as const;
const inForce = ['active', 'inReview', 'reevaluating', 'provisional'] as const;

/** How a plan ends. Only a finding ends it against a family, so only that waits for a dispute to be settled. */
export const planEndings = [
  {
    name: 'transferOut',
    from: inForce,
    to: 'ended',
    exit: 'transferredOut',
    by: ['coordinates', 'caseManages'],
    needs: ['transferPackage', 'packageReceipt'],
    evidence: [],
    within: { clock: 'transferPackage', since: 'studentWithdrew' },
    frameworks: all,
    source: 'R-S10, 34 CFR 99.34',
  },
  {
    name: 'endNotEligible',
    from: ['reevaluating'],
    to: 'ended',
    exit: 'notEligible',
    by: ['coordinates'],
    needs: ['freshSources', 'reevaluationMeeting', 'notEligibleAnswers', 'exitNotice', 'handover', 'noDispute'],
    evidence: ['source', 'meeting', 'eligibility', 'notice'],
    frameworks: own,
    source: 'R-S1, 34 CFR 104.35(a), 104.36',
  },
  {
    name: 'graduate',
    from: inForce,
    to: 'ended',
    exit: 'graduated',
    by: ['coordinates', 'caseManages'],
    needs: ['graduation', 'exitNotice', 'handover'],
    evidence: ['notice'],
    frameworks: all,
    source: '34 CFR 104.36',
  },
  {
    name: 'revoke',
    from: inForce,
    to: 'ended',
    exit: 'revoked',
    by: ['coordinates'],
    needs: ['revocation', 'exitNotice', 'handover'],
    evidence: ['consent', 'notice'],
    frameworks: all,
    source: '34 CFR 104.36',
  },
  {
    name: 'expire',
    from: inForce,
    to: 'ended',
    exit: 'expired',
    by: ['coordinates', 'caseManages', 'system'],
    needs: ['endReached', 'noDispute'],
    evidence: [],
    frameworks: all,
    source: 'R-W3',
  },
] as const satisfies readonly TransitionShape[];
