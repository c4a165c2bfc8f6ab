import type { Actor } from '#shared/domain/access/access.ts';
import type { Notice } from '#shared/domain/cases/evidence.ts';
import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { changeReferral, type ReferralAnswer, type ReferralDeps, type ReferralWish } from './change-referral.ts';
import { aboutCase, type Sent, sentNotice } from './sent-notice.ts';

export type NoticeWish = ReferralWish & { kind: Exclude<Notice['kind'], 'safeguards'>; sent: Sent };

/** Keeps that a notice went to the family, with its wording, before what it announces takes effect (34 CFR 104.36). */
export const recordNotice = (deps: ReferralDeps, actor: Actor, wish: NoticeWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D3',
      change: (referral, scene) => {
        const { notice, fact } = sentNotice(deps, scene, { of: aboutCase(wish), kind: wish.kind, sent: wish.sent });
        return {
          referral: recordReferralFacts(referral, [fact], scene),
          notices: [notice],
          action: 'process_recorded',
        };
      },
    },
  });
