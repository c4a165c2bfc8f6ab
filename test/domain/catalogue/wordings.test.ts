import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { meaningOf } from '#shared/domain/catalogue/wordings/meaning.ts';
import { knownPatterns, sharedWords } from '#shared/domain/catalogue/wordings/rules.ts';
import { understood } from '#shared/domain/plans/plan-rows.ts';
import { runs } from '../../deep.ts';
import { labelledWordings, scored } from './labelled-wordings.ts';
import { spoken } from './spoken.ts';

const report = (name: string, { clear, right, waits, wrong, forPeople, guessed }: ReturnType<typeof scored>) =>
  process.stdout.write(
    `${name}: of ${clear} clear ones ${right} right in code, amount and place, ${waits} wait, ${wrong.length} wrong; ` +
      `of ${forPeople} for a person ${guessed.length} were read\n`,
  );

describe('what the words of a plan mean', () => {
  it('is certain for every code and every name of the catalogue', () => {
    for (const { code, name } of accommodations) {
      expect(meaningOf(code)).toEqual({ code, parameter: {}, appliesTo: [] });
      expect(meaningOf(` ${name.toUpperCase()}. `)).toMatchObject({ code, parameter: {} });
    }
  });

  /**
   * One row waits where the coordinator read it: to read tests and directions is more than to read directions, and a
   * teacher who read no more would withhold the rest. `Record at home` in brackets is an example and no amount.
   */
  it('is what a coordinator would say, or waits', () => {
    const score = scored(labelledWordings('wordings-coordinator'));
    report('a coordinator’s list', score);
    expect(score).toMatchObject({ wrong: [], guessed: [] });
    expect(score.right / score.clear).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ['wordings', 'the labelled list'],
    ['wordings-held-back', 'the part that no rule was made by'],
  ])('is never guessed in %s: %s', (file, name) => {
    const score = scored(labelledWordings(file));
    report(name, score);
    const byCodeAlone = scored(labelledWordings(file).map(({ appliesTo: _, ...row }) => row));
    expect(byCodeAlone).toMatchObject({ wrong: [], guessed: [] });
    expect(score.right / (score.right + score.wrong.length)).toBeGreaterThanOrEqual(0.97);
    expect(score.right / score.clear).toBeGreaterThanOrEqual(0.97);
  });

  it('is labelled for at least 600 wordings and for every accommodation', () => {
    const all = [...labelledWordings('wordings'), ...labelledWordings('wordings-held-back')];
    expect(new Set(all.map(({ wording }) => wording)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(600);
    const codes = new Set(all.map(({ code }) => code));
    expect(accommodations.filter(({ code }) => !codes.has(code))).toEqual([]);
  });
});

describe('a rule', () => {
  const rules = knownPatterns.map((rule): [string, string, (typeof knownPatterns)[number]] => [
    rule.code,
    rule.pattern,
    rule,
  ]);

  it.each(rules)('for %s, "%s", is contradicted by no other, in any of its forms', (code, pattern, rule) => {
    fc.assert(
      fc.property(spoken(pattern, sharedWords), (words) => {
        const meaning = meaningOf(words);
        // A form for work that the accommodation never bears on, or with an amount beyond its bounds, waits.
        if ('waits' in meaning) expect(meaning.waits, words).toMatch(/^(elsewhere|amountUnfit)$/);
        else expect({ ...meaning, words }).toMatchObject({ code, words, parameter: rule.parameter });
      }),
      { numRuns: runs(5, 500) },
    );
  });

  it('fixes no amount that the words give', () => {
    const twice = knownPatterns.filter(({ parameter, pattern }) =>
      Object.keys(parameter).some((name) => pattern.includes(`<${name}>`)),
    );
    expect(twice).toEqual([]);
  });

  it('names only sets that there are, and of each set somebody makes use', () => {
    const named = [...knownPatterns.map(({ pattern }) => pattern), ...Object.values(sharedWords)].flatMap((pattern) =>
      [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    );
    expect(named.filter((name) => !(name in sharedWords))).toEqual([]);
  });
});

describe('words that nobody may take for granted', () => {
  const clear = fc.constantFrom(...labelledWordings('wordings').filter(({ code }) => code !== 'WAITS'));
  const turned = [
    'not',
    'no longer',
    'except',
    'only if',
    'instead',
    'modified',
    'discontinued',
    'N/A',
    'declined',
    'unless asked',
  ];
  const places: readonly ((wording: string, turn: string) => string)[] = [
    (wording, turn) => `${turn} ${wording}`,
    (wording, turn) => `${wording} ${turn}`,
    (wording, turn) => `${wording} (${turn})`,
    (wording, turn) => `${turn}: ${wording}`,
    (wording, turn) => `${wording} - ${turn}`,
  ];

  it('wait when a word is added that turns them', () => {
    fc.assert(
      fc.property(clear, fc.constantFrom(...turned), fc.constantFrom(...places), ({ wording }, turn, placed) => {
        expect(meaningOf(placed(wording, turn)), placed(wording, turn)).toHaveProperty('waits');
      }),
      { numRuns: runs(300, 20_000) },
    );
  });

  const signs: readonly [string, (wording: string) => string, string][] = [
    ['an empty box', (wording) => `☐ ${wording}`, 'emptyBox'],
    ['empty brackets', (wording) => `[ ] ${wording}`, 'emptyBox'],
    ['closed brackets', (wording) => `[]${wording}`, 'emptyBox'],
    ['empty round brackets', (wording) => `( ) ${wording}`, 'emptyBox'],
    ['an empty box behind', (wording) => `${wording} □`, 'emptyBox'],
    ['a line to sign on', (wording) => `___ ${wording}`, 'emptyBox'],
    ['an empty box of a symbol font', (wording) => `\u{f0a8} ${wording}`, 'emptyBox'],
    ['a crossed box, which is a yes to some and a no to others', (wording) => `☒ ${wording}`, 'crossedBox'],
    ['tildes around', (wording) => `~~${wording}~~`, 'struck'],
    ['a stroke through', (wording) => wording.replaceAll(/(.)/gu, '$1\u{336}'), 'struck'],
    ['a question mark', (wording) => `${wording}?`, 'questioned'],
    ['a question mark in brackets', (wording) => `${wording} (?)`, 'questioned'],
  ];
  it.each(signs)('wait with %s', (_what, signed, waits) => {
    fc.assert(
      fc.property(clear, ({ wording }) => {
        expect(meaningOf(signed(wording))).toEqual({ waits });
      }),
      { numRuns: runs(50, 5_000) },
    );
  });

  const marks: readonly [string, (wording: string) => string][] = [
    ['a ticked box', (wording) => `☑ ${wording}`],
    ['a cross in brackets', (wording) => `[x] ${wording}`],
    ['a tick', (wording) => `✓ ${wording}`],
    ['a tick behind', (wording) => `${wording} ✔`],
    ['a bullet', (wording) => `• ${wording}`],
    ['a number in brackets', (wording) => `3) ${wording}`],
    ['a letter', (wording) => `b. ${wording}`],
    ['a hyphen', (wording) => `- ${wording}`],
    ['capitals', (wording) => wording.toUpperCase()],
    ['a full stop', (wording) => `${wording}.`],
    ['blanks', (wording) => `\u{feff}  ${wording.replaceAll(' ', '\u{a0}')}  `],
  ];
  it.each(marks)('mean with %s what they mean without', (_what, marked) => {
    fc.assert(
      fc.property(clear, ({ wording }) => {
        expect(meaningOf(marked(wording)), wording).toEqual(meaningOf(wording));
      }),
      { numRuns: runs(50, 5_000) },
    );
  });

  it.each([
    ['1. Scribe', 'RES-SCRIBE'],
    ['12. 50% extra time', 'TIM-EXT'],
    ['1. 1.5x time', 'TIM-EXT'],
    ['1. 2x time', undefined],
    ['1. 5x time', undefined],
    ['Extended time .2', undefined],
    ['Extended time > 1.5x', undefined],
    ['Word bank*', undefined],
    ['Word bank (IEP)', undefined],
    ['15x time', undefined],
    ['Time and a half (2x)', undefined],
    ['Advance notice of tests (NOT)', undefined],
    ['Note taker on tests', undefined],
    ['Use of class notes', undefined],
    ['', undefined],
    ['use of '.repeat(200), undefined],
  ])('"%s" is %s', (words, code) => {
    const meaning = meaningOf(words);
    expect('code' in meaning ? meaning.code : undefined).toBe(code);
  });

  it.each([
    ['50% longer on assignments', 50],
    ['50 % longer for homework', 50],
    ['25 per cent longer to hand in projects', 25],
    ['50 percent more time to turn in assignments', 50],
    ['Student may have 50% extra time to submit late work', 50],
    ['Extended time to turn in homework: 50%', 50],
    ['Time and a half to turn in assignments', 50],
    ['1.5x time to complete homework', 50],
    ['Double time to hand in homework', 100],
    ['Deadlines 50% longer', 50],
    ['50% longer deadlines on projects', 50],
    ['Extended due dates (50%)', 50],
    ['Due dates extended by 25%', 25],
    ['50% deadline extension', 50],
    ['50% extension on assignments', 50],
    ['50% más de tiempo para entregar tareas', 50],
    ['Plazos extendidos en un 50%', 50],
  ])('"%s" is a later due date by a share of the class’s days: %s', (words, percentLonger) => {
    expect(meaningOf(words)).toMatchObject({ code: 'TIM-EXT-DUE', parameter: { percentLonger } });
  });

  it.each([
    ['50% longer', 'a number alone says neither the minutes of a test nor the days of homework'],
    ['50% longer on assignments in class', 'what is done in class has no days'],
    ['50% longer to finish class work', 'nor has class work'],
    ['150% longer on assignments', 'more than twice is said in several ways'],
    ['5% longer deadlines', 'less than the catalogue knows'],
    ['Assignments no longer 50% extension', 'it was taken back'],
    ['50% more time on homework', 'nobody says whether at the desk or until it is due'],
  ])('"%s" waits: %s', (words) => expect(meaningOf(words)).toHaveProperty('waits'));

  it('"50 percent more time" and "time and a half" are minutes of a test where no work to hand in is named', () => {
    for (const words of ['50 percent more time', 'Time and a half', 'Time and a half on tests', '50% longer on tests'])
      expect(meaningOf(words)).toMatchObject({ code: 'TIM-EXT', parameter: { timeMultiplier: 1.5 } });
  });

  it.each([
    ['Calculator, word bank', 'several'],
    ['Scribe and graphic organizers', 'several'],
    ['Calculator not allowed', 'turned'],
    ['9x time', 'amountUnfit'],
    ['Note taker on tests', 'elsewhere'],
    ['Elevator access', 'unknown'],
  ])('"%s" says why it waits: %s', (words, waits) => expect(meaningOf(words)).toEqual({ waits }));
});

describe('words and the cells beside them', () => {
  const beside = { parameter: undefined, appliesTo: [] };

  it('are never bent by the amount in the next cell', () => {
    const double = { code: 'TIM-EXT', parameter: { timeMultiplier: 2 }, appliesTo: [] };
    expect(understood('Double time', beside)).toEqual(double);
    expect(understood('Double time', { ...beside, parameter: 'timeMultiplier=2' })).toEqual(double);
    expect(understood('Double time', { ...beside, parameter: 'timeMultiplier=1.5' })).toBe('bad_parameter');
    expect(understood('Something else', { ...beside, parameter: 'timeMultiplier=1.5' })).toBe('unclear');
  });

  it('wait when they say another place than the cell', () => {
    expect(understood('Calculator on tests', beside)).toMatchObject({ appliesTo: ['quiz_test'] });
    expect(understood('Calculator', { ...beside, appliesTo: ['lab'] })).toMatchObject({ appliesTo: ['lab'] });
    expect(understood('Calculator on tests', { ...beside, appliesTo: ['quiz_test'] })).toMatchObject({
      appliesTo: ['quiz_test'],
    });
    expect(understood('Calculator on tests', { ...beside, appliesTo: ['assignment'] })).toBe('unclear');
  });
});
