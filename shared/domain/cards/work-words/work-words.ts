import type { Activity } from '../../catalogue/catalogue-entry.ts';

/** What a title can name; `nothing` is a phrase that only looks like a kind of work. */
export type NamedKind = Exclude<Activity, 'always'>;

/**
 * Patterns of one language, in lower case and without accents, several in a line: every gap in them has a bound, so
 * that none is slow.
 */
export type WorkWords = {
  /** Taken out of a title first, in this order, with what they mean: "quiz corrections" is no quiz. */
  phrases: readonly (readonly [NamedKind | 'nothing', readonly string[]])[];
  words: Readonly<Record<NamedKind, readonly string[]>>;
  /** What somebody is told to do: it counts beside a quiz, where a noun is only what the quiz is about. */
  doing: Readonly<Partial<Record<NamedKind, readonly string[]>>>;
};
