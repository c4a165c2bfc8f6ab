import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { conditionIn } from '#shared/domain/catalogue/condition-words.ts';
import {
  type AccommodationWords,
  asEntry,
  checkedAccommodation,
  mayDefineAccommodations,
} from '#shared/domain/catalogue/district-accommodation.ts';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { freezeItem } from '#shared/domain/plans/freeze-item.ts';
import { aCoordinator, anItem, aTeacher } from '../../builders.ts';
import { runs } from '../../deep.ts';
import { aDistrictAccommodation } from '../../sample/supports.ts';

const checked = (over: object) => checkedAccommodation({ ...aDistrictAccommodation(), ...over } as AccommodationWords);
const refusing = (field: string) =>
  expect.objectContaining({ code: 'invalid_input', details: expect.objectContaining({ field }) });

describe('who may say what the district has of its own', () => {
  it.each([
    ['a coordinator', aCoordinator(), true],
    ['an administrator', aTeacher({ roles: ['administrator'] }), true],
    ['who coordinates and teaches', aTeacher({ roles: ['teacher', 'coordinator'] }), true],
    ['a teacher', aTeacher(), false],
    ['a coordinator of no school by now', aCoordinator({ schoolIds: [] }), false],
  ])('%s', (_, staff, may) => {
    expect(mayDefineAccommodations(staff)).toBe(may);
  });
});

describe('an accommodation of the district’s own', () => {
  it.each(['DST-A', 'DST-LOAN-LAPTOP-2', 'DST-9'])('takes the code %s', (code) => {
    expect(checked({ code }).code).toBe(code);
  });

  it.each(['TIM-EXT', 'DST-', 'dst-a', 'DST--A', 'DST-A-', 'DST-Ä', 'DST-A B', `DST-${'A'.repeat(41)}`, '', 'XDST-A'])(
    'refuses the code "%s"',
    (code) => expect(() => checked({ code })).toThrow(refusing('code')),
  );

  it.each([
    ['instruction', ''],
    ['instruction', '\u0000\u200b '],
    ['instruction', 'x'.repeat(231)],
    ['name', 'x'.repeat(10_000)],
    ['name', ''],
    ['name', 'Support for autistic students'],
    ['activities', []],
  ])('refuses %s "%s"', (field, value) => expect(() => checked({ [field]: value })).toThrow(refusing(field)));

  it('takes 230 characters, counted as people count them', () => {
    expect([...checked({ instruction: '👍'.repeat(230) }).instruction]).toHaveLength(230);
  });

  it.each([
    'minutes:int[5..60]=10',
    'oneOf{timeMultiplier:number[1.1..4]=1.5|unlimited:true}',
    'place:enum{library,office}=library;note:text[<=60]?',
    'parts:set{one,two}',
    'when:some{arrival,midday}',
    'minutes:int[5..5]',
    `${'a'.repeat(30)}:int`,
    `place:enum{${'x'.repeat(288)}}`,
  ])('takes the grammar %s', (parameter) => expect(checked({ parameter }).parameter).toBe(parameter));

  it('takes no grammar at all', () => {
    expect('parameter' in checked({ parameter: '  ' })).toBe(false);
    expect('parameter' in checked({ parameter: undefined })).toBe(false);
    expect(checked({ parameter: ' minutes:int ' }).parameter).toBe('minutes:int');
  });

  it.each([
    'lots',
    'minutes:furlongs',
    'minutes:int[60..5]',
    'minutes:int[5..60]=90',
    'minutes:int[5..60]=many',
    'place:enum',
    'place:enum{}',
    'place:enum{library,}',
    'minutes:int;Place:text',
    'max_minutes:int',
    `${'a'.repeat(31)}:int`,
    `place:enum{${'x'.repeat(289)}}`,
    'place:enum{library}=office',
    'minutes:int{a,b}',
    'minutes:int;minutes:int',
    'constructor:text',
    '__proto__:text',
    'Minutes:int',
    'oneOf{}',
    'minutes:int;',
    `a:text;${'b:text;'.repeat(60)}c:text`,
  ])('refuses the grammar %s', (parameter) => expect(() => checked({ parameter })).toThrow(refusing('parameter')));

  it('answers any nonsense with a refusal of ours', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 400 }));
    fc.assert(
      fc.property(text, text, text, text, (code, name, instruction, parameter) => {
        try {
          checked({ code, name, instruction, parameter });
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: runs(1000, 100_000) },
    );
  });
});

describe('words that name a condition', () => {
  it.each([
    'Because of ADHD, seat near the front',
    'for a.d.h.d. students',
    'A D H D',
    'AD\u200bHD',
    'Has anxiety before tests',
    'Los alumnos con TDAH o dislexia',
    'por su epilepsia',
    'Alergia al maní',
    'if a seizure begins',
    'the student with diabetes',
    'hearing impaired',
    'She is deaf',
    'as the 504 plan says',
    'ADD: break work into steps',
    'trastorno de conducta',
    'remind about medication',
  ])('are found in "%s"', (text) => expect(conditionIn(text)).toBeDefined());

  it.each([
    'Add the minutes shown to the time limit.',
    'Close the blinds and turn off every second lamp.',
    'Give the odd-numbered items only, with teaching aids.',
    'Depress the key and wait. Cancel the timer.',
    'Call the office and use the kit in the red bag.',
    'Let the student listen with headphones.',
  ])('are not found in "%s"', (text) => expect(conditionIn(text)).toBeUndefined());

  it('are not found in any of the catalogue’s own', () => {
    const named = accommodations.filter(({ name, instruction }) => conditionIn(`${name}. ${instruction}`));
    expect(named.map(({ code }) => code)).toEqual([]);
  });
});

describe('the catalogue with the district’s own', () => {
  const standing = () => aDistrictAccommodation();
  const timed = aDistrictAccommodation({ code: 'DST-TIMED', parameter: 'minutes:int[5..60]=10;note:text[<=20]?' });
  const retired = aDistrictAccommodation({ code: 'DST-OLD', retiredOn: '2026-01-01', mayModify: true });
  const catalogue = catalogueWith([timed, retired]);

  it('finds both, and for a draft only what is in use', () => {
    expect(catalogue.find('TIM-EXT')).toMatchObject({ category: 'Timing' });
    expect(catalogue.find('DST-OLD')).toMatchObject({ source: 'district; CEDS-000385:9999' });
    expect(catalogue.find('DST-NONE')).toBeUndefined();
    expect(catalogue.forDraft('DST-TIMED').code).toBe('DST-TIMED');
    expect(() => catalogue.forDraft('DST-OLD')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ why: 'retired' }) }),
    );
    expect(() => catalogue.forDraft('constructor')).toThrow(refusing('code'));
    expect(catalogue.entries).toHaveLength(150);
  });

  it('says of its own what they are, with how much where there is an amount', () => {
    const { name, instruction, category, activities } = standing();
    const words = { code: 'DST-STANDING', name, instruction, category, activities };
    expect(asEntry(standing())).toStrictEqual({ ...words, source: 'district; CEDS-000385:9999' });
    expect(asEntry({ ...standing(), parameter: 'minutes:int' })).toMatchObject({ parameter: 'minutes:int' });
  });

  it('checks amounts by the grammar of each', () => {
    expect(catalogue.readParameter('TIM-EXT', {})).toEqual({});
    expect(catalogue.readParameter('DST-TIMED', {})).toEqual({ minutes: 10 });
    expect(catalogue.readParameter('DST-TIMED', { minutes: 30, note: 'ask first' })).toMatchObject({ minutes: 30 });
    expect(catalogue.readParameter('DST-OLD', {})).toEqual({});
    expect(() => catalogue.readParameter('DST-TIMED', { minutes: 61 })).toThrow(refusing('minutes'));
    expect(() => catalogue.readParameter('DST-OLD', { minutes: 1 })).toThrow(refusing('minutes'));
    expect(() => catalogue.readParameter('DST-NONE', {})).toThrow(refusing('code'));
  });

  it('gives what a plan item keeps for good', () => {
    const { name, instruction, category, activities } = timed;
    expect(catalogue.snapshot('DST-TIMED')).toEqual({ code: 'DST-TIMED', name, instruction, category, activities });
    expect(() => catalogue.snapshot('DST-OLD')).toThrow('invalid_input');
  });

  it('says which could lower what is taught', () => {
    expect(['RES-REDUCE', 'DST-OLD', 'DST-TIMED', 'TIM-EXT'].map(catalogue.mayModify)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('never lets the district write over the catalogue’s own', () => {
    const forged = { ...timed, code: 'TIM-EXT', name: 'Less time' } as unknown as typeof timed;
    expect(catalogueWith([forged]).find('TIM-EXT')?.name).toBe('Extended time on timed work');
  });
});

describe('an item of a plan', () => {
  const standing = aDistrictAccommodation();
  const { name, category, instruction, activities } = standing;
  const own = { name, category, instruction, activities };
  const item = anItem({ code: 'DST-STANDING', parameter: {} });
  const retired = catalogueWith([{ ...standing, name: 'Standing', retiredOn: '2026-01-01' }]);

  it('takes its words from the district, whatever the writer sent along', () => {
    const forged = { ...own, instruction: 'He has seizures, so keep the lights low.' };
    const frozen = freezeItem(catalogueWith([standing]), { ...item, own: forged });
    expect(PlanItem.parse(frozen)).toEqual({ ...item, own });
    expect(freezeItem(catalogueWith([]), { ...anItem(), own: forged })).toEqual(anItem());
  });

  it('keeps the words that were agreed when the accommodation changed or was retired, and cannot be new then', () => {
    expect(freezeItem(retired, item, { ...item, own }).own).toEqual(own);
    expect(() => freezeItem(retired, item)).toThrow(refusing('code'));
    expect(() => freezeItem(retired, item, anItem())).toThrow(refusing('code'));
  });

  it('has an amount that fits', () => {
    expect(() => freezeItem(catalogueWith([standing]), { ...item, parameter: { minutes: 5 } })).toThrow(
      refusing('minutes'),
    );
  });
});
