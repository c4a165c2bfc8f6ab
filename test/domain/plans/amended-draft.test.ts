import { describe, expect, it } from 'vitest';
import { saidInDraft } from '#shared/domain/plans/amending/amended-draft.ts';
import type { PlanResource } from '#shared/domain/plans/learning/resource.ts';
import { canonicalJson } from '#shared/domain/same-record.ts';
import { aDraftPlan, anItem } from '../../builders.ts';
import { aGoal } from '../../sample/records.ts';

type Draft = NonNullable<Parameters<typeof aDraftPlan>[0]>;
const said = (over: Draft = {}) => canonicalJson(saidInDraft(aDraftPlan(over)));
const tablet: PlanResource = { what: 'Tablet', supplier: 'Library', inPlace: 'no', goalIds: [], itemIds: [] };

describe('what a group has before it when it decides a change', () => {
  it.each<[string, Draft]>([
    ['a support', { items: [anItem({ parameter: { timeMultiplier: 3 } })] }],
    ['a goal', { goals: [aGoal({ statement: 'Reads a page aloud.' })] }],
    ['what the student is good at', { learner: { strengths: ['Draws well.'], interests: [], extracurriculars: [] } }],
    ['a thing that is to be there', { resources: [tablet] }],
  ])('is something else when %s changes', (_, over) => {
    expect(said(over)).not.toBe(said());
  });

  it('is the same in whatever order its parts are listed, and whoever manages the case', () => {
    const [one, two] = [anItem(), anItem({ itemId: 'itm_2', code: 'PRE-READ-SELF', parameter: {} })];
    expect(said({ items: [two, one], caseManagerId: 'stf_priya' })).toBe(said({ items: [one, two] }));
  });
});
