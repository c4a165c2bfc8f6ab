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

const measured = { value: 62, unit: 'wpm' };
/** Lacks nothing. */
const aGoal = (over: Partial<Goal> = {}): Goal => ({
  ...{ goalId: 'gol_1', domain: 'literacy', term: 'long', statement: 'Maya will read a passage aloud' },
  ...{ baseline: measured, target: { value: 90, unit: 'wpm' }, method: 'probe', schedule: { times: 1, per: 'week' } },
  ...{ criterion: { successes: 3, attempts: 4 }, ownerId: 'stf_dana', dueOn: '2027-05-28' },
  ...{ objectives: [], status: 'open' },
  ...over,
});

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

  it('asks an accommodation plan with supports for its needs, and no other', () => {
    const items = [anItem({ reviewedOn: '2026-09-01' })];
    const needs = [{ needId: 'ned_1', statement: 'loses the thread of long directions' }] as const;
    expect(lint({ items })).toEqual([{ about: 'pln_1', gap: 'needs', severity: 'should', suggestion: 'stateNeeds' }]);
    expect(gapsOf({ items: [anItem({ ...items[0], needIds: ['ned_1'] })], needs: [...needs] })).toEqual([]);
    expect(gapsOf({ items: [] })).toEqual([]);
    expect(gapsOf({ kind: 'learning', items, goals: [aGoal()] })).toEqual([]);
  });

  it('says of the plan itself what would close a gap', () => {
    const should = { about: 'pln_1', severity: 'should' };
    expect(lint({ items: [], provisional: true })).toEqual([{ ...should, gap: 'end', suggestion: 'giveEnd' }]);
    expect(lint({ kind: 'learning', items: [], profile: 'ZZ-PLAN' })).toEqual([
      { ...should, gap: 'profileUnknown', suggestion: 'chooseProfile', field: 'ZZ-PLAN' },
      { ...should, gap: 'section', suggestion: 'fillSection', field: 'goals' },
    ]);
  });

  it.each<[string, Partial<LintedPlan>, Partial<Goal>, string[]]>([
    ['its plan’s beginning', {}, { dueOn: '2027-08-31' }, []],
    ['it, and not a year and a day', {}, { dueOn: '2027-09-01' }, ['due']],
    ['the day on which its version began', { effectiveOn: '2026-11-23' }, { dueOn: '2026-11-20' }, ['due']],
    ['that day, up to a year after', { effectiveOn: '2026-11-23' }, { dueOn: '2027-11-23' }, []],
    [
      'the plan’s own, where the version was ahead of it',
      { effectiveOn: '2026-08-01' },
      { dueOn: '2026-08-20' },
      ['due'],
    ],
    ['the day of its baseline', {}, { baseline: { ...measured, on: '2026-11-02' }, dueOn: '2027-11-02' }, []],
    ['it, and not a day longer', {}, { baseline: { ...measured, on: '2026-11-02' }, dueOn: '2027-11-03' }, ['due']],
    [
      'a baseline of before the plan',
      {},
      { baseline: { ...measured, on: '2026-08-03' }, dueOn: '2027-08-31' },
      ['due'],
    ],
    ['its plan’s, where the baseline has no day', {}, { baseline: measured, dueOn: '2027-08-31' }, []],
  ])('counts the year of a goal from %s', (_what, over, goal, gaps) => {
    expect(gapsOf({ kind: 'learning', items: [], ...over, goals: [aGoal(goal)] })).toEqual(gaps);
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
