import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { paceOf } from '#shared/domain/goals/pace.ts';
import { checkMeasured, type ProgressPoint, uncorrected } from '#shared/domain/goals/progress.ts';
import { runs } from '../../deep.ts';

const startOn = '2026-09-01';
const aGoal = (over: Partial<Goal> = {}): Goal => ({
  goalId: 'gol_1',
  domain: 'literacy',
  term: 'long',
  statement: 'Maya will read a grade-level passage aloud',
  baseline: { value: 60, unit: 'words per minute' },
  target: { value: 90, unit: 'words per minute' },
  dueOn: addDays(startOn, 100),
  objectives: [],
  status: 'open',
  ...over,
});
const absences = aGoal({ baseline: { value: 20, unit: 'absences' }, target: { value: 5, unit: 'absences' } });

const aPoint = (day: number, value: number, over: Partial<ProgressPoint> = {}): ProgressPoint => ({
  progressPointId: `prg_${day}`,
  studentId: 'stu_maya',
  planId: 'pln_1',
  goalId: 'gol_1',
  on: addDays(startOn, day),
  value,
  unit: 'words per minute',
  source: 'probe',
  byId: 'stf_dana',
  at: '2026-11-23T20:30:00.000Z',
  ...over,
});
const knownPace = (...args: Parameters<typeof paceOf>) => {
  const pace = paceOf(...args);
  if (!pace.known) throw new Error('no line');
  return pace;
};

describe('the pace of a goal', () => {
  it('expects even steps from the baseline to the target, and the target itself once it is due', () => {
    const { points } = knownPace(aGoal(), [aPoint(0, 60), aPoint(50, 80), aPoint(75, 80), aPoint(130, 90)], startOn);
    expect(points.map(({ expected, side }) => [expected, side])).toEqual([
      [60, 'onPace'],
      [75, 'ahead'],
      [82.5, 'behind'],
      [90, 'onPace'],
    ]);
  });

  it('takes the day of the baseline before the goal’s, and that before the plan’s', () => {
    const measured = { value: 60, unit: 'words per minute', on: '2026-09-20' };
    expect(knownPace(aGoal({ startOn: '2026-09-10' }), [], startOn).from.on).toBe('2026-09-10');
    expect(knownPace(aGoal({ startOn: '2026-09-10', baseline: measured }), [], startOn).from.on).toBe('2026-09-20');
    expect(knownPace(aGoal(), [], startOn).from.on).toBe(startOn);
  });

  it('calls behind what lies above the line of a goal that goes down', () => {
    const { points } = knownPace(absences, [aPoint(40, 16), aPoint(60, 9)], startOn);
    expect(points.map(({ side }) => side)).toEqual(['behind', 'ahead']);
  });

  it.each([
    ['two behind', [aPoint(10, 60), aPoint(20, 60)], 2, false],
    ['three behind', [aPoint(10, 60), aPoint(20, 60), aPoint(30, 60)], 3, true],
    ['three behind, told in another order', [aPoint(30, 60), aPoint(10, 60), aPoint(20, 60)], 3, true],
    ['a point on the line between them', [aPoint(10, 60), aPoint(20, 66), aPoint(30, 60), aPoint(40, 60)], 2, false],
    ['three behind, then caught up', [aPoint(10, 60), aPoint(20, 60), aPoint(30, 60), aPoint(40, 80)], 0, false],
    ['nothing measured', [], 0, false],
  ])('flags after three points in a row behind: %s', (_what, points, behindInARow, flagged) => {
    expect(knownPace(aGoal(), points, startOn)).toMatchObject({ behindInARow, flagged });
  });

  it('forgets a point that was corrected', () => {
    const put = aPoint(99, 75, { on: addDays(startOn, 30), corrects: 'prg_30' });
    const points = [aPoint(10, 60), aPoint(20, 60), aPoint(30, 60), put];
    expect(knownPace(aGoal(), points, startOn)).toMatchObject({ behindInARow: 0, flagged: false });
    expect(uncorrected(points).map(({ progressPointId }) => progressPointId)).toEqual(['prg_10', 'prg_20', 'prg_99']);
  });

  it('says where the trend leads', () => {
    const { trend } = knownPace(aGoal(), [aPoint(0, 60), aPoint(7, 62), aPoint(14, 64)], startOn);
    expect(trend?.perWeek).toBeCloseTo(2);
    expect(trend?.atDue).toBeCloseTo(60 + (100 / 7) * 2);
    expect(knownPace(aGoal(), [aPoint(3, 60), aPoint(3, 64)], startOn)).not.toHaveProperty('trend');
  });

  it.each<[string, Partial<Goal>, string[]]>([
    ['numbers', { baseline: { words: 'slow' }, target: undefined }, ['baseline', 'target']],
    ['a day', { dueOn: undefined }, ['dueOn']],
    ['a day after its beginning', { dueOn: startOn }, ['dueOn']],
  ])('is not known for a goal without %s', (_what, over, missing) => {
    expect(paceOf(aGoal(over), [aPoint(1, 60)], startOn)).toEqual({ known: false, missing });
  });

  it('puts every point on the line on pace, and mirrors when the goal is turned round', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 400 }), fc.array(fc.nat(400)), (from, to, length, days) => {
        fc.pre(from !== to);
        const dueOn = addDays(startOn, length);
        const towards = (a: number, b: number) =>
          aGoal({ baseline: { value: a, unit: 'x' }, target: { value: b, unit: 'x' }, dueOn });
        const onLine = days.map((day) => aPoint(day, from + (to - from) * Math.min(1, day / length)));
        expect(knownPace(towards(from, to), onLine, startOn).points.every(({ side }) => side === 'onPace')).toBe(true);
        const off = onLine.map((point, index) => ({ ...point, value: point.value + (index % 2 ? 1 : -1) }));
        const mirrored = off.map((point) => ({ ...point, value: -point.value }));
        const sides = (pace: ReturnType<typeof knownPace>) => pace.points.map(({ side }) => side);
        expect(sides(knownPace(towards(-from, -to), mirrored, startOn))).toEqual(
          sides(knownPace(towards(from, to), off, startOn)),
        );
      }),
      { numRuns: runs(200, 20_000) },
    );
  });
});

describe('a measurement', () => {
  const bounds = { from: startOn, today: '2026-11-23' };
  const measured = { on: '2026-11-23', value: 70, unit: 'wpm', source: 'probe' } as const;

  it('may be taken on the first day and today, in the words of the goal or their short form', () => {
    expect(() => checkMeasured(aGoal(), measured, bounds)).not.toThrow();
    expect(() => checkMeasured(aGoal(), { ...measured, on: startOn, unit: 'words per minute' }, bounds)).not.toThrow();
  });

  it.each([
    ['tomorrow', { on: '2026-11-24' }, { field: 'on', notAfter: '2026-11-23' }],
    ['before the goal began', { on: '2026-08-31' }, { field: 'on', notBefore: startOn }],
    ['in another unit', { unit: '%' }, { field: 'unit' }],
    ['without a number', { value: Number.NaN }, { field: 'value' }],
    ['without end', { value: Number.POSITIVE_INFINITY }, { field: 'value' }],
  ])('is refused %s', (_what, over, details) => {
    expect(() => checkMeasured(aGoal(), { ...measured, ...over }, bounds)).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: { goalId: 'gol_1', ...details } }),
    );
  });

  it('has to wait for a target that can be counted', () => {
    expect(() => checkMeasured(aGoal({ target: { words: 'better' } }), measured, bounds)).toThrow(
      expect.objectContaining({ code: 'not_ready', details: { goalId: 'gol_1', missing: 'target' } }),
    );
  });
});
