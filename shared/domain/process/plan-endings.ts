import type { TransitionShape } from './transition.ts';

const own = ['504', 'IAP'] as const;
const mirror = ['IEP-at-a-glance'] as const;
const all = [...own, ...mirror] as const;
const inForce = ['active', 'inReview', 'reevaluating', 'provisional'] as const;
const team = ['coordinates', 'caseManages'] as const;
const ended = { from: inForce, to: 'ended', evidence: [] } as const;
const told = { ...ended, evidence: ['notice'] } as const;

/**
 * How a plan ends. What makes the ending true is asked for, and what the law wants before it; what is handed over
 * afterwards is a task with a date (`ending-rules.ts`). Only a finding ends it against a family, so only that waits for
 * a dispute to be settled.
 */
export const planEndings = [
  {
    ...ended,
    name: 'transferOut',
    exit: 'transferredOut',
    by: team,
    needs: ['withdrawal'],
    within: { clock: 'transferPackage', since: 'studentWithdrew' },
    frameworks: all,
    source: 'R-S10, 34 CFR 99.34',
  },
  {
    ...ended,
    name: 'leaveForHome',
    exit: 'leftHome',
    by: team,
    needs: ['withdrawal'],
    frameworks: all,
    source: 'R-W7',
  },
  {
    ...ended,
    name: 'leaveForPrivate',
    exit: 'leftPrivate',
    by: team,
    needs: ['withdrawal'],
    frameworks: all,
    source: 'R-W7, 34 CFR 99.34, 104.33(c)(4)',
  },
  {
    ...ended,
    name: 'leaveAbroad',
    exit: 'leftAbroad',
    by: team,
    needs: ['withdrawal'],
    frameworks: all,
    source: 'R-W7',
  },
  {
    ...ended,
    name: 'leaveForUnknown',
    exit: 'leftUnknown',
    by: team,
    needs: ['withdrawal'],
    frameworks: all,
    source: 'R-W7',
  },
  { ...ended, name: 'dropOut', exit: 'droppedOut', by: team, needs: ['withdrawal'], frameworks: all, source: 'R-W7' },
  {
    ...told,
    name: 'ageOut',
    exit: 'agedOut',
    by: ['coordinates'],
    needs: ['ageReached', 'exitNotice'],
    frameworks: all,
    source: '34 CFR 104.3(l)(2), 300.101(a)',
  },
  {
    ...ended,
    name: 'endNotEligible',
    from: ['reevaluating'],
    exit: 'notEligible',
    by: ['coordinates'],
    needs: ['freshSources', 'reevaluationMeeting', 'notEligibleAnswers', 'exitNotice', 'noDispute'],
    evidence: ['source', 'meeting', 'eligibility', 'notice'],
    frameworks: own,
    source: 'R-S1, 34 CFR 104.35(a), 104.36',
  },
  {
    ...told,
    name: 'graduate',
    exit: 'graduated',
    by: team,
    needs: ['graduation', 'exitNotice'],
    frameworks: all,
    source: '34 CFR 104.36',
  },
  {
    ...ended,
    name: 'revoke',
    exit: 'revoked',
    by: ['coordinates'],
    needs: ['revocation', 'exitNotice'],
    evidence: ['consent', 'notice'],
    frameworks: all,
    source: '34 CFR 104.36',
  },
  {
    ...told,
    name: 'declinePlan',
    exit: 'declined',
    by: ['coordinates'],
    needs: ['planDeclined', 'exitNotice'],
    frameworks: own,
    source: 'R-S7, 34 CFR 104.36',
  },
  {
    ...ended,
    name: 'yieldToIep',
    exit: 'iepTookOver',
    by: team,
    needs: ['iepInForce'],
    frameworks: own,
    source: '34 CFR 104.33(b)(2), 300.323(c)',
  },
  {
    ...ended,
    name: 'yieldToOther',
    exit: 'otherFramework',
    by: team,
    needs: ['otherPlan'],
    frameworks: all,
    source: 'R-W7',
  },
  {
    ...ended,
    name: 'endMirror',
    exit: 'endedElsewhere',
    by: [...team, 'system'],
    needs: ['endElsewhere'],
    frameworks: mirror,
    source: '34 CFR 300.323(d)',
  },
  {
    ...ended,
    name: 'mourn',
    exit: 'died',
    by: ['coordinates'],
    needs: ['death'],
    frameworks: all,
    source: 'R-W8',
  },
  {
    ...ended,
    name: 'expire',
    exit: 'expired',
    by: [...team, 'system'],
    needs: ['endReached', 'noDispute'],
    frameworks: all,
    source: 'R-W3',
  },
] as const satisfies readonly TransitionShape[];
