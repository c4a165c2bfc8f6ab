import { bareWord } from './bare-word.ts';

/** How many letters must be put in, taken out or changed (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...to].entries()) {
      const change = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The one of these words that was probably meant, when one is near enough to be a slip of the pen. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const scored = words.map((word) => ({ word, distance: editDistance(bareWord(typed), bareWord(word)) }));
  const [best] = scored.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.min(2, Math.floor(best.word.length / 4)) ? best.word : undefined;
}

/** Of things and how they are called, the one that was probably meant: two slips of the pen, and no other as near. */
export function nearestOf(text: string, named: readonly (readonly [string, string])[]): string | undefined {
  const typed = text.toLowerCase();
  const near = named
    .filter(([, word]) => Math.abs(word.length - text.length) <= 2)
    .map(([meant, word]) => ({ meant, word, distance: editDistance(typed, word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.min(2, Math.floor(word.length / 3)));
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = new Set(near.filter(({ distance }) => distance === least).map(({ meant }) => meant));
  return nearest.size === 1 ? [...nearest][0] : undefined;
}
