import { checkAnswers, type EligibilityAnswers, type Evidence } from '#shared/domain/cases/evidence.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId, PlanId, StudentId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { Ids } from '../ports/clock.ts';

type Consent = Extract<Evidence, { kind: 'consent' }>;
type Source = Extract<Evidence, { kind: 'source' }>;

/** What was handed in about a plan: an answer to a request for consent, what was gathered anew, a finding. */
export type NewEvidence =
  | ({ kind: 'consent' } & Pick<Consent, 'consent' | 'decision' | 'signer' | 'method' | 'receivedOn' | 'docHash'>)
  | ({ kind: 'source' } & Pick<Source, 'source' | 'words' | 'diagnosis' | 'receivedOn' | 'docHash'>)
  | { kind: 'eligibility'; eligible: boolean; decidedOn: SchoolDate; answers: EligibilityAnswers };

type Scene = { studentId: StudentId; about: PlanId; actorId: PersonId; at: Instant };

/** The paper, for the confidential table, and the fact that it is there, which says nothing of what it says. */
export function newEvidence({ ids }: { ids: Pick<Ids, 'next'> }, scene: Scene, paper: NewEvidence) {
  const { studentId, about, actorId: by, at: recordedAt } = scene;
  const id = ids.next('evd');
  const kept = { id, studentId, about, recordedAt, recordedBy: by };
  return { fact: factOf(paper, { by, evidenceId: id }), evidence: [evidenceOf(paper, kept)] };
}

function factOf(paper: NewEvidence, told: { by: PersonId; evidenceId: Evidence['id'] }): Fact {
  if (paper.kind === 'source') return { kind: 'sourceGathered', on: paper.receivedOn, ...told, source: paper.source };
  if (paper.kind === 'eligibility')
    return { kind: 'eligibilityDecided', on: paper.decidedOn, ...told, eligible: paper.eligible };
  const kind = paper.decision === 'given' ? 'consentGiven' : 'consentRefused';
  return { kind, on: paper.receivedOn, ...told, consent: paper.consent };
}

type Kept = Pick<Evidence, 'id' | 'studentId' | 'about' | 'recordedAt' | 'recordedBy'>;

function evidenceOf(paper: NewEvidence, kept: Kept): Evidence {
  if (paper.kind !== 'eligibility') return { ...kept, ...paper };
  const { eligible, answers, decidedOn } = paper;
  checkAnswers(eligible, answers);
  return { kind: 'eligibility', ...kept, ...answers, decidedOn, eligible };
}
