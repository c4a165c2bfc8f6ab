import { daysBetween, type SchoolDate } from '../dates.ts';
import type { Goal } from './goal.ts';
import { beginsOn, counted, type ProgressPoint, uncorrected } from './progress.ts';

/** Where a point lies from the line that leads from the baseline to the target. */
type PacedPoint = Pick<ProgressPoint, 'progressPointId' | 'on' | 'value'> & {
  expected: number;
  side: 'ahead' | 'onPace' | 'behind';
};

export type Pace =
  /** There is no line: the goal lacks a number or a day. */
  | { known: false; missing: readonly ('baseline' | 'target' | 'dueOn')[] }
  | {
      known: true;
      from: { on: SchoolDate; value: number };
      to: { on: SchoolDate; value: number };
      points: readonly PacedPoint[];
      /** Least squares over the points that hold; needs two days. `atDue`: where it leads. */
      trend?: { perWeek: number; atDue: number };
      /** How many of the newest points lie behind, without a break. */
      behindInARow: number;
      /** Three in a row: time to look at what is being done, not at the student. */
      flagged: boolean;
    };

const flagAfter = 3;

/**
 * How a student is getting on, against even steps from the baseline to the target. For a goal that goes down (absences,
 * errors) behind means above the line. After the due day the target itself is expected. `planStartOn` counts where the
 * goal names no day to begin.
 */
export function paceOf(goal: Goal, points: readonly ProgressPoint[], planStartOn: SchoolDate): Pace {
  const { dueOn } = goal;
  const baseline = counted(goal.baseline);
  const target = counted(goal.target);
  const beginOn = beginsOn(goal, planStartOn);
  if (!baseline || !target || !dueOn || dueOn <= beginOn)
    return {
      known: false,
      missing: [
        ...(baseline ? [] : (['baseline'] as const)),
        ...(target ? [] : (['target'] as const)),
        ...(dueOn && dueOn > beginOn ? [] : (['dueOn'] as const)),
      ],
    };
  const from = { on: beginOn, value: baseline.value };
  const to = { on: dueOn, value: target.value };
  const held = uncorrected(points);
  const paced = held.map((point) => placed(point, { from, to }));
  const behindInARow = paced.length - 1 - paced.findLastIndex(({ side }) => side !== 'behind');
  const trend = trendOf(held, to.on);
  return {
    known: true,
    from,
    to,
    points: paced,
    ...(trend ? { trend } : {}),
    behindInARow,
    flagged: behindInARow >= flagAfter,
  };
}

type Line = { from: { on: SchoolDate; value: number }; to: { on: SchoolDate; value: number } };

function placed({ progressPointId, on, value }: ProgressPoint, { from, to }: Line): PacedPoint {
  const share = daysBetween(from.on, on) / daysBetween(from.on, to.on);
  const expected = from.value + (to.value - from.value) * Math.min(1, Math.max(0, share));
  const ahead = (value - expected) * Math.sign(to.value - from.value);
  // Thirds of a number are not exact: a point on the line must not fall behind by a hair.
  const hair = 1e-9 * Math.max(1, Math.abs(from.value), Math.abs(to.value));
  const side = ahead < -hair ? 'behind' : ahead > hair ? 'ahead' : 'onPace';
  return { progressPointId, on, value, expected, side };
}

function trendOf(points: readonly ProgressPoint[], dueOn: SchoolDate) {
  const [first] = points;
  if (!first) return undefined;
  const days = points.map(({ on }) => daysBetween(first.on, on));
  const meanDay = mean(days);
  const meanValue = mean(points.map(({ value }) => value));
  const spread = sum(days.map((day) => (day - meanDay) ** 2));
  if (spread === 0) return undefined;
  const slope = sum(points.map(({ value }, index) => ((days[index] ?? 0) - meanDay) * (value - meanValue))) / spread;
  return { perWeek: slope * 7, atDue: meanValue + slope * (daysBetween(first.on, dueOn) - meanDay) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
