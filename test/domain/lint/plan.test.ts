import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { Finding } from '#shared/domain/lint/finding.ts';
import { type LintContext, type LintedPlan, lintPlan } from '#shared/domain/lint/lint-plan.ts';
import { findingInWords } from '#shared/text/plans/lint.ts';
import { aDraftPlan, anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';

const on = '2026-11-23';
const lint = (over: Partial<LintedPlan>, context: Partial<LintContext> = {}) => {
  const plan = { ...aDraftPlan(), ...over };
  return lintPlan(plan, { on, ...context });
};
const gapsOf = (...args: Parameters<typeof lint>) =>
  lint(...args).map(({ gap, field }) => (field ? `${gap} ${field}` : gap));

describe('linting a whole plan', () => {
  it('puts first what blocks agreement', () => {
    const items = [anItem({ code: 'SET-SEPARATE', parameter: {} }), anItem({ itemId: 'itm_2', parameter: {} })];
    expect(lint({ items }).map(({ severity }) => severity)).toEqual(['must', 'should', 'should', 'should']);
  });

  it('asks an accommodation plan once for its needs, and a plan after a transfer for its end', () => {
    const items = [anItem({ reviewedOn: '2026-09-01' })];
    expect(gapsOf({ items })).toEqual(['needs']);
    expect(gapsOf({ items, provisional: true })).toEqual(['needs', 'end']);
    expect(gapsOf({ items, provisional: true, endOn: '2027-01-29' })).toEqual(['needs']);
  });

  it('asks a learning plan for the sections of its profile, and says when it does not know the profile', () => {
    const learning: Partial<LintedPlan> = { kind: 'learning', items: [] };
    expect(gapsOf(learning)).toEqual(['section goals']);
    expect(gapsOf({ ...learning, profile: 'ZZ-PLAN' })).toEqual(['profileUnknown ZZ-PLAN', 'section goals']);
    expect(gapsOf({ ...learning, profile: 'LA-IGP' }, { grade: '8', signedOn: { student: '2026-09-01' } })).toEqual([
      'section interestSurvey',
      'section firstYearCourses',
      'section tenthGradeCourses',
      'section familySignature',
    ]);
    expect(gapsOf({ ...learning, profile: 'LA-IGP' }, { grade: '7' })).toEqual([]);
  });

  it('leaves goals alone that are no longer pursued', () => {
    const goal: Omit<Goal, 'status'> = {
      goalId: 'gol_1',
      domain: 'literacy',
      term: 'long',
      statement: 'Improve',
      objectives: [],
    };
    const learning: Partial<LintedPlan> = { kind: 'learning', items: [] };
    expect(gapsOf({ ...learning, goals: [{ ...goal, status: 'dropped' }] })).toEqual([]);
    expect(gapsOf({ ...learning, goals: [{ ...goal, status: 'open' }] })).toContain('verb');
  });

  it('answers for anything that the schema lets through', () => {
    const parameter = fc.dictionary(
      fc.constantFrom('timeMultiplier', 'item', 'position', 'x'),
      fc.oneof(fc.double(), fc.string(), fc.boolean()),
    );
    const item = fc.record({ code: fc.constantFrom(...accommodationCodes, 'DST-X' as const), parameter });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const numbered = items.map((over, index) => anItem({ itemId: `itm_${index}`, ...over }));
        const plan = { ...aDraftPlan(), items: numbered };
        for (const finding of lintPlan(plan, { on }))
          expect(findingInWords(finding, plan)).toMatch(/^.+[:.] ?.*\.$|^.+\.( Try: .*)?$/);
      }),
      { numRuns: runs(300, 100_000) },
    );
  });
});

describe('findings in words', () => {
  const saying = (finding: Partial<Finding>, over: Partial<LintedPlan> = {}) =>
    findingInWords(
      { about: 'itm_1', gap: 'amount', severity: 'must', suggestion: 'giveAmount', ...finding },
      { ...aDraftPlan(), ...over },
    );

  it.each<[string, Partial<Finding>, Partial<LintedPlan>, string]>([
    ['an amount', { field: 'timeMultiplier' }, {}, 'Extended time on timed work: say how much. Try: “1.5×”.'],
    [
      'a choice',
      { field: 'sheet' },
      { items: [anItem({ code: 'RES-REF', parameter: {} })] },
      'Reference sheet: say how much. Try: “multiplication table”.',
    ],
    [
      'a seat',
      { gap: 'vague', suggestion: 'whichSeat' },
      {
        items: [
          anItem({
            code: 'DST-SEAT',
            own: { name: 'Seating', category: 'Setting', instruction: 'Preferential seating', activities: [] },
          }),
        ],
      },
      'Seating: say which seat. Try: “first row, near the door”.',
    ],
    [
      'words that are gone',
      { gap: 'ownMissing', suggestion: 'describeOwn' },
      { items: [anItem({ code: 'DST-SEAT' })] },
      'DST-SEAT: this accommodation of the district has no words: say what a teacher does.',
    ],
    [
      'a section',
      { about: 'pln_1', gap: 'section', suggestion: 'fillSection', field: 'resume' },
      {},
      'The résumé is missing.',
    ],
    [
      'the plan',
      { about: 'pln_1', gap: 'needs', suggestion: 'stateNeeds' },
      {},
      'The plan: name what is hard for the student at school. Try: “loses the thread of spoken directions of more than two steps”.',
    ],
  ])('name %s and show how it may read', (_what, finding, over, sentence) => {
    expect(saying(finding, over)).toBe(sentence);
  });
});
