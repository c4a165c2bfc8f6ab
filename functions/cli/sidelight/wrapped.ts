import { stripVTControlCharacters } from 'node:util';

/** Too narrow to be read in; a terminal that says so lies. */
const narrowest = 30;

/** Lines as a terminal of this width can show them, broken between words; as they are where nobody knows a width. */
export const wrapped = (text: string, width: number | undefined) =>
  width === undefined || width < narrowest
    ? text
    : text
        .split('\n')
        .flatMap((line) => wrapLine(line, width))
        .join('\n');

function wrapLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const hang = ' '.repeat(hangOf(stripVTControlCharacters(line), width));
  const lines: string[] = [];
  let now = '';
  // A word with the blanks before it, so that columns stay where they are.
  for (const word of line.match(/\s*\S+/g) ?? []) {
    if (now !== '' && widthOf(now + word) > width) {
      lines.push(now);
      now = hang + word.trimStart();
    } else now += word;
  }
  return [...lines, now];
}

/** Where the last column begins, if that leaves it half of the width; else a little further in than the line itself. */
function hangOf(line: string, width: number) {
  const columns = [...line.matchAll(/\S {2,}(?=\S)/g)].map((gap) => gap.index + gap[0].length);
  const column = columns.findLast((at) => at <= width / 2);
  return column ?? line.length - line.trimStart().length + 2;
}

/** Letters of East Asia and pictures take two places; colours and marks on other letters none. */
const widthOf = (text: string) =>
  [...stripVTControlCharacters(text)].reduce(
    (sum, letter) => sum + (isMark.test(letter) ? 0 : isWide.test(letter) ? 2 : 1),
    0,
  );
const isMark = /\p{M}|\p{Cf}/u;
const isWide =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60]/u;
