import type { Actor } from '#shared/domain/access/access.ts';
import { advanceReferral } from '#shared/domain/cases/referral.ts';
import { changeReferral, type ReferralAnswer, type ReferralDeps, type ReferralWish } from './change-referral.ts';
import { aboutCase, type Sent, sentNotice } from './sent-notice.ts';

export type CloseWish = ReferralWish & { answer: 'refused' | 'silent'; notice?: Sent };

/** Ends a case for want of consent. A family that returns finds it again: closing is never for good. */
export const closeNoConsent = (deps: ReferralDeps, actor: Actor, wish: CloseWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D3',
      change: (referral, scene) => {
        const told =
          wish.notice && sentNotice(deps, scene, { of: aboutCase(wish), kind: 'noConsent', sent: wish.notice });
        const step = wish.answer === 'refused' ? 'closeRefused' : 'closeSilent';
        const facts = told ? [told.fact] : [];
        const notices = told ? [told.notice] : [];
        return { referral: advanceReferral(referral, { step, facts }, scene), notices, action: 'process_advanced' };
      },
    },
  });
