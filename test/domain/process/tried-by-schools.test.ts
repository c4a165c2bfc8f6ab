import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import type { ProcessState } from '#shared/domain/process/states.ts';
import { step } from '#shared/domain/process/step.ts';
import type { StepContext } from '#shared/domain/process/step-context.ts';
import type { StepName } from '#shared/domain/process/transitions.ts';
import { aContext, mother, proofs, says, silence, today } from './proofs.ts';

/** In an ordinary district. */
const answerOf = (from: ProcessState, facts: readonly Fact[], name: StepName, over: Partial<StepContext> = {}) => {
  try {
    return step({ state: from, facts }, name, aContext({ settings: defaultSettings, ...over })).state;
  } catch (refusal) {
    return refusal as { code: string; details: object };
  }
};
const on = (day: string, facts: readonly Fact[]): Fact[] => facts.map((fact) => ({ ...fact, on: day }));
const fact = (kind: Fact['kind'], more: object = {}) =>
  Fact.parse({ kind, on: '2026-11-02', by: 'stf_priya', ...more });
const refuses = (missing: string) => ({ code: 'not_ready', details: { missing } });

const wished = [...proofs.familyWord, ...proofs.amendReason.slice(1), ...proofs.amendNotice.slice(1)];
const more = { change: { needsGroup: false, isDecided: false } };
const less = { change: { needsGroup: true, isDecided: false } };
const dispute = fact('disputeOpened');
const over2026 = { plan: { complete: true, endOn: '2026-11-01' } };
const written = [
  ...[...proofs.deliveryReport, ...proofs.reviewMeeting, ...proofs.changeReason, ...proofs.changeNotice],
  says(mother, 'agreed', 2),
];
const allInput = [...proofs.teacherInput, ...proofs.studentInput, ...proofs.familyInput, ...proofs.deliveryReport];
const toFind = [...proofs.referral, ...proofs.consentRequest, ...proofs.consent, ...proofs.sources, ...proofs.team];
const exitTold = on('2026-11-02', proofs.exitNotice);
const invited = (more: object = {}) => [
  ...toFind,
  fact('familyInvited', { on: '2026-11-18', forOn: '2026-11-21', ...more }),
];

/*
 * Every transition that real schools tried on the model, by the numbers of their report: P1 to P17.
 */
describe('what real schools tried', () => {
  it.each<[string, ProcessState, readonly Fact[], StepName, Partial<StepContext>, string | object]>([
    [
      'P1 a change today, at the family’s wish, without the yearly review',
      'active',
      wished,
      'amendByAgreement',
      more,
      'active',
    ],
    ['P1 a review’s change is still a review’s', 'active', written, 'amendPlan', {}, { code: 'not_ready' }],
    ['P1 a yearly review, once everybody was asked', 'active', on(today, allInput), 'startReview', {}, 'inReview'],
    ['P3 an addition while there is a dispute', 'active', [dispute, ...wished], 'amendByAgreement', more, 'active'],
    [
      'P3 taking away what is contested, by the group alone',
      'active',
      [dispute, ...wished],
      'amendByAgreement',
      { change: { needsGroup: true, isDecided: true } },
      refuses('nothingContested'),
    ],
    ['P3 taking away without the group', 'active', wished, 'amendByAgreement', less, refuses('groupDecision')],
    [
      'P3c a last day that came in a dispute is asked about, not passed',
      'active',
      [dispute],
      'expire',
      over2026,
      refuses('noDispute'),
    ],
    ['P3c and passes once it is settled', 'active', [dispute, ...proofs.settlement], 'expire', over2026, 'ended'],
    [
      'P4 a student who left, before the next school confirms the papers',
      'active',
      proofs.withdrawal,
      'transferOut',
      {},
      'ended',
    ],
    ['P4 a student who left, before the papers went', 'provisional', proofs.withdrawal, 'transferOut', {}, 'ended'],
    ['P4 a family that moved abroad', 'active', proofs.withdrawal, 'leaveAbroad', {}, 'ended'],
    [
      'P5 a consent that was taken back, without a summary',
      'active',
      [...proofs.revocation, ...exitTold],
      'revoke',
      {},
      'ended',
    ],
    ['P6 graduation, without a summary', 'active', [...proofs.graduation, ...exitTold], 'graduate', {}, 'ended'],
    [
      'P8 an update on what a student did in 2023',
      'annualUpdate',
      on('2023-05-02', proofs.studentPart),
      'finishUpdate',
      { framework: 'ILP' },
      refuses('studentPart'),
    ],
    [
      'P8 a check-in of 2023',
      'checkIn',
      on('2023-05-02', proofs.checkIn),
      'finishCheckIn',
      { framework: 'ILP' },
      refuses('checkIn'),
    ],
    [
      'P9 a finding on a meeting and a notice of 2023',
      'eligibilityMeeting',
      [
        ...on('2023-05-02', [...proofs.eligibilityMeeting, ...proofs.eligibilityNotice]),
        ...toFind,
        ...proofs.eligibleAnswers,
      ],
      'findEligible',
      {},
      refuses('eligibilityMeeting, eligibilityNotice'),
    ],
    ...(['teachesNow', 'parentOf', 'eligibleSelf', 'serves', 'nurseOf', 'aides', 'actsForAdult'] as const).map(
      (as): [string, ProcessState, readonly Fact[], StepName, Partial<StepContext>, string] => [
        `P10 a word of ${as}, before the copy of the rights went`,
        ...(['none', proofs.referral, 'refer', { as }, 'referred'] as const),
      ],
    ),
    [
      'P10 an evaluation that a student of age consents to',
      'awaitingConsent',
      [...proofs.consentRequest, ...proofs.consent],
      'beginEvaluation',
      { as: 'eligibleSelf' },
      'evaluating',
    ],
    [
      'P10f a learning plan that a student of age begins',
      'none',
      [],
      'draftLearning',
      { as: 'eligibleSelf', framework: 'ILP' },
      'draft',
    ],
    [
      'P10g a learning plan that a parent wishes for: begun by it, and written by the school',
      'none',
      [],
      'draftLearning',
      { as: 'parentOf', framework: 'ILP' },
      'draft',
    ],
    [
      'P10h a learning plan that a teacher wishes for: the same',
      'none',
      [],
      'draftLearning',
      { as: 'teachesNow', framework: 'ILP' },
      'draft',
    ],
    [
      'P11 help for a broken arm, without a finding of disability',
      'none',
      proofs.documentedNeed,
      'draftDocumented',
      { framework: 'IAP' },
      'draft',
    ],
    [
      'P12 a meeting that the family is invited to three days before',
      'evaluating',
      invited(),
      'conveneTeam',
      {},
      refuses('familyInvitation'),
    ],
    [
      'P12 the same, where the family itself wished for the sooner day',
      'evaluating',
      invited({ sooner: true }),
      'conveneTeam',
      {},
      'eligibilityMeeting',
    ],
    [
      'P17 a plan to which nobody answers, tried enough',
      'draft',
      [...proofs.eligibleAnswers, ...silence],
      'agreePlan',
      {},
      'agreed',
    ],
    [
      'P17 a plan to which a mother says no',
      'draft',
      [...proofs.eligibleAnswers, says(mother, 'declined')],
      'agreePlan',
      {},
      { code: 'not_ready' },
    ],
    [
      'P17 services that the family declined',
      'eligible',
      [...proofs.eligibleAnswers, ...proofs.servicesRefusal, ...proofs.servicesNotice],
      'declineServices',
      {},
      'servicesDeclined',
    ],
  ])('%s', (_, from, facts, name, over, answer) => {
    const got = answerOf(from, facts, name, over);
    if (typeof answer === 'string') expect(got).toBe(answer);
    else expect(got).toMatchObject(answer);
  });
});
