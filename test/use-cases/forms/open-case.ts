import type { ReferralId } from '#shared/domain/ids.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { closeNoConsent } from '#shared/use-cases/cases/close-no-consent.ts';
import { decideEligibility } from '#shared/use-cases/cases/decide-eligibility.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { type RecordEvaluationInput, recordEvaluation } from '#shared/use-cases/cases/record-evaluation.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { aReferralInput, caseSteps, minutes, priya, said, sent } from '../cases/case.ts';
import { type FilledForm, partsOf, wholeOf } from './form.ts';

let keys = 0;
const input = () => said(`case of a form ${++keys}`);
type NewSource = Pick<RecordEvaluationInput, 'source' | 'receivedOn' | 'words' | 'diagnosis'>;
type School = Pick<TestSchool, 'deps'>;

const papersOf = (form: FilledForm, kind: string) =>
  partsOf(form, 'confidential-papers')
    .filter((paper) => paper.kind === kind)
    .map(({ kind: _kind, ...paper }) => paper);
const allOf = (form: FilledForm, kind: string) => Object.assign({}, ...papersOf(form, kind));

/** From the first word to the finding, with what the form says of each step. */
export async function openCaseOf(school: School, form: FilledForm): Promise<ReferralId> {
  const { deps } = school;
  const { facts: _facts, state: _state, ...said } = wholeOf(form, 'cases');
  const { framework } = form;
  const begun = { ...aReferralInput, ...input(), ...said, framework: framework === '504' ? '504' : 'IAP' } as const;
  const of = await openReferral(deps, priya, begun);
  await caseSteps.evaluate(school, of);
  await recordConsent(deps, priya, {
    ...{ ...input(), referralId: of.referralId, consent: 'evaluation', decision: 'given', receivedOn: '2026-10-05' },
    ...{ signer: 'grd_ana', method: 'paper' },
    ...allOf(form, 'consent'),
  });
  for (const [source, papers] of Map.groupBy(papersOf(form, 'source'), (paper) => paper.source)) {
    const paper: NewSource = Object.assign({ source }, ...papers);
    await recordEvaluation(deps, priya, { ...input(), referralId: of.referralId, ...paper });
  }
  for (const name of ['child', 'options', 'invite', 'convene'] as const) await caseSteps[name](school, of);
  await meet(school, form, of.referralId);
  const { eligible: _eligible, decidedOn: _on, ...answers } = allOf(form, 'eligibility');
  await decideEligibility(deps, priya, {
    ...{ ...input(), referralId: of.referralId, eligible: true, decidedOn: '2026-11-20' },
    answers: { majorLifeActivity: ['learning'], substantialLimit: true, mitigatingIgnored: true, ...answers },
    notice: sent('2026-11-21'),
  });
  return of.referralId;
}

async function meet({ deps }: School, form: FilledForm, about: ReferralId) {
  const meeting = { about, purpose: 'eligibility' as const, place: 'Room 12', participants: [] };
  const { meetingId } = await openMeeting(deps, priya, { ...input(), ...meeting });
  const { decisions = [], participants: _same, ...more } = wholeOf(form, 'minutes');
  const settled = [...(decisions as never[]), ...(minutes.decisions ?? [])];
  await recordMinutes(deps, priya, { ...input(), meetingId, minutes: { ...minutes, ...more, decisions: settled } });
  await closeMeeting(deps, priya, { ...input(), meetingId });
}

/** Nothing is needed now, for the reason that the form gives. */
export async function putOff({ deps }: School, form: FilledForm, referralId: ReferralId) {
  const facts = partsOf(form, 'cases').flatMap(({ facts: given }) => (Array.isArray(given) ? given : []));
  const reason = facts.find(({ kind }) => kind === 'reasonWritten')?.words;
  await closeNoConsent(deps, priya, {
    ...{ ...input(), referralId, answer: 'noPlanNow', reason },
    notice: sent('2026-11-23'),
  });
}
