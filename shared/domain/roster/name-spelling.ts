import { displayName, folded } from './people.ts';

/**
 * One spelling rule for the index that an import writes and for what people type. A name is words, and a word is parts
 * that an apostrophe, a hyphen or a full stop ties together; people leave such signs out, and spaces as well.
 */
type Word = readonly string[];

const apart = /[\s,;/()[\]{}"“”„«»&+]+/u;
const tie = /[^\p{L}\p{M}\p{N}]+/u;
/** Letters to Unicode, or accents that stand alone: the Hawaiian okina, the glottal stop, what a keyboard has. */
const apostrophes =
  /[\u02b9-\u02df\u02e5-\u02ff`´¨\u0294\u0295\u1fbd-\u1fc1\u1fcd-\u1fcf\u1fef\u1ffd\u1ffe\ua78b\ua78c]/gu;

const wordsIn = (text: string): Word[] =>
  folded(text.replace(apostrophes, "'"))
    .split(apart)
    .map((word) => word.split(tie).filter((part) => part !== ''))
    .filter((word) => word.length > 0);

/** The words that a search may begin with. */
export const nameWords = (name: string) => [...new Set(wordsIn(name).flat())];

/** Müller is Muller to some and Mueller to others: what people type for a letter that they do not have. */
const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const spelledOut = (text: string) =>
  text.normalize('NFC').replace(/[äöüøå]/giu, (letter) => written[letter.toLowerCase()] ?? letter);
const spellings = (text: string) =>
  [...new Set([text, spelledOut(text)])].map((each) => wordsIn(each).slice(0, most.words));

/** Where names are written without spaces, the family's comes first, whatever order a roster has. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ordersOf = (words: readonly Word[]) =>
  unspaced.test(joined(words.flat())) ? [words, [...words.slice(-1), ...words.slice(0, -1)]] : [words];

/** What no name exceeds: what is longer would not fit into the index, or take long to compare. */
const most = { words: 12, letters: 64 };
const keyOf = (text: string) => [...text].slice(0, most.letters).join('');
const joined = (parts: readonly string[]) => parts.join('');
const longestOf = (words: readonly string[]) =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');

/** From one part of a name on: the rest of its word, and that written on with the next word, the next two, … */
type Start = { rest: string; on: readonly string[] };

const startsIn = (words: readonly Word[]): Start[] =>
  words.flatMap((word, index) => {
    const next = words.slice(index + 1);
    return word.map((_, at) => {
      const rest = joined(word.slice(at));
      return { rest, on: next.map((_word, more) => rest + joined(next.slice(0, more + 1).flat())) };
    });
  });

/** Everything under which a student is filed: each part of the name, and what follows it, written on. */
export function nameKeys(name: { givenName: string; familyName: string }): string[] {
  const { givenName, familyName } = name;
  const texts = [givenName, familyName, ...(unspaced.test(givenName + familyName) ? [displayName(name)] : [])];
  const keys = texts
    .flatMap(spellings)
    .flatMap(ordersOf)
    .flatMap((words) => [...words.flat(), ...startsIn(words).map(({ rest, on }) => on.at(-1) ?? rest)]);
  return [...new Set(keys.map(keyOf))];
}

/** What to look for in the index: the longest word that was typed; if nobody is there, its parts, and all in one. */
export function lookups(typed: string): string[][] {
  const readings = spellings(typed).filter((words) => words.length > 0);
  const first = readings.map((words) => keyOf(longestOf(words.map(joined))));
  const otherwise = readings.flatMap((words) => [longestOf(words.flat()), joined(words.flat())]).map(keyOf);
  return [first, [...new Set(otherwise)].filter((key) => !first.includes(key))];
}

/** Whether all that was typed, in any order, is how words of this name begin, apart or written on in whole words. */
export function isNamedSo(name: string, typed: string): boolean {
  const starts = spellings(name).flatMap(ordersOf).flatMap(startsIn);
  const fits = (said: string) => starts.some(({ rest, on }) => rest.startsWith(said) || on.includes(said));
  return spellings(typed).some((words) => inGroups(words.flat().slice(0, most.words), fits));
}

/** Parts that belong together may be typed apart: `de la Cruz` for Delacruz. */
function inGroups(parts: readonly string[], fits: (said: string) => boolean) {
  const reached = [true];
  for (const end of parts.keys())
    reached.push(reached.some((so, begin) => so && fits(joined(parts.slice(begin, end + 1)))));
  return parts.length > 0 && reached.at(-1) === true;
}
