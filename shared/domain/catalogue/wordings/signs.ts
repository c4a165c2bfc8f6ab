/** Why words wait for a person although a rule may know them: a sign on them turns what they say. */
export type TurningSign = 'emptyBox' | 'crossedBox' | 'struck' | 'questioned';

/** The private letters are boxes of the symbol fonts that word processors write. */
const turningSigns: readonly [TurningSign, RegExp][] = [
  ['emptyBox', /[☐□◻◽▢❏❐❑❒⬜⬚○◯\u{f06f}\u{f071}\u{f072}\u{f0a3}\u{f0a8}]|\[[\s_.-]*\]|\([\s_.-]*\)|\{[\s_.-]*\}|_/u],
  ['crossedBox', /[☒✗✘✕✖❌❎⊠\u{f0fd}]/u],
  ['struck', /~|[\u{335}-\u{338}]|<\/?(?:s|del|strike)>/iu],
  ['questioned', /[?¿]/u],
];

export const turningSignIn = (text: string): TurningSign | undefined =>
  turningSigns.find(([, sign]) => sign.test(text.normalize('NFKC')))?.[0];

const tick = String.raw`[☑✓✔✅\u{f0fc}\u{f0fe}]|\[[xX✓✔]\]|\([xX✓✔]\)`;
const bullet = String.raw`[•●▪■▸►‣⁃·∙◦◆❖➢➤→*–—-]|\u{f0b7}|\u{f0a7}|o(?=\s)`;
/** `1. 5x` may be `1.5x`: a number in front is one of a list only where no other reading is left. */
const numbering = String.raw`\(?\d{1,2}\)(?=\s*\S)|\d{1,2}\.(?=\s*[^\d\s]|\s+\d+(?:\.\d|\s*%))|\(?[a-wyz][.)](?=\s)`;
const inFront = new RegExp(String.raw`^\s*(?:(?:${tick}|${bullet}|${numbering})\s*)+`, 'iu');
const behind = new RegExp(String.raw`\s*(?:${tick})\s*$`, 'u');
/** Under which part of a form a line stands says nothing of it. */
const category =
  /^(?:(?:classroom|instructional)\s+)?(?:presentation|response|setting|timing|scheduling|timing\s*(?:\/|&|and)\s*scheduling|accommodations?|other)(?:\s+accommodations?)?\s*(?::|\s[–—-]\s)\s*/iu;
const abbreviation = /\s*\((\p{Lu}{2,6})\)/gu;

/** Without what only marks a line of a list: a bullet, a number, a tick, and an abbreviation of the words before it. */
export const withoutMarks = (text: string) =>
  unabbreviated(text.normalize('NFC').trim().replace(inFront, '').replace(behind, '').replace(category, ''));

const unabbreviated = (text: string) =>
  text.replaceAll(abbreviation, (bracketed: string, letters: string, at: number) =>
    abbreviates(letters, text.slice(0, at)) ? '' : bracketed,
  );

/** The initials of `notice of tests` are a word that turns what it stands behind. */
function abbreviates(letters: string, before: string) {
  const initials = before.split(/[^\p{L}]+/u).map((each) => each.charAt(0));
  return !turnsMeaning(`${letters.toLowerCase()} `) && initials.join('').toLowerCase().endsWith(letters.toLowerCase());
}

const turning =
  /(?<![^ ])(?:no|not|non|never|without|except|unless|only|if|instead|longer|discontinued?|declined?|removed?|refused?|denied|stop|none|na|n and a|no aplica|sin|excepto|solo|ya|modified|reduced|consider|possibly|maybe|try|tbd|was|old) /u;

/** Whether plain words, each with a blank behind it, hold one that may turn what the others say. */
export const turnsMeaning = (words: string) => turning.test(words);
