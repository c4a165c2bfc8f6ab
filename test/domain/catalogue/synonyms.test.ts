import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { meaningOf } from '#shared/domain/catalogue/synonyms.ts';
import { understood } from '#shared/domain/plans/plan-rows.ts';

describe('what the words of a plan mean', () => {
  it('is certain for every code and every name of the catalogue', () => {
    for (const { code, name } of accommodations) {
      expect(meaningOf(code)?.code).toBe(code);
      expect(meaningOf(` ${name.toUpperCase()}. `)?.code).toBe(code);
    }
  });

  it.each([
    ['Time-and-a-half', 'TIM-EXT', { timeMultiplier: 1.5 }],
    ['50% extra time', 'TIM-EXT', { timeMultiplier: 1.5 }],
    ['1.5x time', 'TIM-EXT', { timeMultiplier: 1.5 }],
    ['Untimed tests', 'TIM-EXT', { unlimited: true }],
    ['Preferential', undefined, undefined],
    ['15x time', undefined, undefined],
    ['Calculator except on tests', undefined, undefined],
    ['no time and a half', undefined, undefined],
    ['ET', undefined, undefined],
    ['', undefined, undefined],
  ])('"%s" is %s', (words, code, parameter) => {
    const meaning = meaningOf(words);
    expect(meaning?.code).toBe(code);
    if (parameter) expect(meaning?.parameter).toEqual(parameter);
  });

  it('is never bent by the amount in the next cell', () => {
    expect(understood('Double time', undefined)).toEqual({ code: 'TIM-EXT', parameter: { timeMultiplier: 2 } });
    expect(understood('Double time', 'timeMultiplier=2')).toEqual({
      code: 'TIM-EXT',
      parameter: { timeMultiplier: 2 },
    });
    expect(understood('Double time', 'timeMultiplier=1.5')).toBe('bad_parameter');
    expect(understood('Something else', 'timeMultiplier=1.5')).toBe('unclear');
  });
});
