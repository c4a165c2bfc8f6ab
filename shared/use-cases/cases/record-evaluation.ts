import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { checkSource, recordReferralFacts } from '#shared/domain/cases/referral.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { changingReferral, filedUnder, type ReferralCommandInput } from './change-referral.ts';
import { newPaper } from './filing.ts';

type Source = Extract<Evidence, { kind: 'source' }>;
export type RecordEvaluationInput = ReferralCommandInput &
  Pick<Source, 'source' | 'receivedOn' | 'words' | 'diagnosis' | 'docHash'>;

/** One source of an evaluation; what it says is kept apart, and the referral learns its kind alone. */
export const recordEvaluation = changingReferral<RecordEvaluationInput>(
  { action: 'decide', data: 'D4', only: ['coordinates'] },
  (before, input, step) => {
    const { source, receivedOn, words, diagnosis, docHash } = input;
    checkSource(before, source, step);
    const paper: Source = {
      kind: 'source',
      ...newPaper(step, filedUnder(input)),
      ...{ source, receivedOn, words },
      ...(diagnosis ? { diagnosis } : {}),
      ...(docHash ? { docHash } : {}),
    };
    const by = step.actor.id;
    const fact: Fact = { kind: 'sourceGathered', on: receivedOn, by, source, evidenceId: paper.id };
    return { referral: recordReferralFacts(before, [fact], step), evidence: [paper], action: 'evidence_recorded' };
  },
);
