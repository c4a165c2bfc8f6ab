import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { type Comparable, diffPlans } from '#shared/domain/plans/plan-diff.ts';
import { changesInWords } from '#shared/text/plans/plan-changes.ts';
import { anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';
import { generatedPlan } from '../../domain/plans/generated-plans.ts';

const on = '2026-11-24';
const nameOf = (id: string) => ({ stf_dana: 'Dana Ruiz', stf_grace: 'Grace Okafor' })[id] ?? id;
const plan = (over: Partial<Comparable> = {}): Comparable => ({
  kind: 'accommodation',
  framework: '504',
  caseManagerId: 'stf_dana',
  startOn: '2026-08-31',
  needs: [],
  items: [anItem()],
  goals: [],
  services: [],
  strategies: [],
  ...over,
});
const goal: Goal = {
  goalId: 'gol_1',
  domain: 'literacy',
  term: 'long',
  statement: 'Read aloud',
  objectives: [],
  status: 'open',
};
const told = (before: Comparable | undefined, after: Comparable) =>
  changesInWords(diffPlans(before, after), { on, nameOf });

describe('what changed, in plain words', () => {
  it.each<[string, Partial<Comparable>, Partial<Comparable>, string]>([
    [
      'an amount',
      {},
      { items: [anItem({ parameter: { timeMultiplier: 2 } })] },
      'Extended time on timed work: 1.5× → 2×',
    ],
    [
      'dates that were open',
      {},
      { items: [anItem({ startOn: on, endOn: '2026-12-18' })] },
      'Extended time on timed work: from today until Fri, Dec 18, 2026',
    ],
    [
      'dates that were taken away',
      { items: [anItem({ endOn: '2026-12-18' })] },
      {},
      'Extended time on timed work: until Fri, Dec 18, 2026 → not set',
    ],
    ['a thing that came', { items: [] }, {}, 'Added: Extended time on timed work, 1.5×'],
    ['a thing that went', {}, { items: [] }, 'No longer: Extended time on timed work, 1.5×'],
    [
      'who does it',
      {},
      { items: [anItem({ ownerId: 'stf_grace' })] },
      'Extended time on timed work, who does it: teacher → Grace Okafor (teacher)',
    ],
    [
      'where',
      {},
      { items: [anItem({ applicability: { activities: ['quiz_test', 'lab'], courses: [], settings: [] } })] },
      'Extended time on timed work, for: wherever it applies → quizzes and tests, lab work',
    ],
    ['the case manager', {}, { caseManagerId: 'stf_grace' }, 'Case manager: Dana Ruiz → Grace Okafor'],
    [
      'the end of the plan',
      {},
      { endOn: '2027-06-11' },
      'Dates of the plan: from Mon, Aug 31, 2026 → from Mon, Aug 31, 2026 until Fri, Jun 11, 2027',
    ],
    [
      'the words of a goal',
      { goals: [goal] },
      { goals: [{ ...goal, statement: 'Read a page aloud' }] },
      'Goal: Read aloud → Read a page aloud',
    ],
    [
      'a target',
      { goals: [goal] },
      { goals: [{ ...goal, target: { value: 90, unit: 'words a minute' } }] },
      'Goal “Read aloud”, target: 90 words a minute',
    ],
    [
      'which need is answered, behind the same number',
      { items: [anItem({ needIds: ['ned_1'] })] },
      { items: [anItem({ needIds: ['ned_2'] })] },
      'Extended time on timed work, needs that it answers: 1 → other 1',
    ],
  ])('says %s', (_what, before, after, sentence) => {
    expect(told(plan(before), plan(after))).toEqual([sentence]);
  });

  it('says so when nothing changed', () => {
    expect(told(plan(), plan())).toEqual(['Nothing changed.']);
  });

  it('has one sentence for each change of any two plans, none of them empty and none with a code word', () => {
    fc.assert(
      fc.property(generatedPlan, generatedPlan, (before, after) => {
        const changes = diffPlans(before, after);
        const sentences = told(before, after);
        expect(sentences).toHaveLength(Math.max(1, changes.length));
        for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object|NaN|: $|^: |→ $/);
      }),
      { numRuns: runs(100, 10_000) },
    );
  });
});
