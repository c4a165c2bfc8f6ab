import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { grammarOf, readParameter } from '#shared/domain/catalogue/parameter.ts';
import {
  amountInWords,
  amountOfItem,
  amountOnCard,
  amountsOnRecord,
  englishAmounts,
} from '#shared/text/plans/amounts.ts';
import { frequencyInWords, itemAmount } from '#shared/text/plans/plan-words.ts';

describe('saying how much', () => {
  it.each([
    ['TIM-EXT', { timeMultiplier: 1.5 }, '1.5×'],
    ['TIM-EXT', { fixedMinutes: 20 }, '+20 min'],
    ['TIM-EXT', { unlimited: true }, 'no time limit'],
    ['TIM-EXT-DUE', { extraSchoolDays: 2 }, '+2 school days'],
    ['TIM-EXT-DUE', { extraSchoolDays: 1 }, '+1 school day'],
    [
      'TIM-BRK-SCH',
      { everyMinutes: 30, breakMinutes: 5, pausesClock: false },
      'every 30 min, 5 min each, clock keeps running',
    ],
    ['TIM-TOD', { windowStart: '09:00', windowEnd: '11:00' }, 'from 9:00 AM, until 11:00 AM'],
    ['PRE-BILING', { lang: 'vi' }, 'Vietnamese'],
    ['PRE-BILING', { lang: 'es-MX' }, 'Spanish'],
    ['PRE-BILING', { lang: 'quc' }, 'the language “quc”'],
    ['PRE-COLOR', { backgroundColor: '#FFFFCC' }, 'background pale yellow'],
    ['OTH-ACTION', { cardRef: 'HA-0117' }, 'kept by the nurse'],
    ['PRE-READ-TTS', { components: ['stem', 'options'] }, 'questions, answer options'],
    ['SET-SMALL', { groupMax: 8 }, 'up to 8 students'],
    ['SET-SEPARATE', {}, ''],
  ])('says %s %o as "%s"', (code, parameter, words) => {
    expect(amountInWords(readParameter(code, parameter))).toBe(words);
  });

  it('says it in one order, in whatever order the store gives the fields', () => {
    const said = 'every 30 min, 5 min each, clock stops';
    expect(amountInWords({ everyMinutes: 30, breakMinutes: 5, pausesClock: true })).toBe(said);
    expect(amountInWords({ pausesClock: true, breakMinutes: 5, everyMinutes: 30 })).toBe(said);
  });

  it.each([
    ['TIM-EXT', {}, 'amount not stated'],
    ['TIM-BRK-SCH', { everyMinutes: 30 }, 'every 30 min, the rest not stated'],
  ])('says of %s %o what nobody stated, and on a card whom to ask', (code, parameter, words) => {
    expect(amountOfItem({ code, parameter })).toBe(words);
    expect(amountOnCard({ code, parameter })).toBe(`${words}: ask the case manager`);
  });

  it.each([
    ['TIM-EXT', { unlimited: true }, 'no time limit'],
    ['RES-SCRIBE', {}, ''],
    ['PRE-COLOR', {}, ''],
    ['DST-QUIET', {}, ''],
  ])('asks for nothing where %s %o says all there is to say', (code, parameter, words) => {
    expect(amountOnCard({ code, parameter })).toBe(words);
  });

  it.each([
    [1, 'once a week'],
    [2, 'twice a week'],
    [3, '3 times a week'],
  ])('says %i times per week as "%s"', (times, words) => {
    expect(frequencyInWords({ times, per: 'week' })).toBe(words);
  });

  it('says once what two plans say in the same words', () => {
    const alternatives = [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }];
    expect(amountsOnRecord({ code: 'TIM-EXT', alternatives })).toEqual(['1.5×', '2×']);
    const cards = [{ cardRef: 'HA-0117' }, { cardRef: 'HA-0200' }];
    expect(amountsOnRecord({ code: 'OTH-ACTION', alternatives: cards })).toEqual([
      'kept by the nurse, the rest not stated',
    ]);
  });

  it('tells those who write a plan which card and which routine it is', () => {
    expect(itemAmount({ code: 'OTH-ACTION', parameter: { cardRef: 'HA-0117' } })).toBe(
      'card HA-0117, the rest not stated',
    );
    expect(itemAmount({ code: 'OTH-POSITIVE', parameter: { routineRef: 'R-2' } })).toBe(
      'routine R-2, the rest not stated',
    );
    expect(itemAmount({ code: 'PRE-BILING', parameter: { lang: 'vi' } })).toBe('Vietnamese');
  });

  it('has a phrase for every field and a word for every option of the catalogue', () => {
    const codesSaidAsTheyAre = ['UEB', 'EBAE', 'Nemeth', 'ASL', 'SEE'];
    const fields = accommodations.flatMap(({ code }) => grammarOf(code).fields);
    const unsaid = fields.flatMap(({ name, options = [] }) => [
      ...(name in englishAmounts.phrases ? [] : [name]),
      ...options.filter((option) => !(option in englishAmounts.options) && !codesSaidAsTheyAre.includes(option)),
    ]);
    expect(unsaid).toEqual([]);
  });
});
