import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { conditionIn } from '#shared/domain/catalogue/condition-words.ts';
import { es } from '#shared/text/es.ts';
import { spanishCatalogue } from '#shared/text/plans/spanish-catalogue.ts';
import { spanishItem } from '#shared/text/spanish-plan-text.ts';
import { anItem } from '../../builders.ts';
import { readingGrade } from '../words/reading-grade.ts';

const said = Object.entries(spanishCatalogue);

/** Of Spain, or of no school in the United States. */
const elsewhere = /\b(ordenador|móvil|vídeo|ratón|pulsa|profesor|aula|vosotros|deberes|instituto|gafas|coger|zumo)\w*/i;

describe('the catalogue in Spanish', () => {
  it('names every accommodation and says what the school does, each in its own words', () => {
    expect(said.map(([code]) => code)).toEqual(accommodations.map(({ code }) => code));
    expect(new Set(said.map(([, { name }]) => name)).size).toBe(said.length);
    const english = new Set<string>(accommodations.flatMap(({ name, instruction }) => [name, instruction]));
    for (const [, { name, does }] of said) {
      expect([english.has(name), english.has(does)]).toEqual([false, false]);
      expect(name).toMatch(/^\p{Lu}[\p{L} ,]{3,50}$/u);
      expect(does).toMatch(/^\p{Lu}[^.]+\.( \p{Lu}[^.]+\.)?$/u);
    }
  });

  it('is read by a family in the sixth grade at most', () => {
    expect(readingGrade(said.map(([, { does }]) => does).join(' '), 'es')).toBeLessThanOrEqual(6);
  });

  it('is the Spanish of families here, names no condition and holds no amount', () => {
    for (const [code, { name, does }] of said) {
      expect([code, elsewhere.exec(`${name} ${does}`)?.[0]]).toEqual([code, undefined]);
      expect([code, conditionIn(name), conditionIn(does)]).toEqual([code, undefined, undefined]);
      expect([code, /\d/.test(`${name} ${does}`)]).toEqual([code, false]);
    }
  });
});

describe('a plan’s support for a family that reads Spanish', () => {
  it('stands with its amount and what the school does', () => {
    const [name, does] = spanishItem(anItem({ code: 'SET-SMALL', parameter: { groupMax: 6 } }));
    expect(name).toBe('Examen en grupo pequeño: hasta 6 estudiantes');
    expect(does).toBe('Da el examen en un grupo del tamaño acordado o menor.');
  });

  it('says what nobody stated, and a list of several', () => {
    expect(spanishItem(anItem({ code: 'RES-REDUCE', parameter: {} }))[0]).toContain(es.amounts.unstated);
    expect(spanishItem(anItem({ code: 'OTH-SUPPLY', parameter: { item: ['Food', 'Drink'] } }))[0]).toBe(
      'Comida, bebida o equipo en la mesa: comida, bebida',
    );
  });
});
