import { bareLetters } from './bare-letters.ts';
import { englishWork } from './work-words/english.ts';
import { frenchWork } from './work-words/french.ts';
import { spanishWork } from './work-words/spanish.ts';
import type { NamedKind } from './work-words/work-words.ts';

export type TitleKinds = readonly NamedKind[];

const languages = [englishWork, spanishWork, frenchWork];
const whole = (patterns: readonly string[]) => new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`, 'g');
const kinds = ['quiz_test', 'presentation', 'lab', 'reading', 'lecture', 'assignment'] as const satisfies TitleKinds;

const phrases = languages.flatMap((each) => each.phrases).map(([kind, patterns]) => [kind, whole(patterns)] as const);
const words = kinds.map((kind) => [kind, whole(languages.flatMap((each) => each.words[kind]))] as const);
const doing = kinds.map((kind) => [kind, languages.flatMap((each) => each.doing[kind] ?? [])] as const);
const told = doing.flatMap(([kind, patterns]) =>
  patterns.length > 0 ? [[kind, new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})`)] as const] : [],
);

const pictures: readonly (readonly [RegExp, string])[] = [
  [/🧪|🔬|⚗/gu, ' lab '],
  [/📖|📚/gu, ' reading '],
  [/🎬|🎥|📺/gu, ' video '],
  [/🎤/gu, ' speech '],
];

/** No title tells more after so many letters, and no rule takes long over them. */
const letters = 400;

/** The kinds of work that a line names, in English, Spanish or French. */
export function kindsNamed(line: string): TitleKinds {
  const { rest, meant } = withoutPhrases(plain(line));
  const found = new Set(words.filter(([, pattern]) => rest.search(pattern) >= 0).map(([kind]) => kind));
  // Beside a quiz, a noun is what it is about ("lab safety quiz"); what somebody is told to do counts.
  if (found.has('quiz_test')) return ['quiz_test', ...told.filter(([, each]) => each.test(rest)).map(([kind]) => kind)];
  for (const kind of meant) found.add(kind);
  return without(found);
}

function withoutPhrases(text: string) {
  const meant = new Set<NamedKind>();
  let rest = text;
  for (const [kind, pattern] of phrases) {
    const next = rest.replace(pattern, ' ');
    if (next !== rest && kind !== 'nothing') meant.add(kind);
    rest = next;
  }
  return { rest, meant };
}

/** Each of the first is more than what stands after it in the same title: a lab is no homework. */
function without(found: Set<NamedKind>): TitleKinds {
  if (found.has('presentation')) return ['presentation'];
  if (found.has('lab')) return ['lab'];
  if (found.has('lecture') && found.has('reading')) found.delete('reading');
  if (found.has('lecture')) found.delete('assignment');
  return [...found];
}

function plain(line: string) {
  const spelled = pictures.reduce((text, [picture, word]) => text.replace(picture, word), line.slice(0, letters));
  return bareLetters(spelled)
    .replace(/[\s_–—]+/g, ' ')
    .trim();
}
