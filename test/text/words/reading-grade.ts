import { syllable } from 'syllable';

/** Of a passage: how many words, sentences and syllables, however the language counts these. */
type Counted = { words: number; sentences: number; syllables: number };

/**
 * The school grade in which somebody can read this. Of a passage, not of a label: both formulas were made on passages
 * of a hundred words, and one long word in three would decide.
 */
export const readingGrade = (passage: string, language: 'en' | 'es') =>
  language === 'es' ? crawford(counted(passage, spanishSyllables)) : fleschKincaid(counted(passage, syllable));

/** Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75, Naval Air Station Memphis, page 14. */
const fleschKincaid = ({ words, sentences, syllables }: Counted) =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/**
 * Crawford 1984, “A Spanish language Fry-type readability procedure: Elementary level”, Bilingual Education Paper
 * Series 7(8), California State University, Los Angeles: sentences and syllables in a hundred words.
 */
const crawford = ({ words, sentences, syllables }: Counted) =>
  -0.205 * ((100 * sentences) / words) + 0.049 * ((100 * syllables) / words) - 3.407;

/**
 * “Count as a sentence each full unit of speech marked off by a period, colon, semicolon, question mark or exclamation
 * point”: Flesch 1979, How to Write Plain English, chapter 2. A number or a sign is one word of one syllable.
 */
function counted(passage: string, syllablesIn: (word: string) => number): Counted {
  const sentences = passage.split(/[.:;?!…]+(?=[\s”»)]|$)/).filter((sentence) => /[\p{L}\d]/u.test(sentence));
  const words = passage.match(/[\p{L}\d][\p{L}\p{M}\d.,’'×%@/-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllablesIn(word)), 0);
  return { words: Math.max(1, words.length), sentences: Math.max(1, sentences.length), syllables };
}

/**
 * A syllable for each vowel that stands strong: a, e, o, and i or u with an accent. Weak ones alone are one; beside a
 * strong one they belong to it. The u of que, gue and gui is silent.
 */
function spanishSyllables(word: string) {
  const spoken = word
    .toLowerCase()
    .replaceAll(/qu/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóú])/g, 'i');
  const groups = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
  return groups.reduce((sum, group) => sum + Math.max(1, group.match(/[aeoáéóíú]/g)?.length ?? 0), 0);
}
