import type { Actor } from '#shared/domain/access/access.ts';
import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { checkSource, recordReferralFacts } from '#shared/domain/cases/referral.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import {
  changeReferral,
  type ReferralAnswer,
  type ReferralDeps,
  type ReferralWish,
  type Scene,
} from './change-referral.ts';

type Source = Extract<Evidence, { kind: 'source' }>;
export type SourceWish = ReferralWish & Pick<Source, 'source' | 'receivedOn' | 'words' | 'diagnosis' | 'docHash'>;

/** One source of an evaluation. What it says is kept apart; the case learns only that it is there, and of which kind. */
export const recordEvaluation = (deps: ReferralDeps, actor: Actor, wish: SourceWish): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D4',
      only: ['coordinates'],
      change: (referral, scene) => {
        const { source, receivedOn: on } = wish;
        checkSource(referral, source);
        const paper = sourcePaper(deps, wish, scene);
        const fact: Fact = { kind: 'sourceGathered', on, by: scene.actorId, source, evidenceId: paper.id };
        return {
          referral: recordReferralFacts(referral, [fact], scene),
          evidence: [paper],
          action: 'evidence_recorded',
        };
      },
    },
  });

function sourcePaper({ ids }: ReferralDeps, wish: SourceWish, scene: Scene): Source {
  const { studentId, referralId, source, receivedOn, words, diagnosis, docHash } = wish;
  return {
    kind: 'source',
    id: ids.next('evd'),
    studentId,
    about: referralId,
    recordedAt: scene.at,
    recordedBy: scene.actorId,
    source,
    receivedOn,
    words,
    ...(diagnosis ? { diagnosis } : {}),
    ...(docHash ? { docHash } : {}),
  };
}
