import { type Activity, activities } from '../catalogue-entry.ts';
import { sourceOf } from './rules.ts';
import { headings, leads, scopes, tails, workWords } from './word-sets.ts';

const anyOf = (patterns: readonly string[]) =>
  patterns.map((each) => sourceOf(each).replaceAll('?<work>', '?:')).join('|');
const before = new RegExp(`^(?:${anyOf([...leads, ...scopes, ...headings])})*$`, 'u');
const behind = new RegExp(`^(?:${anyOf([...tails, ...scopes])})*$`, 'u');
const works = new RegExp(workWords.map(([, words]) => `(?<![^ ])(${sourceOf(words)})`).join('|'), 'gu');

/** Part of a text, and what stands around it. */
type Core = { core: string; around: string };

/** Every part that is framed by nothing but what adds nothing or says where it applies; the longest first. */
export function coresOf(words: readonly string[]): Core[] {
  const joined = (from: number, to: number) =>
    words
      .slice(from, to)
      .map((each) => `${each} `)
      .join('');
  const places = words.map((_, at) => at);
  const starts = places.filter((at) => before.test(joined(0, at)));
  const ends = places.map((at) => at + 1).filter((at) => behind.test(joined(at, words.length)));
  const cores = starts.flatMap((from) =>
    ends
      .filter((to) => to > from)
      .map((to) => ({
        core: joined(from, to),
        around: `${joined(0, from)}, ${joined(to, words.length)}`,
        long: to - from,
      })),
  );
  return cores.sort((a, b) => b.long - a.long);
}

/** What a class does in these words, in the order of the list of activities. */
export function activitiesIn(words: string): Activity[] {
  const found = [...words.matchAll(works)].flatMap(([, ...groups]) => workWords.filter((_, at) => groups[at]));
  return activities.filter((each) => found.some(([activity]) => activity === each));
}
