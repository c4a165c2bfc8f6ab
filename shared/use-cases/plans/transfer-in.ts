import type { Actor } from '#shared/domain/access/access.ts';
import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { beginReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type CaseWish, changeCase, type ReferralAnswer, type ReferralDeps } from '../cases/change-referral.ts';

export type TransferWish = CaseWish &
  Pick<Referral, 'framework' | 'concern'> & { receivedOn: SchoolDate; words: string; docHash?: string };

/** A student comes with another school's plan, which is delivered as it is until this school has looked at it. */
export const transferIn = (deps: ReferralDeps, actor: Actor, wish: TransferWish): Promise<ReferralAnswer> =>
  changeCase(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D4',
      only: ['coordinates'],
      change: async (scene) => {
        const { studentId, framework, concern, receivedOn, words, docHash } = wish;
        const { actorId: by, at, access } = scene;
        const referralId = deps.ids.next('ref');
        const paper: Evidence = {
          kind: 'priorPlan',
          id: deps.ids.next('evd'),
          studentId,
          about: referralId,
          recordedAt: at,
          recordedBy: by,
          receivedOn,
          words,
          ...(docHash ? { docHash } : {}),
        };
        const facts: Fact[] = [
          { kind: 'referralReceived', on: receivedOn, by, source: 'transfer' },
          { kind: 'priorPlanReceived', on: receivedOn, by, evidenceId: paper.id },
        ];
        const begun = {
          id: referralId,
          studentId,
          schoolId: access.school.id,
          framework,
          source: 'transfer',
          receivedOn,
        } as const;
        const referral = beginReferral({ ...begun, concern }, { step: 'transferIn', facts }, scene);
        return { referral, evidence: [paper], action: 'referral_opened' };
      },
    },
  });
