import { describe, expect, it } from 'vitest';
import {
  advanceReferral,
  beginReferral,
  checkSource,
  type Referral,
  type ReferralContext,
  recordReferralFacts,
  withdrawPlan,
} from '#shared/domain/cases/referral.ts';
import { addDays } from '#shared/domain/dates.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import type { OwedTask } from '#shared/domain/process/owed-tasks.ts';
import { aContext, proofs, today } from '../process/proofs.ts';

const fact = (kind: Fact['kind'], more: object = {}): Fact =>
  Fact.parse({ kind, on: '2026-11-02', by: 'stf_priya', ...more });
const firstWord = fact('referralReceived', { source: 'family' });
const rightsSent = fact('safeguardsSent', { occasion: 'referral', noticeId: 'ntc_1', on: '2026-11-04' });
const priorPlan = fact('priorPlanReceived', { evidenceId: 'evd_1' });
const finding = fact('eligibilityDecided', { eligible: true, evidenceId: 'evd_2', on: '2026-11-09' });
const asked = fact('consentRequested', { consent: 'evaluation', on: '2026-11-05' });
const agreed = fact('consentGiven', { consent: 'evaluation', evidenceId: 'evd_3', on: '2026-11-10' });
const observed = fact('sourceGathered', { source: 'observation', evidenceId: 'evd_4' });
/** As a coordinator, on 23 November 2026. */
const context: ReferralContext = aContext();
const refused = (code: string, details: object) => expect.objectContaining({ code, details });

const giveRights: OwedTask = {
  ...{ what: 'giveRights', since: '2026-11-02', clock: { amount: 5, unit: 'schoolDays' } },
};
const settle = { what: 'settleReferral', startOn: '2026-11-02', clock: { amount: 15, unit: 'schoolDays' } } as const;
type Begun = Parameters<typeof beginReferral>[0];
const begun = (over: Partial<Begun> = {}): Begun => ({
  ...({ id: 'ref_1', studentId: 'stu_maya', schoolId: 'sch_harbor-high', framework: 'IAP', source: 'family' } as const),
  ...{ concern: 'Homework takes four hours.', receivedOn: '2026-11-02' },
  ...over,
});
const opened = (over: Partial<Begun> = {}, facts: Fact[] = [firstWord]) =>
  beginReferral(begun(over), { step: 'refer', facts }, context);
const aCase = (over: Partial<Referral> = {}): Referral => ({
  ...begun(),
  ...{ state: 'referred', facts: [firstWord], version: 1 },
  ...over,
});

describe('the first day of a case', () => {
  it('begins with the word itself, from which the school’s days and the family’s copy of its rights run', () => {
    expect(opened()).toEqual({ ...aCase(), owed: [giveRights], clock: settle });
    expect(opened({}, [firstWord, rightsSent]).owed).toEqual([{ ...giveRights, doneOn: '2026-11-04' }]);
  });

  it.each([
    ['nothing', ''],
    ['only blanks', ' \n '],
    ['more than 4,000 characters', 'x'.repeat(4001)],
  ])('takes no concern of %s', (_what, concern) => {
    expect(() => opened({ concern })).toThrow(refused('invalid_input', { field: 'concern' }));
  });

  it('takes a concern of 4,000 characters', () => {
    expect(opened({ concern: 'x'.repeat(4000) }).concern).toHaveLength(4000);
  });

  it('takes no word of tomorrow', () => {
    const word = { ...firstWord, on: addDays(today, 1) };
    expect(() => opened({}, [word])).toThrow(refused('invalid_input', { field: 'on', kind: 'referralReceived' }));
    expect(opened({}, [{ ...firstWord, on: today }]).state).toBe('referred');
  });

  it.each<[string, number, string | undefined]>([
    ['of today', 0, undefined],
    ['of thirty days ago', 30, undefined],
    ['of thirty-one days ago, with its reason', 31, 'She was in hospital.'],
    ['of a year ago, with the longest reason', 365, 'x'.repeat(1000)],
    ['of yesterday, with a reason that nobody asked for', 1, 'The office was closed.'],
  ])('takes a word %s', (_what, ago, lateReason) => {
    const receivedOn = addDays(today, -ago);
    expect(opened({ receivedOn, ...(lateReason ? { lateReason } : {}) }).receivedOn).toBe(receivedOn);
  });

  it.each<[string, number, string | undefined, string]>([
    ['of thirty-one days ago without a reason', 31, undefined, 'lateReason'],
    ['of thirty-one days ago with an empty one', 31, '', 'lateReason'],
    ['of yesterday with a blank one', 1, '  ', 'lateReason'],
    ['of last month with one of 1,001 characters', 40, 'x'.repeat(1001), 'lateReason'],
    ['of more than a year ago', 366, 'She was in hospital.', 'receivedOn'],
  ])('takes no word %s', (_what, ago, lateReason, field) => {
    const said = { receivedOn: addDays(today, -ago), ...(lateReason === undefined ? {} : { lateReason }) };
    expect(() => opened(said)).toThrow(refused('invalid_input', { field }));
  });

  it('of a student who came with a plan is that plan’s: nothing is owed, however long ago it was told', () => {
    const receivedOn = addDays(today, -400);
    const facts = [firstWord, priorPlan];
    expect(beginReferral(begun({ receivedOn }), { step: 'transferIn', facts }, context)).toEqual({
      ...aCase({ receivedOn, facts, state: 'transferredIn' }),
      clock: { what: 'transferReview', startOn: '2026-11-02', clock: { amount: 30, unit: 'calendarDays' } },
    });
  });
});

describe('what is put on record of a case', () => {
  it('stands behind what was there, does what was owed, and its clock follows', () => {
    const waiting = aCase({ state: 'awaitingConsent', owed: [giveRights], version: 3 });
    expect(recordReferralFacts(waiting, [asked, rightsSent], context)).toEqual({
      ...waiting,
      facts: [firstWord, asked, rightsSent],
      owed: [{ ...giveRights, doneOn: '2026-11-04' }],
      clock: { what: 'consent', startOn: '2026-11-05', clock: { amount: 30, unit: 'calendarDays' } },
      version: 4,
    });
    expect(recordReferralFacts(aCase({ facts: [], clock: settle }), [asked], context)).toEqual(
      aCase({ facts: [asked], version: 2 }),
    );
  });

  it('is nothing that lies ahead', () => {
    const tomorrow = { ...asked, on: addDays(today, 1) };
    expect(() => recordReferralFacts(aCase(), [asked, tomorrow], context)).toThrow(
      refused('invalid_input', { field: 'on', kind: 'consentRequested' }),
    );
  });

  it('is four hundred things at most', () => {
    const many = (count: number) => Array.from({ length: count }, () => asked);
    const long = aCase({ facts: many(398) });
    expect(recordReferralFacts(long, many(2), context).facts).toHaveLength(400);
    expect(() => recordReferralFacts(long, many(3), context)).toThrow(refused('invalid_input', { field: 'facts' }));
  });

  it.each<Referral['state']>(['planned', 'declinedToEvaluate', 'notEligible'])(
    'is of a case that is %s only what is owed still',
    (state) => {
      const over = aCase({ state, owed: [giveRights] });
      const notReady = refused('not_ready', { from: state, step: 'record' });
      expect(recordReferralFacts(over, [rightsSent], context)).toEqual({
        ...over,
        facts: [firstWord, rightsSent],
        owed: [{ ...giveRights, doneOn: '2026-11-04' }],
        version: 2,
      });
      for (const facts of [[], [asked], [rightsSent, asked]])
        expect(() => recordReferralFacts(over, facts, context)).toThrow(notReady);
      expect(() => recordReferralFacts(aCase({ state }), [rightsSent], context)).toThrow(notReady);
    },
  );

  it('may be anything of a case that was closed without consent: the family may come back', () => {
    expect(recordReferralFacts(aCase({ state: 'closedNoConsent' }), [asked], context).facts).toHaveLength(2);
  });
});

describe('a step of a case', () => {
  const facts = [...proofs.evaluationNotice, asked, agreed];

  it('is taken alone, or with the one that it opens the way to, as one change', () => {
    const told = aCase({ facts: [{ ...firstWord, on: '2026-09-28' }] });
    expect(advanceReferral(told, { step: 'requestConsent', facts }, context)).toMatchObject({
      state: 'awaitingConsent',
      version: 2,
      clock: { what: 'consent', startOn: '2026-11-05' },
    });
    expect(advanceReferral(told, { step: 'requestConsent', next: 'beginEvaluation', facts }, context)).toEqual({
      ...told,
      state: 'evaluating',
      facts: [...told.facts, ...facts],
      version: 2,
      clock: { what: 'evaluation', startOn: '2026-11-10', clock: { amount: 45, unit: 'schoolDays' } },
    });
  });

  it('that is not due from where the case stands is refused', () => {
    expect(() => advanceReferral(aCase(), { step: 'beginEvaluation', facts: [agreed] }, context)).toThrow('not_ready');
  });

  it('back from a plan that was thrown away leaves the finding, and its thirty days', () => {
    const planned = aCase({ state: 'planned', facts: [firstWord, finding], version: 7 });
    expect(withdrawPlan(planned, context)).toEqual({
      ...planned,
      state: 'eligible',
      version: 8,
      clock: { what: 'agreePlan', startOn: '2026-11-09', clock: { amount: 30, unit: 'calendarDays' } },
    });
    expect(() => withdrawPlan(aCase(), context)).toThrow('not_ready');
  });
});

describe('what may be gathered for an evaluation', () => {
  const before = aCase({ state: 'awaitingConsent', facts: [firstWord, observed] });

  it.each(['records', 'outsideReport'] as const)('is, before the family consents: %s', (source) => {
    expect(() => checkSource(before, source, context)).not.toThrow();
  });

  it.each(['observation', 'classroomWork'] as const)('is, once the family has consented: %s', (source) => {
    expect(() => checkSource(before, source, context)).toThrow(
      refused('not_ready', { from: 'awaitingConsent', step: 'evaluate', missing: 'consent' }),
    );
    expect(() => checkSource(aCase({ facts: [firstWord, agreed] }), source, context)).not.toThrow();
  });
});
