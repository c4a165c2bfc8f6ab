import { folded } from '../roster/people.ts';

/** What schools write in more than one way. Only words that always mean the same; the rest must be the same word. */
const same: Readonly<Record<string, string>> = {
  wpm: 'word per minute',
  wcpm: 'word correct per minute',
  cwpm: 'word correct per minute',
  'correct word per minute': 'word correct per minute',
  'percent correct': 'percent',
  'percent accuracy': 'percent',
  pct: 'percent',
  pt: 'point',
  min: 'minute',
  hr: 'hour',
  sec: 'second',
  tardy: 'late arrival',
};

function unitKey(unit: string) {
  const words = folded(unit)
    .replaceAll('%', ' percent ')
    .replace(/\bper cent\b/, 'percent')
    .replace(/\b(a|an|each|every)\b/g, 'per')
    .replaceAll('/', ' per ')
    .replace(/^of (?=\d)|^out of (?=\d)/, 'of ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular)
    .join(' ');
  return same[words] ?? words;
}

const singular = (word: string) => {
  if (word.length < 4 || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
};

/** Whether two units count the same thing: `wpm` and `words per minute`, `%` and `per cent`. */
export const sameUnit = (a: string, b: string) => unitKey(a) === unitKey(b);
