import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CardItem } from '#shared/domain/cards/card.ts';
import { AccommodationCode, catalogueEntry } from '#shared/domain/catalogue/catalogue.ts';
import { type Parameter, parseGrammar, readParameter, readParameterText } from '#shared/domain/catalogue/parameter.ts';
import { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { meaningOf } from '#shared/domain/catalogue/wordings/meaning.ts';
import { amountInWords } from '#shared/text/plans/amounts.ts';
import { anItem } from '../../builders.ts';
import { valuesOf } from '../../text/cards/every-amount.ts';

/** Every code that plans were made of until then, and the amounts that it took. Frozen: plans are written in them. */
const former: { code: string; name: string; parameter: string }[] = parse(
  readFileSync('test/fixtures/catalogue-of-november-2026.csv'),
  { columns: true },
);

/** Nothing stated, each field alone with each of its values, and, where they go together, all with their first. */
function amountsOf(grammar: string): Parameter[] {
  const { exactlyOne, fields } = parseGrammar(grammar);
  const perField = fields.map((field) => valuesOf(field).map((value): Parameter => ({ [field.name]: value })));
  const together: Parameter = Object.assign({}, ...perField.map(([first]) => first));
  return [{}, ...perField.flat(), ...(exactlyOne ? [] : [together])];
}
const items = former.flatMap(({ code, parameter }) =>
  (parameter ? amountsOf(parameter) : [{}]).map((amount) => ({
    code: AccommodationCode.parse(code),
    parameter: amount,
  })),
);

describe('a plan that was written in the codes of November 2026', () => {
  it('finds every one of the 95 in the catalogue, in the category that it had', () => {
    expect(former).toHaveLength(95);
    const prefixes = { TIM: 'Timing', PRE: 'Presentation', RES: 'Response', SET: 'Setting', OTH: 'Other' };
    for (const { code } of former)
      expect(prefixes).toMatchObject({ [code.slice(0, 3)]: catalogueEntry(code).category });
  });

  it('reads every amount as it was, and adds none', () => {
    for (const { code, parameter } of items) {
      const item = anItem({ code, parameter });
      expect(PlanItem.parse(item)).toEqual(item);
      expect([code, readParameter(code, parameter)]).toEqual([code, parameter]);
    }
  });

  it('is the same in the cells of a file', () => {
    for (const { code, parameter } of items) {
      const cell = Object.entries(parameter).map(([name, value]) => `${name}=${value}`);
      expect([code, readParameterText(code, cell.join(';'))]).toEqual([code, parameter]);
    }
  });

  it('stands on cards as it stood, each amount in words', () => {
    for (const { code, parameter } of items) {
      const item = {
        ...{ code, parameter, activities: ['always' as const], courses: [], alternatives: [] },
        priority: 'essential' as const,
      };
      expect(CardItem.parse(item)).toEqual(item);
      const isSaid = amountInWords(parameter) !== '';
      expect([code, parameter, isSaid]).toEqual([code, parameter, Object.keys(parameter).length > 0]);
    }
  });

  it('is imported anew from the same file as the same items', () => {
    for (const { code, name } of former)
      for (const words of [code, name]) expect(meaningOf(words)).toEqual({ code, parameter: {}, appliesTo: [] });
  });
});
