import type { Actor } from '#shared/domain/access/access.ts';
import { checkAnswers, type EligibilityAnswers, type Evidence } from '#shared/domain/cases/evidence.ts';
import { advanceReferral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import {
  changeReferral,
  type ReferralAnswer,
  type ReferralDeps,
  type ReferralWish,
  type Scene,
} from './change-referral.ts';
import { aboutCase, type Sent, sentNotice } from './sent-notice.ts';

export type EligibilityWish = ReferralWish & {
  eligible: boolean;
  decidedOn: SchoolDate;
  answers: EligibilityAnswers;
  notice?: Sent;
};

/** What the team found in its meeting. The answers are kept apart; the case learns the finding and its day. */
export const decideEligibility = (deps: ReferralDeps, actor: Actor, wish: EligibilityWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D4',
      only: ['coordinates'],
      change: (referral, scene) => {
        const { eligible, decidedOn: on, notice: sent } = wish;
        checkAnswers(eligible, wish.answers);
        const paper = answersPaper(deps, wish, scene);
        const told = sent && sentNotice(deps, scene, { of: aboutCase(wish), kind: 'eligibility', sent });
        const found: Fact = { kind: 'eligibilityDecided', on, by: scene.actorId, eligible, evidenceId: paper.id };
        const facts = told ? [found, told.fact] : [found];
        return {
          referral: advanceReferral(referral, { step: eligible ? 'findEligible' : 'findNotEligible', facts }, scene),
          evidence: [paper],
          notices: told ? [told.notice] : [],
          action: 'process_advanced',
        };
      },
    },
  });

function answersPaper({ ids }: ReferralDeps, wish: EligibilityWish, scene: Scene): Evidence {
  const { studentId, referralId, eligible, decidedOn, answers } = wish;
  const { majorLifeActivity, substantialLimit, mitigatingIgnored, impairmentArea, diagnosis } = answers;
  return {
    kind: 'eligibility',
    id: ids.next('evd'),
    studentId,
    about: referralId,
    recordedAt: scene.at,
    recordedBy: scene.actorId,
    decidedOn,
    eligible,
    majorLifeActivity,
    substantialLimit,
    mitigatingIgnored,
    ...(impairmentArea ? { impairmentArea } : {}),
    ...(diagnosis ? { diagnosis } : {}),
  };
}
