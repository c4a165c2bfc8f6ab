import { describe, expect, it } from 'vitest';
import { contestedParts, heldByDispute } from '#shared/domain/plans/contested/contested-parts.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { aGoal } from '../../sample/records.ts';

const day = { on: '2026-11-20', by: 'stf_priya' } as const;
const dispute = (...parts: ('itm_1' | 'itm_2' | 'gol_1')[]): Fact => ({ kind: 'disputeOpened', ...day, parts });
const ofAll: Fact = { kind: 'disputeOpened', ...day };
const settled: Fact = { kind: 'disputeSettled', ...day };

describe('what of a plan is contested', () => {
  it.each([
    ['nothing, where nobody disputes', [], undefined],
    ['the parts that a dispute names', [dispute('itm_1')], new Set(['itm_1'])],
    ['those of two disputes', [dispute('itm_1'), dispute('itm_2')], new Set(['itm_1', 'itm_2'])],
    ['all, where one of them names none', [dispute('itm_1'), ofAll], 'all'],
    ['nothing, once it was settled', [dispute('itm_1'), settled], undefined],
    ['what a later one names', [ofAll, settled, dispute('gol_1')], new Set(['gol_1'])],
  ])('is %s', (_what, facts, parts) => {
    expect(contestedParts(facts)).toEqual(parts);
  });

  it('was all of it in a dispute of before, which named nothing', () => {
    expect(contestedParts([Fact.parse({ kind: 'disputeOpened', ...day })])).toBe('all');
  });
});

describe('what waits for the end of a dispute', () => {
  const quizzes = { activities: ['quiz_test' as const], courses: [], settings: ['room 114'] };
  const first = anItem({ parameter: { timeMultiplier: 2 }, applicability: quizzes, endOn: '2027-01-31' });
  const second = anItem({ itemId: 'itm_2', code: 'RES-SCRIBE', parameter: {} });
  const plan = anActivePlan({ items: [first, second], goals: [aGoal()] });
  const held = (over: Partial<ActivePlan>, ...facts: Fact[]) => heldByDispute(facts, plan, { ...plan, ...over });
  const changed = (over: object) => ({ items: [{ ...first, ...over }, second] });

  it.each<[string, Partial<ActivePlan>]>([
    ['is taken away', { items: [second] }],
    ['gets a smaller amount', changed({ parameter: { timeMultiplier: 1.5 } })],
    ['gets another amount that no rule compares', changed({ parameter: { fixedMinutes: 20 } })],
    ['holds for other activities', changed({ applicability: { ...quizzes, activities: ['homework'] } })],
    ['holds in fewer courses', changed({ applicability: { ...quizzes, courses: ['Algebra I'] } })],
    ['ends earlier', changed({ endOn: '2026-12-31' })],
    ['begins later', changed({ startOn: '2026-12-01' })],
    ['becomes another thing', changed({ code: 'SET-ROOM' })],
    ['may be left out sooner', changed({ priority: 'standard', applicationType: 'modification' })],
  ])('is a contested item that %s', (_what, over) => {
    expect(held(over, dispute('itm_1'))).toEqual(['itm_1']);
    expect(held(over, ofAll)).toEqual(['itm_1']);
    expect(held(over, dispute('itm_2'))).toEqual([]);
    expect(held(over, dispute('itm_1'), settled)).toEqual([]);
  });

  it('is whatever is contested of a plan that is to end sooner as a whole', () => {
    expect(held({ endOn: '2027-01-31' }, dispute('itm_2'))).toEqual(['itm_2']);
    expect(held({ startOn: '2027-01-31' }, dispute('itm_1'))).toEqual(['itm_1']);
    expect(held({ endOn: '2027-01-31' }, ofAll)).toEqual(['itm_1', 'itm_2', 'gol_1']);
    expect(held({ startOn: '2026-08-01', reviewDueOn: '2027-01-31' }, ofAll)).toEqual([]);
  });

  it.each<[string, Partial<ActivePlan>]>([
    ['gets a larger amount', changed({ parameter: { timeMultiplier: 2.5 } })],
    ['holds for more activities', changed({ applicability: { ...quizzes, activities: ['quiz_test', 'homework'] } })],
    ['holds everywhere', changed({ applicability: { activities: [], courses: [], settings: [] } })],
    ['lasts longer', changed({ endOn: undefined })],
    ['is more pressing', changed({ priority: 'essential' })],
    ['is in other hands', changed({ ownerRole: 'office', ownerId: 'stf_dana' })],
    ['has another beside it', { items: [first, second, anItem({ itemId: 'itm_3' })] }],
    ['stays as it is while the case manager changes', { caseManagerId: 'stf_priya' }],
  ])('is no contested item that %s', (_what, over) => {
    expect(held(over, dispute('itm_1'))).toEqual([]);
    expect(held(over, ofAll)).toEqual([]);
  });

  it('is a contested goal that goes or says something else, and not one that somebody else carries', () => {
    expect(held({ goals: [] }, dispute('gol_1'))).toEqual(['gol_1']);
    expect(held({ goals: [aGoal({ statement: 'Reads less.' })] }, dispute('gol_1'))).toEqual(['gol_1']);
    expect(held({ goals: [aGoal({ ownerId: 'stf_grace' })] }, dispute('gol_1'))).toEqual([]);
  });
});
