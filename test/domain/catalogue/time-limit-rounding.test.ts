import { describe, expect, it } from 'vitest';
import { timeLimit } from '#shared/domain/catalogue/time-limit.ts';

describe('a time limit that a factor extends', () => {
  it.each([
    [25, 1.5, 38],
    [5, 1.25, 7],
    [10, 1.25, 13],
    [7, 1.75, 13],
    [50, 1.1, 55],
    [100, 1.07, 107],
    [20, 1.15, 23],
    [30, 1.333333, 40],
    [45, 1, 45],
    [75, 1.5, 113],
  ])('of %d minutes × %d is rounded up once, as a whole: %d', (base, timeMultiplier, minutes) => {
    expect(timeLimit(base, { timeMultiplier })).toBe(minutes);
  });

  it('is the class’s minutes and those added where minutes are added', () => {
    expect(timeLimit(45, { fixedMinutes: 20 })).toBe(65);
  });
});
