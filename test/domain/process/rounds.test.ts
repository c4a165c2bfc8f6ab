import { describe, expect, it } from 'vitest';
import { Fact } from '#shared/domain/process/facts.ts';
import type { ProcessState } from '#shared/domain/process/states.ts';
import { possibleSteps, runningClock, step } from '#shared/domain/process/step.ts';
import type { StepName } from '#shared/domain/process/transitions.ts';
import { aContext, proofs } from './proofs.ts';

const on = (day: string, facts: readonly Fact[]): Fact[] => facts.map((fact) => ({ ...fact, on: day }));
const all = (...needs: (keyof typeof proofs)[]) => needs.flatMap((need) => proofs[need]);
const fact = (kind: Fact['kind'], more: object) => Fact.parse({ kind, by: 'stf_priya', ...more });
const consent = (day: string, more: object = {}) =>
  fact('consentGiven', { on: day, consent: 'evaluation', evidenceId: 'evd_1', person: 'grd_ana', ...more });
/** What keeps a step back on this day. */
const missing = (state: ProcessState, name: StepName, facts: readonly Fact[], framework: '504' | 'ILP' = '504') =>
  possibleSteps({ state, facts }, aContext({ framework })).find((each) => each.name === name)?.missing;

describe('what was done in an earlier round', () => {
  const opened = [...proofs.referral, ...on('2026-10-02', all('consentRequest', 'consent'))];
  const evaluated = on('2026-10-20', all('sources', 'team'));
  const old = on('2023-05-02', all('eligibilityMeeting', 'eligibilityNotice'));
  const found = on('2026-11-02', proofs.eligibleAnswers);

  it('finds nobody eligible: a meeting of 2023 and its notice', () => {
    expect(missing('eligibilityMeeting', 'findEligible', [...opened, ...evaluated, ...old, ...found])).toEqual([
      'eligibilityMeeting',
      'eligibilityNotice',
    ]);
    expect(missing('eligibilityMeeting', 'findEligible', [...old, ...opened, ...evaluated, ...found])).toEqual([
      'eligibilityMeeting',
      'eligibilityNotice',
    ]);
    const met = on('2026-11-02', all('eligibilityMeeting', 'eligibilityNotice'));
    expect(missing('eligibilityMeeting', 'findEligible', [...opened, ...evaluated, ...met, ...found])).toEqual([]);
  });

  it('tells the family nothing of what a meeting found afterwards', () => {
    const [meeting, notice] = [on('2026-11-10', proofs.eligibilityMeeting), on('2026-11-09', proofs.eligibilityNotice)];
    expect(
      missing('eligibilityMeeting', 'findEligible', [...opened, ...evaluated, ...meeting, ...notice, ...found]),
    ).toEqual(['eligibilityNotice']);
  });

  it('is no source of an evaluation more than a year later, and a report that came before the first word is', () => {
    const [one, two] = proofs.sources as [Fact, Fact];
    const from = (first: string, second: string) => [...opened, ...on(first, [one]), ...on(second, [two])];
    expect(missing('evaluating', 'conveneTeam', from('2023-05-02', '2026-10-20'))).toContain('sources');
    expect(missing('evaluating', 'conveneTeam', from('2026-03-02', '2026-10-20'))).not.toContain('sources');
  });

  it('convenes nobody when a family comes back after years: the team, the invitation and the sources are new', () => {
    const before = on('2023-05-02', [...opened, ...evaluated, ...proofs.familyInvitation, ...proofs.noConsentNotice]);
    const back = [fact('roundBegan', { on: '2026-10-01', round: 'case' }), ...on('2026-10-01', proofs.consentRequest)];
    expect(missing('evaluating', 'conveneTeam', [...before, ...back, consent('2026-10-05')])).toEqual([
      'sources',
      'team',
      'familyInvitation',
    ]);
  });

  it('starts no review of this year: who was asked in 2023 and never met upon it is asked anew', () => {
    const inputs = all('teacherInput', 'studentInput', 'familyInput', 'deliveryReport');
    const asked = ['teacherInput', 'studentInput', 'familyInput', 'deliveryReport'];
    expect(missing('active', 'startReview', on('2023-05-02', inputs))).toEqual(asked);
    expect(missing('active', 'startReview', inputs)).toEqual([]);
    // A re-evaluation looked at all of it meanwhile.
    expect(missing('active', 'startReview', [...inputs, ...on('2026-10-20', proofs.reevaluationMeeting)])).toEqual(
      asked,
    );
  });

  it('ends no review: its meeting is after the report of what was provided', () => {
    const facts = [...on('2026-10-20', proofs.deliveryReport), ...on('2026-10-19', proofs.reviewMeeting)];
    expect(missing('inReview', 'continuePlan', facts)).toEqual(['reviewMeeting']);
    expect(missing('inReview', 'continuePlan', [...facts, ...on('2026-10-20', proofs.reviewMeeting)])).toEqual([]);
  });

  it('answers no new removal from school', () => {
    const answered = [...proofs.reevaluationCause, ...proofs.manifestation];
    const again = on('2026-11-02', [...proofs.reevaluationCause, ...proofs.reevaluationNotice]);
    expect(missing('active', 'reevaluate', [...answered, ...again])).toContain('manifestation');
    expect(missing('active', 'reevaluate', [...again, ...on('2026-11-02', proofs.manifestation)])).not.toContain(
      'manifestation',
    );
  });

  it('adopts no plan: the meeting and the notice are about the plan that came', () => {
    const earlier = on('2023-05-02', all('transferMeeting', 'planNotice'));
    expect(missing('provisional', 'adoptTransfer', [...proofs.priorPlan, ...earlier])).toEqual(
      expect.arrayContaining(['transferMeeting', 'planNotice']),
    );
  });

  it('decides no plan: the group that found a need in 2023 said yes to another one', () => {
    const met = (day: string, purpose: string, decided?: string[]) =>
      fact('meetingHeld', { on: day, meetingId: 'mtg_1', purpose, ...(decided ? { decided } : {}) });
    const lacks = (...facts: Fact[]) =>
      missing('agreed', 'publishPlan', [...opened, ...facts])?.includes('planMeeting');
    expect(lacks(met('2023-05-02', 'plan'))).toBe(true);
    expect(lacks(met('2026-11-02', 'eligibility', ['eligibility']))).toBe(true);
    expect(lacks(met('2026-11-02', 'plan', []))).toBe(true);
    // One meeting may decide both, and those of before December 2026 say only what they were for.
    expect(lacks(met('2026-11-02', 'eligibility', ['eligibility', 'plan']))).toBe(false);
    expect(lacks(met('2026-11-02', 'plan'))).toBe(false);
  });

  it('announces no ending of today', () => {
    const facts = [...proofs.graduation, ...on('2023-05-02', proofs.exitNotice)];
    expect(missing('active', 'graduate', facts)).toEqual(['exitNotice']);
  });

  it.each([
    ['checkIn', 'finishCheckIn', 'checkInHeld', 'checkIn'],
    ['annualUpdate', 'finishUpdate', 'studentTookPart', 'studentPart'],
  ] as const)('is no part of what a learning plan begins anew: %s', (state, name, kind, need) => {
    const round = state === 'checkIn' ? 'checkIn' : 'update';
    const begins = fact('roundBegan', { on: '2026-11-20', round });
    const done = (day: string) => fact(kind, { on: day });
    const lacks = (...facts: Fact[]) => missing(state, name, facts, 'ILP')?.includes(need);
    expect(lacks(done('2023-05-02'))).toBe(true);
    expect(lacks(begins, done('2023-05-02'))).toBe(true);
    expect(lacks(done('2026-11-19'), begins)).toBe(true);
    expect(lacks(begins, done('2026-11-20'))).toBe(false);
    // Held last week, and begun in the record when it was entered.
    expect(lacks(begins, done('2026-11-13'))).toBe(false);
    // Of those of old it is not known when they began.
    expect(lacks(done('2026-09-01'))).toBe(false);
  });
});

describe('a word about a need', () => {
  it.each([
    ...(['self', 'eligibleSelf', 'parentOf', 'teachesNow', 'aides', 'serves', 'nurseOf'] as const),
    ...(['caseManages', 'coordinates'] as const),
  ])('is a referral, with nothing in hand but that it was said: %s', (as) => {
    expect(step({ state: 'none', facts: proofs.referral }, 'refer', aContext({ as })).state).toBe('referred');
  });
});

describe('a notice that there will be no plan', () => {
  const refusal = (day: string, person?: string) =>
    fact('consentRefused', { on: day, consent: 'services', evidenceId: 'evd_2', ...(person ? { person } : {}) });
  const notice = on('2026-11-03', proofs.servicesNotice);

  it('stays when somebody without rights refuses after it', () => {
    const facts = [refusal('2026-11-02', 'grd_ana'), ...notice, refusal('2026-11-04', 'grd_gran')];
    expect(step({ state: 'eligible', facts }, 'declineServices', aContext()).state).toBe('servicesDeclined');
  });

  it('is sent anew when the other parent refuses after it', () => {
    const facts = [refusal('2026-11-02', 'grd_ana'), ...notice, refusal('2026-11-04', 'grd_luis')];
    expect(missing('eligible', 'declineServices', facts)).toEqual(['servicesNotice']);
  });

  it('is sent anew after a refusal of old, of which nobody knows whose it was', () => {
    const facts = [refusal('2026-11-02'), ...notice, refusal('2026-11-04')];
    expect(missing('eligible', 'declineServices', facts)).toEqual(['servicesNotice']);
    expect(missing('eligible', 'declineServices', facts.slice(0, -1))).toEqual([]);
  });
});

describe('the clock of an evaluation', () => {
  const startOf = (...facts: Fact[]) => runningClock({ state: 'evaluating', facts }, aContext())?.startOn;
  const asked = fact('consentRequested', { on: '2026-10-01', consent: 'evaluation' });
  const refused = (day: string, person: string) =>
    fact('consentRefused', { on: day, consent: 'evaluation', evidenceId: 'evd_2', person });

  it('runs from the consent to evaluate, and not from a yes to services', () => {
    expect(startOf(asked, consent('2026-10-05'), consent('2026-10-20', { consent: 'services' }))).toBe('2026-10-05');
  });

  it('runs from the first of two parents’ consents, whichever is entered first', () => {
    const father = { person: 'grd_luis' };
    expect(startOf(asked, consent('2026-10-05'), consent('2026-10-12', father))).toBe('2026-10-05');
    expect(startOf(asked, consent('2026-10-12', father), consent('2026-10-05'))).toBe('2026-10-05');
  });

  it('runs from the day on which nobody with rights refused any more', () => {
    const differ = [asked, consent('2026-10-05'), refused('2026-10-06', 'grd_luis')];
    expect(startOf(...differ, consent('2026-10-14', { person: 'grd_luis' }))).toBe('2026-10-14');
    expect(startOf(asked, consent('2026-10-05'), refused('2026-10-06', 'grd_gran'))).toBe('2026-10-05');
  });

  it('runs anew when a family was asked anew', () => {
    const again = fact('consentRequested', { on: '2026-11-01', consent: 'evaluation' });
    expect(startOf(asked, consent('2026-10-05'), again, consent('2026-11-04'))).toBe('2026-11-04');
    expect(startOf(asked, consent('2026-10-05'), again)).toBe('2026-10-05');
  });

  it('of the finding runs from the meeting about eligibility, and from no other', () => {
    const [met] = on('2026-11-02', proofs.eligibilityMeeting);
    const [other] = on('2026-11-09', proofs.transferMeeting);
    const facts = [met!, other!];
    expect(runningClock({ state: 'eligibilityMeeting', facts }, aContext())?.startOn).toBe('2026-11-02');
  });
});
