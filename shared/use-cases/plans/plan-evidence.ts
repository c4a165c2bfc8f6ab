import { checkAnswers, type EligibilityAnswers, type Evidence } from '#shared/domain/cases/evidence.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type FiledUnder, type Filing, newPaper } from '../cases/filing.ts';

type Consent = Extract<Evidence, { kind: 'consent' }>;
type Source = Extract<Evidence, { kind: 'source' }>;

/** What was handed in about a plan: an answer to a request for consent, what was gathered anew, a finding. */
export type NewEvidence =
  | ({ kind: 'consent' } & Pick<Consent, 'consent' | 'decision' | 'signer' | 'method' | 'receivedOn' | 'docHash'>)
  | ({ kind: 'source' } & Pick<Source, 'source' | 'words' | 'diagnosis' | 'receivedOn' | 'docHash'>)
  | { kind: 'eligibility'; eligible: boolean; decidedOn: SchoolDate; answers: EligibilityAnswers };

/** The paper, for the confidential table, and the fact that it is there, which says nothing of what it says. */
export function newEvidence(filing: Filing, of: FiledUnder, given: NewEvidence) {
  const paper = newPaper(filing, of);
  return { fact: factOf(given, { by: paper.recordedBy, evidenceId: paper.id }), evidence: [evidenceOf(given, paper)] };
}

function factOf(given: NewEvidence, filed: { by: PersonId; evidenceId: Evidence['id'] }): Fact {
  if (given.kind === 'source') return { kind: 'sourceGathered', on: given.receivedOn, ...filed, source: given.source };
  if (given.kind === 'eligibility')
    return { kind: 'eligibilityDecided', on: given.decidedOn, ...filed, eligible: given.eligible };
  const kind = given.decision === 'given' ? 'consentGiven' : 'consentRefused';
  return { kind, on: given.receivedOn, ...filed, consent: given.consent, person: given.signer };
}

function evidenceOf(given: NewEvidence, paper: ReturnType<typeof newPaper>): Evidence {
  if (given.kind !== 'eligibility') return { ...paper, ...given };
  const { eligible, answers, decidedOn } = given;
  checkAnswers(eligible, answers);
  return { kind: 'eligibility', ...paper, ...answers, decidedOn, eligible };
}
