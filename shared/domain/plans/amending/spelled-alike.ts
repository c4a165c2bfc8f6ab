/**
 * Whether two texts say the same words and differ in nothing but how they are written: capitals, accents, blanks, and
 * the marks between words. A letter more or less is another word, since no rule can tell a slip from "enable" for
 * "unable"; so is a point or a sign at a number, and a tilde, which makes another letter.
 */
export const spelledAlike = (one: string, other: string): boolean => bareSpelling(one) === bareSpelling(other);

const bareSpelling = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(?!\u0303)\p{Mn}/gu, '')
    .replace(/[“”«»"]/g, '')
    .replace(/(?<!\d)['’‘](?!\d)/g, '')
    .replace(/[.,:;!](?!\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
