import type { Actor } from '#shared/domain/access/access.ts';
import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { advanceReferral, recordReferralFacts } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import {
  changeReferral,
  type ReferralAnswer,
  type ReferralDeps,
  type ReferralWish,
  type Scene,
} from './change-referral.ts';
import { checkSigner } from './check-signer.ts';

type Consent = Extract<Evidence, { kind: 'consent' }>;
export type ConsentWish = ReferralWish &
  Pick<Consent, 'consent' | 'decision' | 'signer' | 'method' | 'requestedOn' | 'docHash'> & { receivedOn: SchoolDate };

/** A family answers, or staff keep the paper on which it answered. The day on which a consent was received starts the evaluation's clock. */
export const recordConsent = (deps: ReferralDeps, actor: Actor, wish: ConsentWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D4',
      change: (referral, scene) => {
        checkSigner(wish, { ...scene.access, actorId: scene.actorId }, deps.rights);
        const paper = consentPaper(deps, wish, scene);
        const kind = wish.decision === 'given' ? 'consentGiven' : 'consentRefused';
        const { receivedOn: on, consent } = wish;
        const facts: Fact[] = [{ kind, on, by: scene.actorId, consent, evidenceId: paper.id }];
        const begins = kind === 'consentGiven' && consent === 'evaluation' && referral.state === 'awaitingConsent';
        return {
          referral: begins
            ? advanceReferral(referral, { step: 'beginEvaluation', facts }, scene)
            : recordReferralFacts(referral, facts, scene),
          evidence: [paper],
          action: 'evidence_recorded',
        };
      },
    },
  });

function consentPaper({ ids }: ReferralDeps, wish: ConsentWish, scene: Scene): Consent {
  const { studentId, referralId, consent, decision, signer, method, requestedOn, receivedOn, docHash } = wish;
  return {
    kind: 'consent',
    id: ids.next('evd'),
    studentId,
    about: referralId,
    recordedAt: scene.at,
    recordedBy: scene.actorId,
    consent,
    decision,
    signer,
    method,
    receivedOn,
    ...(requestedOn ? { requestedOn } : {}),
    ...(docHash ? { docHash } : {}),
  };
}
