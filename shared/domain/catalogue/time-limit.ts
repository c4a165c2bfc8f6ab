import type { Parameter } from './parameter.ts';

/** `none`: the work has no time limit for this student. */
export type TimeLimit = number | 'none';

/**
 * The minutes this student has when the class has `base`; undefined while nobody has said how much more. An amount of
 * both is multiplied first. The whole is rounded up once, and is never below `base`.
 * Semantics of 1EdTech PNP `additional-testing-time`: multiplier, fixed minutes, or unlimited.
 */
export function timeLimit(base: TimeLimit, parameter: Parameter): TimeLimit | undefined {
  if (base === 'none' || parameter.unlimited === true) return 'none';
  const { timeMultiplier: factor, fixedMinutes: plus } = parameter;
  if (typeof factor !== 'number' && typeof plus !== 'number') return undefined;
  const more = typeof plus === 'number' ? Math.max(0, plus) : 0;
  // 1.1 x 50 is 55.00000000000001 in binary: shave the noise before rounding up.
  return Math.max(base, Math.ceil(Number((base * (typeof factor === 'number' ? factor : 1) + more).toFixed(6))));
}
