import type { Parameter } from './parameter.ts';

/** `none`: the work has no time limit for this student. */
export type TimeLimit = number | 'none';

/**
 * The minutes this student has when the class has `base`; undefined while nobody has said how much more. Rounds up to
 * a whole minute and is never below `base`.
 * Semantics of 1EdTech PNP `additional-testing-time`: multiplier, fixed minutes, or unlimited.
 */
export function timeLimit(base: TimeLimit, parameter: Parameter): TimeLimit | undefined {
  if (base === 'none' || parameter.unlimited === true) return 'none';
  if (typeof parameter.fixedMinutes === 'number') return base + Math.max(0, parameter.fixedMinutes);
  if (typeof parameter.timeMultiplier !== 'number') return undefined;
  // 1.1 x 50 is 55.00000000000001 in binary: shave the noise before rounding up.
  return Math.max(base, Math.ceil(Number((base * parameter.timeMultiplier).toFixed(6))));
}
