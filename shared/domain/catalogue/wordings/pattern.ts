import { plainWords } from './plain-words.ts';

type WordSets = Readonly<Record<string, string>>;

const part = /[[\]()|]|\{(\w+)\}|<(\w+)>|@|[^[\]()|{}<>@]+/g;
const brackets: Readonly<Record<string, string>> = { '[': '(?:', ']': ')?', '(': '(?:', ')': ')', '|': '|' };
const nothing = '(?!)';

/**
 * How a rule writes what a plan may say: words, `[what may be missing]`, `(one|or another)`, `{a set}` by its name,
 * `<a number>` by what it gives, and `@` for what the class is doing. Made into the source of a regular expression over
 * plain words, each with a blank behind it.
 */
export const patternSource = (pattern: string, sets: WordSets): string =>
  [...pattern.matchAll(part)]
    .map(([said, set, slot]) => {
      if (set) return `(?:${patternSource(sets[set] ?? nothing, sets)})`;
      if (slot) return slot === 'decimal' ? `(?<decimal>\\d+\\.\\d+) ` : `(?<${slot}>\\d+(?:\\.\\d+)?) `;
      if (said === '@') return `(?<work>${patternSource('{work}', sets)})`;
      return brackets[said] ?? plainWords(said).map(literal).join('');
    })
    .join('');

const literal = (word: string) => `${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')} `;
