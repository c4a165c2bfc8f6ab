import type { Actor } from '#shared/domain/access/access.ts';
import type { Notice } from '#shared/domain/cases/evidence.ts';
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
import { aboutCase, type Sent, sentNotice, sentSafeguards } from './sent-notice.ts';

/** What is left out is named in the refusal: an evaluation that nobody was told of, a refusal without its reason. */
export type EvaluationDecision = ReferralWish &
  (
    | { decision: 'evaluate'; notice?: Sent; consentFormSentOn?: SchoolDate }
    | { decision: 'decline'; reason?: string; notice?: Sent; safeguards?: Sent }
  );

/** The school's answer to a referral: it asks the family's consent to evaluate, or says in writing why it will not. */
export const decideEvaluation = (deps: ReferralDeps, actor: Actor, wish: EvaluationDecision): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D3',
      change: (referral, scene) => {
        const told = wish.decision === 'decline' ? declining(deps, scene, wish) : asking(deps, scene, wish);
        const step = wish.decision === 'decline' ? 'declineToEvaluate' : 'requestConsent';
        const { notices, facts } = told;
        return { referral: advanceReferral(referral, { step, facts }, scene), notices, action: 'process_advanced' };
      },
    },
  });

type Told = { notices: Notice[]; facts: Fact[] };

function asking(deps: ReferralDeps, scene: Scene, wish: Extract<EvaluationDecision, { decision: 'evaluate' }>): Told {
  const { notice: sent, consentFormSentOn: on } = wish;
  const told = sent && sentNotice(deps, scene, { of: aboutCase(wish), kind: 'evaluation', sent });
  const facts: Fact[] = told ? [told.fact] : [];
  if (on) facts.push({ kind: 'consentRequested', on, by: scene.actorId, consent: 'evaluation' });
  return { notices: told ? [told.notice] : [], facts };
}

function declining(deps: ReferralDeps, scene: Scene, wish: Extract<EvaluationDecision, { decision: 'decline' }>): Told {
  const { reason: words, notice, safeguards } = wish;
  const sent = [
    notice && sentNotice(deps, scene, { of: aboutCase(wish), kind: 'declineToEvaluate', sent: notice }),
    safeguards && sentSafeguards(deps, scene, { of: aboutCase(wish), occasion: 'decline', sent: safeguards }),
  ].filter((each) => each !== undefined);
  const facts = sent.map(({ fact }) => fact);
  if (words) facts.push({ kind: 'reasonWritten', on: scene.on, by: scene.actorId, about: 'decline', words });
  return { notices: sent.map(({ notice }) => notice), facts };
}
