import { describe, expect, it } from 'vitest';
import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import { dayAndTimeInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import { es } from '#shared/text/es.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { amountInWords, englishAmounts } from '#shared/text/plans/amounts.ts';
import { englishLanguages } from '#shared/text/plans/english-languages.ts';
import { spanishLanguages } from '#shared/text/plans/spanish-languages.ts';

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US,es;q=0.9', 'en'],
    ['vi, es;q=0.4, en;q=0.3', 'es'],
    ['es;q=0, en', 'en'],
    ['*;q=x, ,;;', 'en'],
  ])('for a browser that asks for %s is %s', (header, lang) => {
    expect(wordsFor(header).lang).toBe(lang);
  });

  it('says school days without a time zone moving them', () => {
    expect([en.day('2026-12-03'), es.day('2026-12-03')]).toEqual(['Thu, Dec 3', 'jue 3 dic']);
  });

  it.each([
    ['00:05', 'Tue, Nov 24, 12:05 AM'],
    ['11:10', 'Tue, Nov 24, 11:10 AM'],
    ['12:00', 'Tue, Nov 24, 12:00 PM'],
    ['23:59', 'Tue, Nov 24, 11:59 PM'],
  ])('writes a moment as Classroom does beside it: %s', (time, moment) => {
    expect(dayAndTimeInWords('2026-11-24', time)).toBe(moment);
  });

  it.each([
    [en, /If it is still open, .*If it is gone, /, /\bis closed\b/],
    [es, /Si sigue abierta, .*Si ya no está, /, /está cerrada/],
  ] as const)('does not say that a window is closed which only looks so: %#', ({ signIn }, both, claim) => {
    expect(signIn.closed).toMatch(both);
    expect(signIn.closed).not.toMatch(claim);
  });

  it.each([en, es])('names every support of the catalogue to a student, plainly: $lang', ({ supports }) => {
    expect(Object.keys(supports).sort()).toEqual([...accommodationCodes].sort());
    const names = Object.values(supports);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L} ,-]{4,59}$/u);
    const spanish = Object.values(es.supports);
    expect(Object.values(en.supports).filter((name) => spanish.includes(name))).toEqual([]);
  });

  it('says amounts in Spanish, every one of them', () => {
    expect(amountInWords({ timeMultiplier: 1.5 }, es.amounts)).toBe('1.5×');
    expect(amountInWords({ extraSchoolDays: 1 }, es.amounts)).toBe('+1 día escolar');
    expect(amountInWords({ lang: 'vi' }, es.amounts)).toBe('vietnamita');
    expect(amountInWords({ windowStart: '09:00', windowEnd: '13:30' }, es.amounts)).toBe(
      'desde las 9:00 a.\u00a0m., hasta las 1:30 p.\u00a0m.',
    );
    expect(amountInWords({ backgroundColor: '#ffffcc' }, es.amounts)).toBe('fondo amarillo claro');
    expect(amountInWords({ cardRef: 'HA-0117' }, es.amounts)).toBe('la tarjeta la guarda enfermería');
    expect(Object.keys(spanishLanguages).sort()).toEqual(Object.keys(englishLanguages).sort());
    expect(Object.keys(es.amounts.phrases)).toEqual(expect.arrayContaining(Object.keys(englishAmounts.phrases)));
    expect(Object.keys(es.amounts.options)).toEqual(expect.arrayContaining(Object.keys(englishAmounts.options)));
  });
});
