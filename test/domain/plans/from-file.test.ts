import { describe, expect, it } from 'vitest';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { addMonths } from '#shared/domain/dates.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { isBrought, reasonOfFile, reasonOfMatch } from '#shared/domain/plans/brought.ts';
import { changeFaults } from '#shared/domain/plans/from-file/change-faults.ts';
import type { PlanFileRow, PlanRows } from '#shared/domain/plans/from-file/collect-plans.ts';
import { columnOf } from '#shared/domain/plans/from-file/file-changes.ts';
import { heldBecause, isMadeHere } from '#shared/domain/plans/from-file/held-back.ts';
import {
  changesOfFile,
  contradicted,
  lastBrought,
  saidByFile,
  withChanges,
} from '#shared/domain/plans/from-file/take-from-file.ts';
import { type ActivePlan, nextVersion } from '#shared/domain/plans/plan.ts';
import { amendmentDraft } from '#shared/domain/plans/plan-draft.ts';
import { aDraftPlan, anActivePlan, anItem, aPlanProcess, noParts } from '../../builders.ts';

const seat = anItem({ itemId: 'itm_seat', code: 'SET-SEAT', parameter: {} });
const time = (timeMultiplier: number) => anItem({ itemId: 'itm_time', parameter: { timeMultiplier } });
const fluency: Goal = {
  ...{ goalId: 'gol_1', domain: 'literacy', term: 'long', statement: 'Reads alone by June.' },
  ...{ objectives: [], status: 'open', dueOn: '2027-06-01' },
};
const planOf = (over: Partial<ActivePlan>) => anActivePlan({ items: [time(1.5), seat], ...over });
const last = planOf({});

/** What becomes of the plan, by the columns that the file changes in it. */
function taken(here: ActivePlan, file: ActivePlan, before: ActivePlan | undefined = last) {
  const changes = changesOfFile({ here, last: before, file });
  return { columns: changes.map(columnOf), plan: { ...here, ...withChanges(here, changes) } };
}

describe('a file against what it said before', () => {
  it('changes nothing when it says the same, whatever people changed here since', () => {
    const here = planOf({
      items: [{ ...time(2), applicability: { activities: [], courses: [], settings: ['room 114'] } }],
      ...{ caseManagerId: 'stf_new', reviewDueOn: '2027-11-02', endOn: '2027-01-15' },
    });
    expect(taken(here, last)).toEqual({ columns: [], plan: here });
  });

  it('changes only the amount that it changed: owner, place, need and the days agreed here stay', () => {
    const agreed: Partial<PlanItem> = {
      ...{ ownerRole: 'testing office', ownerId: 'stf_omar', needIds: ['ned_1'], reviewedOn: '2026-11-01' },
      applicability: { activities: [], courses: ['Algebra'], settings: ['room 114'] },
    };
    const here = planOf({
      ...{ caseManagerId: 'stf_new', reviewDueOn: '2027-11-02' },
      ...{
        needs: [{ needId: 'ned_1', statement: 'Reads slowly.' }],
        items: [{ ...time(1.5), ...agreed }, seat],
      },
    });
    const { columns, plan } = taken(here, planOf({ items: [time(2), seat] }));
    expect(columns).toEqual(['parameter']);
    expect(plan).toEqual({ ...here, items: [{ ...time(2), ...agreed }, seat] });
  });

  it.each<[string, Partial<ActivePlan>, string[]]>([
    [
      'the work it is for',
      { items: [time(1.5), { ...seat, applicability: { activities: ['lab'], courses: [], settings: [] } }] },
      ['appliesTo'],
    ],
    ['a first day', { items: [time(1.5), { ...seat, startOn: '2026-12-01' }] }, ['startOn']],
    ['a last day', { items: [{ ...time(1.5), endOn: '2026-12-18' }, seat] }, ['endOn']],
    ['a priority', { items: [time(1.5), { ...seat, priority: 'essential' }] }, ['priority']],
    [
      'an accommodation more',
      { items: [time(1.5), seat, anItem({ itemId: 'itm_calc', code: 'RES-CALC', parameter: {} })] },
      ['accommodation'],
    ],
    ['an accommodation less', { items: [seat] }, ['accommodation']],
    ['its case manager', { caseManagerId: 'stf_priya' }, ['caseManager']],
    ['its review', { reviewDueOn: '2027-02-01' }, ['reviewDueOn']],
    ['its end', { endOn: '2027-06-11' }, ['endOn']],
    ['a goal more', { goals: [fluency] }, ['goal']],
  ])('takes %s', (_, over, columns) => {
    const file = planOf(over);
    expect(taken(last, file)).toEqual({ columns, plan: file });
  });

  it('takes what a goal is measured by, and keeps who carries it and how far they are', () => {
    const here = planOf({ goals: [{ ...fluency, ownerId: 'stf_grace', status: 'reached' }] });
    const file = planOf({
      goals: [
        {
          ...fluency,
          target: { value: 80, unit: '%' },
          baseline: { words: 'slow' },
          method: 'probe',
          dueOn: '2027-05-01',
        },
      ],
    });
    const { columns, plan } = taken(here, file, planOf({ goals: [fluency] }));
    expect(columns).toEqual(['goalBaseline', 'goalTarget', 'goalMethod', 'goalDueOn']);
    expect(plan.goals).toEqual([{ ...file.goals[0], ownerId: 'stf_grace', status: 'reached' }]);
  });

  it('has nothing left to change where people did the same here', () => {
    expect(taken(planOf({ items: [time(2), seat] }), planOf({ items: [time(2), seat] })).columns).toEqual([]);
    expect(taken(planOf({ items: [seat] }), planOf({ items: [seat] })).columns).toEqual([]);
  });

  it('changes all that it says otherwise where it is not known what it said', () => {
    const here = planOf({ items: [time(2)] });
    expect(changesOfFile({ here, last: undefined, file: last }).map(columnOf)).toEqual(['parameter', 'accommodation']);
  });

  it('contradicts what people changed here in their own way, and says so again the next time', () => {
    const here = planOf({ caseManagerId: 'stf_new' });
    const file = planOf({ caseManagerId: 'stf_priya', reviewDueOn: '2027-02-01' });
    const changes = changesOfFile({ here, last, file });
    const open = contradicted(changes, { here, last });
    expect(open.map(columnOf)).toEqual(['caseManager']);
    const draft = aDraftPlan({ caseManagerId: 'stf_priya', reviewDueOn: '2027-02-01' });
    expect(saidByFile(draft, open, last)).toEqual({ caseManagerId: 'stf_dana', reviewDueOn: '2027-02-01' });
    expect(saidByFile(draft, changes, last)).toEqual({ caseManagerId: 'stf_dana', reviewDueOn: '2027-08-31' });
    expect(saidByFile(aDraftPlan())).toEqual({ caseManagerId: 'stf_dana', reviewDueOn: '2027-08-31' });
  });
});

describe('a plan that a file changes', () => {
  const standing = { process: aPlanProcess(), meetings: [], drafted: false, amended: false };
  const disputed = aPlanProcess({ facts: [{ kind: 'disputeOpened', on: '2026-11-20', by: 'stf_priya' }] });
  const settled = aPlanProcess({
    facts: [...disputed.facts, { kind: 'disputeSettled', on: '2026-11-21', by: 'stf_priya' }],
  });
  const meeting = { about: 'pln_1', status: 'open' } as const;
  it.each([
    ['is changed when nothing speaks against it', standing, undefined],
    ['and when nothing is on record', { ...standing, process: undefined }, undefined],
    ['and when a dispute is settled', { ...standing, process: settled }, undefined],
    [
      'and when the meeting is over, or about another plan',
      {
        ...standing,
        meetings: [
          { ...meeting, status: 'closed' as const },
          { ...meeting, about: 'pln_2' as const },
        ],
      },
      undefined,
    ],
    [
      'is held back while a dispute is open, first of all',
      { process: disputed, meetings: [meeting], drafted: true, amended: true },
      'disputed',
    ],
    [
      'while its review runs',
      { ...standing, process: aPlanProcess({ state: 'inReview' }), amended: true },
      'under_review',
    ],
    ['while it is evaluated anew', { ...standing, process: aPlanProcess({ state: 'reevaluating' }) }, 'under_review'],
    ['while a meeting about it is open', { ...standing, meetings: [meeting], drafted: true }, 'under_review'],
    ['while somebody writes its next version', { ...standing, drafted: true, amended: true }, 'in_the_making'],
    ['once it was amended here', { ...standing, amended: true }, 'amended_here'],
  ])('%s', (_, how, reason) => {
    expect(heldBecause(how)).toBe(reason);
  });
});

describe('the lines for a person', () => {
  const row = (line: number, more: Partial<PlanFileRow['value']> = {}): PlanFileRow => ({
    ...{ line, value: { studentId: 'S1', framework: '504', appliesTo: [], priority: '', ...noParts, ...more } },
  });
  const whose = { studentId: 'S1', framework: '504', planKey: '' } as const;
  const plan: Omit<PlanRows, 'rows'> = { ...whose, holed: false, columns: new Set() };
  const rows = { ...plan, rows: [row(2), row(3, { caseManager: 'T2', endOn: '2027-06-11' })] };
  it('name the row and column of each change, and the plan’s first row for what the file leaves out', () => {
    const here = planOf({ items: [time(2), seat] });
    const file = planOf({ items: [time(1.5)], caseManagerId: 'stf_priya', endOn: '2027-06-11' });
    const changes = changesOfFile({ here, last: undefined, file });
    expect(changeFaults(changes, { rows, lines: new Map([['itm_time', 7]]) }, 'not_taken')).toEqual([
      { line: 3, column: 'caseManager', reason: 'not_taken' },
      { line: 3, column: 'endOn', reason: 'not_taken' },
      { line: 7, column: 'parameter', reason: 'not_taken' },
      { line: 2, column: 'accommodation', reason: 'not_taken_away' },
    ]);
  });
});

describe('whether a version came from a file', () => {
  const said = { caseManagerId: 'stf_dana', reviewDueOn: '2027-08-31' } as const;
  const dueAfter = (from: string) => addMonths(from, 12);
  const next = { on: '2026-11-23', at: '2026-11-23T17:00:00.000Z', dueAfter };
  it('stands in it, and the versions that people make since keep which one it was', () => {
    const first = { ...nextVersion(aDraftPlan(), undefined, { ...next, said }), hash: 'a'.repeat(64) };
    expect(first.brought).toEqual({ ...said, version: 1 });
    const amendment = { ...amendmentDraft(first), reason: 'Agreed with the family.' };
    expect(amendment).not.toHaveProperty('brought');
    const second = { ...nextVersion(amendment, first, next), hash: 'b'.repeat(64) };
    expect(second.brought).toEqual(first.brought);
    expect([first, second].map((version) => isBrought(version))).toEqual([true, false]);
    const third = nextVersion({ ...amendmentDraft(second), reason: reasonOfFile }, second, { ...next, said });
    expect(third.brought).toEqual({ ...said, version: 3 });
  });

  it.each([
    [{ version: 1 }, true],
    [{ version: 2, reason: 'Brought in anew from a file.' }, true],
    [{ version: 2, reason: 'Words of the imported plan were matched.' }, true],
    [{ version: 2, reason: 'Agreed with the family' }, false],
    [{ version: 1, agreedOn: '2026-11-20' }, false],
    [{ version: 2, agreedOn: '2026-11-20', reason: 'Brought in anew from a file.' }, false],
  ])('is told of %o, from before versions said so', (version, brought) => {
    expect(isBrought(version)).toBe(brought);
  });

  it('is told of matched words by the version to which they were matched', () => {
    const [file, agreed] = [{ version: 1 }, { version: 2, agreedOn: '2026-11-20', reason: 'Agreed with the family.' }];
    const match = (version: number) => ({ version, reason: reasonOfMatch });
    expect(isBrought(match(3), [file, match(2)])).toBe(true);
    expect(isBrought(match(3), [file, agreed])).toBe(false);
    expect(isBrought(match(4), [file, agreed, match(3)])).toBe(false);
    expect(isBrought({ version: 4, reason: reasonOfFile }, [file, agreed, match(3)])).toBe(true);
    const versions = [planOf({}), planOf(agreed), planOf(match(3))];
    expect(lastBrought(versions)).toMatchObject({ version: 1 });
  });

  it('finds the last of these, and the day that the file named where a person matched its words since', () => {
    const file = planOf({ version: 2, reason: reasonOfFile, reviewDueOn: '2027-02-01' });
    const matched = planOf({ version: 3, reason: reasonOfMatch, reviewDueOn: '2027-11-20', items: [time(1.5)] });
    const amended = planOf({ version: 4, reason: 'Agreed with the family.', agreedOn: '2026-11-20' });
    expect(lastBrought([planOf({}), file, matched, amended])).toEqual({ ...matched, reviewDueOn: '2027-02-01' });
    expect(lastBrought([amended])).toBeUndefined();
  });
});

describe('a plan of the same kind', () => {
  const here = anActivePlan({ agreedOn: '2026-08-31' });
  const byPerson = aPlanProcess({ facts: [{ kind: 'agreedElsewhere', on: '2026-08-31', by: 'stf_dana' }] });
  it.each<[string, boolean, ActivePlan, ReturnType<typeof aPlanProcess> | undefined]>([
    ['was made here when people agreed on it', true, here, undefined],
    ['also when they wrote that it was agreed elsewhere', true, here, byPerson],
    ['was brought by a file when its version says so', false, anActivePlan(), undefined],
    [
      'or said so before it was amended',
      false,
      { ...here, version: 2, brought: { version: 1, caseManagerId: 'stf_dana', reviewDueOn: '2027-08-31' } },
      byPerson,
    ],
    ['or the system had it agreed, before versions said so', false, { ...here, version: 2 }, aPlanProcess()],
  ])('%s', (_, madeHere, plan, process) => {
    expect(isMadeHere(plan, process)).toBe(madeHere);
  });
});
