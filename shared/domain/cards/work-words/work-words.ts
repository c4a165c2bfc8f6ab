import type { Activity } from '../../catalogue/catalogue-entry.ts';

/** What a title can name; `nothing` is a phrase that only looks like a kind of work. */
export type NamedKind = Exclude<Activity, 'always'>;

/**
 * Patterns of one language, in lower case and without accents, several in a line: every gap in them has a bound, so
 * that none is slow.
 */
export type WorkWords = {
  /** Taken out of a title first, in this order, with what they mean: "quiz corrections" is no quiz. */
  phrases?: readonly (readonly [NamedKind | 'nothing' | readonly NamedKind[], readonly string[]])[];
  words?: Readonly<Partial<Record<NamedKind, readonly string[]>>>;
  /** One kind or the other, and nothing tells which, so that both count: a slideshow is shown or made. */
  either?: readonly (readonly [readonly NamedKind[], readonly string[]])[];
  /** Where no kind is named: a page and "finish" stand in titles of every kind. */
  faint?: Readonly<Partial<Record<NamedKind, readonly string[]>>>;
  /** Where no kind is named but a general word of work, too: who "builds" and "measures" may be in a lab. */
  inClass?: Readonly<Partial<Record<NamedKind, readonly string[]>>>;
  /** Whatever else stands in the title: a "speech draft" is no talk, and an "essay on the film" is no lesson. */
  handedIn?: readonly string[];
  /** What somebody is told to do: it counts beside a quiz, where a noun is only what the quiz is about. */
  doing?: Readonly<Partial<Record<NamedKind, readonly string[]>>>;
};

/** What stands before "and a quiz" is no part of what the quiz is about. */
export const joined = '(?: ?#?[\\d.]{1,5})?(?= ?(?:[+&]|(?:and|then|y|et|puis) ))';

/** A long word as a hurried teacher may type it: one letter missing, too many, wrong, or two changed about. */
export function nearly(word: string): string {
  const at = [...word].map((_, index) => index).slice(1);
  const slips = at.flatMap((index) => {
    const [before, after] = [word.slice(0, index), word.slice(index + 1)];
    return [`${before}[a-z]{0,2}${after}`, `${before}${after.slice(0, 1)}${word[index]}${after.slice(1)}`];
  });
  return `(?:${slips.join('|')})`;
}
