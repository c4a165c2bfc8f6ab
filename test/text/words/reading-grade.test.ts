import { describe, expect, it } from 'vitest';
import { readWords } from './read-words.ts';
import { readingGrade } from './reading-grade.ts';

const languages = ['en', 'es'] as const;
const plain = readWords().bySurface.filter(({ isPlain }) => isPlain);

/** One reading of the words: the same side of each choice, and a short name where something is put in. */
function asRead(words: string, side: 0 | 1): string {
  const read = words.replaceAll(/\{([^{}]*)\}/g, (_, held: string) => {
    const choices = held.split(' | ');
    return choices.length === 1 ? 'Ana' : (choices[side] ?? '');
  });
  return read === words ? read.trim() : asRead(read, side);
}

/** What is said in whole sentences; labels and single words are no passage. */
const passage = (sentences: readonly { language: string; words: string }[], language: 'en' | 'es', side: 0 | 1) =>
  sentences
    .filter((sentence) => sentence.language === language)
    .map(({ words }) => asRead(words, side))
    .filter((words) => /[.?!]$/.test(words) && words.includes(' '))
    .join(' ');

/** One at a time, where it is long enough for a grade to mean something. */
const longSentences = (words: string) =>
  words.split(/(?<=[.?!…:;])\s+/).filter((sentence) => sentence.split(/\s+/).length >= 12);

/** A district's official text of rights stands unchanged behind “the full text”; none of ours is one. */
const rightsText: readonly string[] = [];

describe('what students and families read', () => {
  it.each(plain)('can be read in the sixth grade: $title', ({ sentences }) => {
    const grades = languages.flatMap((language) =>
      ([0, 1] as const)
        .map((side) => passage(sentences, language, side))
        .filter((words) => words.split(' ').length >= 100)
        .map((words) => ({ language, grade: readingGrade(words, language) })),
    );
    expect(grades.filter(({ grade }) => grade > 6)).toEqual([]);
  });

  it.each(plain)('says no long sentence beyond the sixth grade: $title', ({ sentences }) => {
    const hard = sentences.flatMap(({ path, line, language, words }) =>
      ([0, 1] as const)
        .flatMap((side) => longSentences(asRead(words, side)))
        .filter((sentence) => !rightsText.includes(sentence))
        .map((sentence) => ({ at: `${path}:${line}`, sentence, grade: readingGrade(sentence, language) })),
    );
    expect(hard.filter(({ grade }) => grade > 6)).toEqual([]);
  });

  it('is measured: most of it is said in passages long enough', () => {
    const long = plain.filter(({ sentences }) => passage(sentences, 'en', 0).split(' ').length >= 100);
    expect(long.length).toBeGreaterThanOrEqual(4);
  });
});

describe('the grade', () => {
  it('is low for what a child says and high for what a law says', () => {
    const child = 'The cat sat on the mat. It was big and red. We ran to see it. Then it ran off.';
    const law = 'Notwithstanding applicable provisions, educational institutions determine reasonable accommodations.';
    expect([readingGrade(child, 'en') < 1, readingGrade(law, 'en') > 18]).toEqual([true, true]);
    const niño = 'El gato se va a la casa. Es rojo y bello. Lo veo yo. Se va de aquí.';
    const ley = 'No obstante las disposiciones aplicables, las instituciones educativas determinarán adaptaciones.';
    expect([readingGrade(niño, 'es') < 3, readingGrade(ley, 'es') > 8]).toEqual([true, true]);
  });
});
