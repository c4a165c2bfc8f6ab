import { describe, expect, it } from 'vitest';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { addMonths } from '#shared/domain/dates.ts';
import { assemblePlan } from '#shared/domain/plans/from-file/assemble-plan.ts';
import type { PlanFileRow } from '#shared/domain/plans/from-file/collect-plans.ts';
import { sameItems } from '#shared/domain/plans/from-file/same-items.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import { anActivePlan, anItem, noParts } from '../../builders.ts';

const activities = (...of: PlanItem['applicability']['activities']) => ({ activities: of, courses: [], settings: [] });
const onTests = { parameter: { timeMultiplier: 1.5 }, applicability: activities('quiz_test') };
const inLabs = { parameter: { timeMultiplier: 2 }, applicability: activities('lab') };
const [first, second] = ['itm_0', 'itm_1'] as const;
const here = [anItem({ itemId: first, ...onTests }), anItem({ itemId: second, ...inLabs })];
const ids = (file: readonly PlanItem[], plan = here) => file.map(({ itemId }) => sameItems(file, plan).get(itemId));

describe('two rows of one accommodation', () => {
  it.each<[string, Partial<PlanItem>[], string[]]>([
    ['stay who they are as they stand', [onTests, inLabs], [first, second]],
    ['stay who they are when they change places', [inLabs, onTests], [second, first]],
    ['stay who they are when one changes', [{ ...onTests, priority: 'essential' }, inLabs], [first, second]],
    ['and when it changes its place as well', [inLabs, { ...onTests, priority: 'essential' }], [second, first]],
    ['and when the other cannot be read', [inLabs], [second]],
    [
      'keep their places when both change',
      [
        { ...onTests, endOn: '2027-01-15' },
        { ...inLabs, endOn: '2027-01-15' },
      ],
      [first, second],
    ],
    ['are two also when they say the same', [onTests, onTests], [first, second]],
  ])('%s', (_, rows, expected) => {
    expect(ids(rows.map((row, nth) => anItem({ itemId: `itm_${nth}`, ...row })))).toEqual(expected);
  });

  it('are known by what a row says, whatever people added to them here', () => {
    const added = here.map((item) => ({ ...item, ownerRole: 'testing office', needIds: ['ned_1' as const] }));
    const file = [anItem({ itemId: first, ...inLabs }), anItem({ itemId: second, ...onTests })];
    expect(ids(file, added)).toEqual([second, first]);
  });

  it('leave a third its own id, and the items of other codes alone', () => {
    const other = anItem({ itemId: 'itm_calc', code: 'RES-CALC', parameter: {} });
    const file = [
      anItem({ itemId: first, ...inLabs }),
      anItem({ itemId: second }),
      anItem({ itemId: 'itm_2', ...onTests }),
      other,
    ];
    expect(ids(file)).toEqual([second, 'itm_2', first, 'itm_calc']);
  });
});

type Row = Partial<PlanFileRow['value']>;

describe('a file of which one of two such rows cannot be read', () => {
  const row = (line: number, parameter: string, place: 'quiz_test' | 'lab', more: Row = {}): PlanFileRow => ({
    line,
    value: {
      ...{ studentId: 'S1', framework: '504', accommodation: 'TIM-EXT', parameter, appliesTo: [place], priority: '' },
      ...{ startOn: '2026-08-31', ...noParts, ...more },
    },
  });
  const whose = {
    planId: 'pln_1',
    studentId: 'stu_maya',
    schoolId: 'sch_harbor-high',
    caseManagerId: 'stf_dana',
  } as const;
  const dueAfter = (from: string) => addMonths(from, 12);
  const context = { ...whose, decided: new Map(), synonyms: new Map(), owners: new Map(), dueAfter };
  const assembled = async (rows: PlanFileRow[], stored: ActivePlan | undefined, holed = false) => {
    const read = await assemblePlan(
      { studentId: 'S1', framework: '504', planKey: '', rows, holed, columns: new Set() },
      { ...context, stored },
    );
    if (!('plan' in read)) throw new Error('no plan');
    return read;
  };
  it('neither loses the item of that row nor has the other twice, and names the line of each', async () => {
    const both = await assembled(
      [row(2, 'timeMultiplier=1.5', 'quiz_test'), row(3, 'timeMultiplier=2', 'lab')],
      undefined,
    );
    const stored = anActivePlan({ items: both.plan.items });
    const [tests, labs] = both.plan.items;
    const { plan, lines } = await assembled([row(5, 'timeMultiplier=2', 'lab')], stored, true);
    expect(plan.items).toEqual([labs, tests]);
    expect(lines).toEqual(new Map([[labs?.itemId, 5]]));
  });

  it('leaves the plan its first day, its last and its review, which that row may name', async () => {
    const brought = { version: 1, caseManagerId: 'stf_dana', reviewDueOn: '2027-02-01' } as const;
    const stored = anActivePlan({ startOn: '2026-08-31', endOn: '2027-06-11', reviewDueOn: '2027-11-20', brought });
    const readable = row(5, 'timeMultiplier=2', 'lab', { startOn: '2026-10-01', endOn: '2027-01-15' });
    const holed = await assembled([readable], stored, true);
    expect(holed.plan).toMatchObject({ startOn: '2026-08-31', endOn: '2027-06-11', reviewDueOn: '2027-02-01' });
    expect(holed.plan.items[0]).toMatchObject({ startOn: '2026-10-01', endOn: '2027-01-15' });
    const whole = await assembled([readable], stored);
    expect(whole.plan).toMatchObject({ startOn: '2026-10-01', endOn: '2027-01-15', reviewDueOn: '2027-10-01' });
    const later = row(5, 'timeMultiplier=2', 'lab', {
      startOn: '2026-08-01',
      endOn: '2027-12-17',
      reviewDueOn: '2027-03-01',
    });
    const stretched = await assembled([later], stored, true);
    expect(stretched.plan).toMatchObject({ startOn: '2026-08-01', endOn: '2027-12-17', reviewDueOn: '2027-03-01' });
    const { endOn: _, ...endless } = stored;
    expect((await assembled([later], endless, true)).plan).not.toHaveProperty('endOn');
    expect((await assembled([row(5, 'timeMultiplier=2', 'lab')], stored, true)).plan).not.toHaveProperty('endOn');
    const before = { ...endless, brought: undefined };
    expect((await assembled([readable], before, true)).plan.reviewDueOn).toBe('2027-11-20');
  });
});
