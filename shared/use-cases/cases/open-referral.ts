import type { Actor } from '#shared/domain/access/access.ts';
import { beginReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type CaseWish, changeCase, type ReferralAnswer, type ReferralDeps } from './change-referral.ts';
import { type Sent, sentSafeguards } from './sent-notice.ts';

export type OpenReferralWish = CaseWish &
  Pick<Referral, 'framework' | 'source' | 'concern'> & { receivedOn: SchoolDate; safeguards?: Sent };

/** Anybody who knows the student may see a need; said aloud is enough. From here the clock runs. */
export const openReferral = (deps: ReferralDeps, actor: Actor, wish: OpenReferralWish): Promise<ReferralAnswer> =>
  changeCase(deps, actor, {
    wish,
    verb: {
      action: 'refer',
      data: 'D3',
      change: async (scene) => {
        const { studentId, framework, source, concern, receivedOn, safeguards } = wish;
        const referralId = deps.ids.next('ref');
        const of = { studentId, about: referralId };
        const copy = safeguards && sentSafeguards(deps, scene, { of, occasion: 'referral', sent: safeguards });
        const received: Fact = { kind: 'referralReceived', on: receivedOn, by: scene.actorId, source };
        const begun = {
          id: referralId,
          studentId,
          schoolId: scene.access.school.id,
          framework,
          source,
          concern,
          receivedOn,
        };
        const facts = copy ? [received, copy.fact] : [received];
        const referral = beginReferral(begun, { step: 'refer', facts }, scene);
        return { referral, notices: copy ? [copy.notice] : [], action: 'referral_opened' };
      },
    },
  });
