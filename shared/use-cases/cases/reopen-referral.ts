import type { Actor } from '#shared/domain/access/access.ts';
import { advanceReferral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { changeReferral, type ReferralAnswer, type ReferralDeps, type ReferralWish } from './change-referral.ts';

/** Without a new form: the family has sent the old one back meanwhile, and the evaluation begins with it. */
export type ReopenWish = ReferralWish & { consentFormSentOn?: SchoolDate };

export const reopenReferral = (deps: ReferralDeps, actor: Actor, wish: ReopenWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D3',
      change: (referral, scene) => {
        const { consentFormSentOn: on } = wish;
        const asked: Fact[] = on ? [{ kind: 'consentRequested', on, by: scene.actorId, consent: 'evaluation' }] : [];
        const course = on ? { facts: asked } : { facts: [], next: 'beginEvaluation' as const };
        return {
          referral: advanceReferral(referral, { step: 'reopen', ...course }, scene),
          action: 'process_advanced',
        };
      },
    },
  });
