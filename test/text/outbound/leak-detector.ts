import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { frameworkNames } from '#shared/domain/frameworks.ts';

/** `names`: any word of one gives it away. `phrases`: prose whose single words anybody may use. */
export type MustNotLeak = { names: readonly string[]; phrases: readonly string[] };

/**
 * Knows nothing of how our sentences are made: it is given what must not leave, and looks for it in what left, as it
 * stands and without accents, case or separators. Word stems that give a need away are looked for always.
 */
export function leaksIn(text: string, { names, phrases }: MustNotLeak): string[] {
  const plain = ` ${flat(text)} `;
  const words = new Set(wordsIn(text));
  /**
   * Scripts that write words without spaces are looked for as they stand; in Latin letters `ref` stands in every
   * `href`.
   */
  const holds = (secret: string) =>
    (!isAscii(secret) && text.includes(secret)) || (flat(secret) !== '' && plain.includes(` ${flat(secret)} `));
  const said = [...names, ...phrases].filter(holds);
  const tokens = names.flatMap(wordsIn).filter((word) => isTelling(word) && words.has(word));
  const banned = [...unaccented(text).matchAll(bannedStems)].map(([stem]) => stem);
  const catalogue = catalogueNames.filter((name) => plain.includes(` ${name} `));
  return [...said, ...tokens, ...banned, ...catalogue];
}

const isAscii = (word: string) => /^\p{ASCII}*$/u.test(word);
const isTelling = (word: string) => word.length > 2 || !isAscii(word);
export const unaccented = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
export const wordsIn = (text: string) =>
  unaccented(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const flat = (text: string) => wordsIn(text).join(' ');

const catalogueNames = accommodations.map(({ name }) => flat(name));
const wholeWords = [
  ...frameworkNames.map(flat),
  'iep',
  'iap',
  'ilp',
  '504',
  'send',
  'ehcp',
  'adhd',
  'asd',
  'ptsd',
  'plan',
  'card',
];
const stems = [
  ...[
    'disab',
    'diagnos',
    'disorder',
    'syndrom',
    'medic',
    'therap',
    'accommodat',
    'adjust',
    'special ed',
    'autis',
    'dyslex',
  ],
  ...[
    'anxiet',
    'depress',
    'epilep',
    'seizure',
    'diabet',
    'allerg',
    'counsel',
    'psycholog',
    'behavio',
    'impair',
    'nurse',
  ],
  ...[
    'discapac',
    'acomod',
    'adecuac',
    'trastorno',
    'terapi',
    'alergi',
    'ansiedad',
    'autism',
    'handicap',
    'amenagement',
    'trouble',
  ],
  ...['khuyet tat', '残疾', '障碍', '障礙', 'إعاق', 'اعاق'],
];
const bannedStems = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${wholeWords.join('|')})(?![\\p{L}\\p{N}])|${stems.map(unaccented).join('|')}`,
  'gu',
);
