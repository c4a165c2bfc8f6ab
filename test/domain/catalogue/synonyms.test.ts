import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '#shared/domain/catalogue/wordings/meaning.ts';
import { newSynonym, synonymOf, synonymsIn } from '#shared/domain/catalogue/wordings/synonyms.ts';
import { aSynonym } from '../../sample/supports.ts';

const owl = aSynonym({ words: 'Owl seat by the aquarium' });
const read = (text: string) => synonymOf(text, synonymsIn([owl]))?.id;

describe('a wording that the district remembers', () => {
  it.each([
    'Owl seat by the aquarium',
    'OWL SEAT, by the aquarium.',
    '3. Owl seat by the aquarium',
    '☑ Owl seats by an aquarium',
    'Setting: owl-seat by the aquarium',
  ])('is read in "%s"', (text) => {
    expect(read(text)).toBe('syn_1');
  });

  it.each([
    ['another word', 'Owl seat by the big aquarium'],
    ['a word less', 'Owl seat'],
    ['a slip of the pen', 'Owl seat by the aquarum'],
    ['more behind it', 'Owl seat by the aquarium on tests'],
    ['an empty box', '☐ Owl seat by the aquarium'],
    ['empty brackets', '[ ] Owl seat by the aquarium'],
    ['a crossed box', '☒ Owl seat by the aquarium'],
    ['struck words', '~~Owl seat by the aquarium~~'],
    ['a question mark', 'Owl seat by the aquarium?'],
    ['a word that takes back', 'No owl seat by the aquarium'],
    ['what was', 'Discontinued: owl seat by the aquarium'],
  ])('is not read in words with %s', (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('never overrides a sign or a rule, whatever is remembered and wherever the sign stands', () => {
    const sign = fc.constantFrom('☐', '[ ]', '☒', '?', '~~', 'not', 'discontinued', 'no longer', 'except');
    fc.assert(
      fc.property(sign, fc.nat(5), (mark, at) => {
        const words = owl.words.split(' ');
        const text = words.toSpliced(Math.min(at, words.length), 0, mark).join(' ');
        expect(synonymOf(text, synonymsIn([owl, aSynonym({ words: text })]))).toBeUndefined();
      }),
    );
    for (const known of ['Time and a half', 'Calculator', 'tim-ext'])
      expect(synonymOf(known, synonymsIn([aSynonym({ words: known })]))).toBeUndefined();
  });

  it('is read no more once it is retired', () => {
    const retired = { by: 'stf_priya', at: owl.at } as const;
    expect(synonymOf(owl.words, synonymsIn([{ ...owl, retired }]))).toBeUndefined();
  });
});

const settled = { ...owl, cell: '' };
const remembering = ({ id: _, version: __, ...over }: Partial<typeof settled>, all = [owl].slice(1)) =>
  newSynonym({ ...settled, ...over }, all);

describe('remembering a wording', () => {
  it.each(['Time and a half', 'No owl seat', 'Owl seat?', '☐ Owl seat', '—', 'owl '.repeat(41), 'Calculator, scribe'])(
    'is refused for "%s"',
    async (words) => {
      await expect(remembering({ words })).rejects.toMatchObject({
        code: 'invalid_input',
        details: { reason: 'not_for_all' },
      });
    },
  );

  it.each([
    ['Owl time x1.5', 'TIM-EXT', { timeMultiplier: 1.5 }, { timeMultiplier: 1.5 }],
    ['Owl time, half more', 'TIM-EXT', { timeMultiplier: 1.5 }, { timeMultiplier: 1.5 }],
    ['Owl time plus 50%', 'TIM-EXT', { timeMultiplier: 1.5 }, { timeMultiplier: 1.5 }],
    ['Owl time as in the report', 'TIM-EXT', { timeMultiplier: 2 }, {}],
    ['Owl seat', 'SET-SEAT', { position: 'nearTeacher' }, { position: 'nearTeacher' }],
  ] as const)('keeps of "%s" the number only that the words say', async (words, code, parameter, kept) => {
    expect('waits' in meaningOf(words)).toBe(true);
    expect(await remembering({ words, code, parameter })).toMatchObject({ code, parameter: kept, version: 1 });
  });

  it('keeps no amount that stood in a cell of its own', async () => {
    expect(await remembering({ cell: 'by the front' })).toMatchObject({ parameter: {} });
  });

  it('is nothing new for what is remembered so, is refused for what is remembered otherwise, and is new after it was retired', async () => {
    expect(await remembering({}, [owl])).toBeUndefined();
    await expect(remembering({ parameter: {} }, [owl])).rejects.toMatchObject({
      details: { reason: 'remembered_otherwise' },
    });
    const again = await remembering({}, [{ ...owl, retired: { by: 'stf_priya', at: owl.at } }]);
    expect(again).toMatchObject({ version: 1 });
    expect(again?.id).not.toBe((await remembering({}))?.id);
  });
});
