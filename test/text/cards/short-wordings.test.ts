import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import { grammarOf } from '#shared/domain/catalogue/parameter.ts';
import { instructionOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { howTo } from '#shared/text/plans/how-to.ts';
import { everyAmount } from './every-amount.ts';

describe('the short wording', () => {
  it.each([
    ['TIM-EXT', { timeMultiplier: 1.5 }, '1.5× the time you give'],
    ['TIM-EXT', { unlimited: true }, 'no time limit'],
    ['TIM-EXT-DUE', { extraSchoolDays: 1 }, '+1 school day'],
    ['TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock: true }, '5 min every 30 min, clock stops'],
    ['TIM-TOD', { windowStart: '09:00', windowEnd: '13:30' }, 'between 9:00 AM and 1:30 PM'],
    ['PRE-BILING', { lang: 'vi' }, 'Vietnamese dictionary'],
    ['PRE-TRANSLATE', { lang: 'es' }, 'in Spanish beside English'],
    ['PRE-LARGE', { fontPt: 24 }, '24 pt print'],
    ['RES-CALC', { calculatorType: 'Scientific' }, 'scientific calculator'],
    ['RES-CALC', {}, 'calculator'],
    ['SET-FURN', { item: 'constructor' }, 'constructor'],
    ['SET-SMALL', { groupMax: 6 }, 'group of 6 at most'],
    ['OTH-ACTION', { cardRef: 'HA-0117' }, 'the nurse’s action card at hand'],
    ['OTH-CHECK', { withinMinutes: 5 }, 'look in within 5 min'],
    ['PRE-DIR-SIMPLE', { maxSteps: 1 }, 'directions 1 step at a time'],
    ['PRE-COLOR', { backgroundColor: '#ffffcc' }, 'pale yellow paper or overlay'],
    ['SET-ADMIN', { staffRole: 'IT' }, 'IT gives the test'],
  ] as const)('of %s with %j is “%s”', (code, parameter, words) => {
    expect(shortWording({ code, parameter })).toBe(words);
  });

  it('is there for every accommodation and every amount: at most 60 letters, no code, no gap', () => {
    expect(accommodationCodes).toHaveLength(149);
    const codes = new Set(
      accommodations.flatMap(({ code }) => grammarOf(code).fields.flatMap(({ options = [] }) => options)),
    );
    const names = new Set([
      'ASL',
      'UEB',
      'EBAE',
      'Nemeth',
      'directions',
      'contracted',
      'uncontracted',
      'front',
      'Braille',
    ]);
    for (const item of everyAmount) {
      const words = shortWording(item);
      expect([item, words.length <= 60, words.trim()]).toEqual([item, true, words]);
      expect([item, words]).toEqual([item, expect.not.stringMatching(/undefined|HA-0117|#|\bvi\b|NaN| {2}|shown/)]);
      for (const word of words.split(/[\s,:()]+/))
        expect([words, codes.has(word) && !names.has(word) && /[A-Z]/.test(word)]).toEqual([words, false]);
    }
  });

  it('names no amount where nobody has decided between several, of every accommodation that has amounts', () => {
    for (const item of everyAmount) {
      const open = { ...item, conflict: 'undecided' } as const;
      const thing = shortWording(open, 68);
      expect([item, thing]).toEqual([item, shortWording({ ...item, parameter: {} })]);
      expect([item, shortWording(open).length <= 70]).toEqual([item, true]);
      expect([item, shortWording(open)]).toEqual([item, expect.stringMatching(/ not decided$/)]);
    }
    const seat = { code: 'SET-SEAT', parameter: { position: 'front' }, conflict: 'undecided' } as const;
    expect(shortWording(seat)).toBe('seat not decided');
    expect(shortWording({ ...seat, conflict: 'strongest' })).toBe('seat in front');
  });

  it('of a district’s own accommodation is its name', () => {
    const own = { name: 'Owl seat', instruction: 'Seat by the owl.', category: 'Setting' as const, activities: [] };
    expect(shortWording({ code: 'DST-OWL', parameter: {}, own })).toBe('Owl seat');
  });
});

describe('the instruction without its amount beside it', () => {
  it.each([
    ['TIM-EXT', { timeMultiplier: 1.5 }, 'Multiply the time limit you give the class by 1.5 and set'],
    ['TIM-EXT', { fixedMinutes: 20 }, 'Add 20 minutes to the time limit'],
    ['TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5 }, 'Offer a break of 5 minutes every 30 minutes and ask'],
    ['TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock: true }, 'and stop the clock while it lasts.'],
    ['PRE-TRANSLATE', { lang: 'es', style: 'TranslatedVersionOnly' }, 'Give directions or items in Spanish alone.'],
    ['SET-SEAT', { position: 'nearExit' }, 'Seat the student near the exit in every room layout'],
    ['RES-PRESENT', { mode: 'teacherOnly' }, 'Let the student present to you alone.'],
    ['PRE-BILING', { lang: 'vi' }, 'Allow a word-to-word Vietnamese dictionary or glossary.'],
    ['PRE-COLOR', { backgroundColor: '#cce5ff' }, 'Print on or display with pale blue, or allow'],
    ['RES-REDUCE', {}, 'Assign the agreed percentage of the items'],
  ] as const)('of %s with %j says the number', (code, parameter, words) => {
    expect(howTo({ code, parameter })).toContain(words);
  });

  it('names no amount about which plans disagree', () => {
    const seat = { code: 'SET-SEAT', parameter: { position: 'front' } } as const;
    expect(howTo(seat)).toContain('Seat the student in front in every');
    expect(howTo({ ...seat, conflict: 'undecided' })).toContain('Seat the student in the agreed position in every');
    expect(howTo({ ...seat, conflict: 'strongest' })).toBe(howTo(seat));
  });

  it('never speaks of what is shown, and says a number where one is stated', () => {
    for (const item of everyAmount) {
      const words = howTo(item);
      const amount = Object.values(item.parameter).find((value) => typeof value === 'number');
      expect([item, words]).toEqual([
        item,
        expect.not.stringMatching(/undefined|(?<!When) shown|HA-0117|#| {2}|\bvi\b/),
      ]);
      const { fields, exactlyOne } = grammarOf(item.code);
      if (
        amount !== undefined &&
        (exactlyOne || fields.length === 1) &&
        /(?<!When) shown/.test(instructionOfItem(item))
      )
        expect([item, words]).toEqual([item, expect.stringContaining(String(amount))]);
    }
  });
});
