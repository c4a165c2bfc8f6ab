import { bareLetters } from './bare-letters.ts';

type PostText = { title: string; description?: string };

const hour = '(?:h|hrs?|hours?|horas?|heures?)(?![a-z])';
const minute = '(?:minutes?|minutos?|mins?|mn)(?![a-z])';

const numbers: Readonly<Record<string, number>> = {
  ...{ one: 1, un: 1, una: 1, une: 1, two: 2, dos: 2, deux: 2, three: 3, tres: 3, trois: 3 },
  ...{ five: 5, cinco: 5, cinq: 5, ten: 10, diez: 10, dix: 10, fifteen: 15, quince: 15, quinze: 15 },
  ...{ twenty: 20, veinte: 20, vingt: 20, thirty: 30, treinta: 30, trente: 30 },
  ...{ forty: 40, cuarenta: 40, quarante: 40, fifty: 50, cincuenta: 50, cinquante: 50 },
  ...{ sixty: 60, sesenta: 60, soixante: 60, ninety: 90, noventa: 90 },
};
const word = `(?:${Object.keys(numbers).join('|')})`;
const named = new Map<string | undefined, number>(Object.entries(numbers));
const ahead = `(?=[\\s-](?:and a half )?(?:full )?(?:${hour}|${minute}))`;
/** "An", "one" or nothing before an hour, or how many there are. */
const hours = `(?<![\\d/⁄:.,])(?:(\\d{1,2})[\\s-])?${hour}`;
const count = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text));

/** What people write in words or in broken numbers, as hours with a point. Each rests on those before it. */
const spelled: readonly (readonly [RegExp, (...groups: (string | undefined)[]) => string])[] = [
  [/\s?½/g, () => ' 1/2'],
  [/\s?¼/g, () => ' 1/4'],
  [/\s?¾/g, () => ' 3/4'],
  [
    new RegExp(`\\b(${word})(?:(?:[\\s-]| y | et )(${word}))?${ahead}`, 'g'),
    (_all, tens, ones) => String((named.get(tens) ?? 0) + (named.get(ones) ?? 0)),
  ],
  [
    new RegExp(`(?<![\\d/⁄.,-])(?:(\\d{1,2})[\\s-])?([1-3])[/⁄]([2-4])[\\s-]?(?:of )?(?:an )?${hour}`, 'g'),
    (_all, whole, ...[part, of]) => `${count(whole, 0) + count(part, 0) / count(of, 1)} h`,
  ],
  [/\b(?:three quarters of an hour|tres cuartos de hora|trois quarts d'heure)\b/g, () => '45 min'],
  [/\b(?:(?:a )?quarter (?:of )?(?:an )?hour|(?:un )?cuarto de hora|(?:un )?quart d'heure)\b/g, () => '15 min'],
  [/\b(?:half an hour|half[- ]hour|media hora|(?:une )?demi-?heure)\b/g, () => '30 min'],
  [/\ban? (?:full )?(?=hour)/g, () => '1 '],
  [/\b(\d) and a half (?=hours?)/g, (_all, whole) => `${whole}.5 `],
  [new RegExp(`${hours} (?:and a half|y media|et demie)\\b`, 'g'), (_all, whole) => `${count(whole, 1)}.5 h`],
  [
    new RegExp(`${hours} (?:and |y |et )?(?:three quarters|tres cuartos|trois quarts)\\b`, 'g'),
    (_all, whole) => `${count(whole, 1)}.75 h`,
  ],
  [new RegExp(`${hours} (?:and a quarter|y cuarto|et quart)\\b`, 'g'), (_all, whole) => `${count(whole, 1)}.25 h`],
];

const joined = '\\s?(?:,|and|y|et|&)?\\s?';
const range = '(?:(\\d{1,3})\\s?(?:-|to|a|o|ou)\\s?)?';
const length = new RegExp(
  `(?<![\\d:.,/⁄])(?:(\\d{1,2}(?:[.,]\\d{1,2})?)[\\s-]?${hour}(?:${joined}(\\d{1,2})[\\s-]?${minute}|\\s?(\\d{2})(?![\\d:]))?|${range}(\\d{1,3})[\\s-]?${minute})`,
  'g',
);
/** What stands right after a length, or right before it, and makes it the length of something else. */
const notAfter =
  /^\W{0,3}(?:per|each|a|por|par|\/)\s?(?:question|problem|item|pregunta|ejercicio|exercice|section|student|group|person|cada)|^\W{0,3}(?:late|early|before|after|bonus|extra|break|tarde|antes|despues|en retard|avant|apres|of reading|de lectura|de lecture|descanso|pause|ago|is up|left|remaining)\b/;
const notBefore =
  /(?:due in|last|first|final|read(?:ing)? (?:for )?|late by|extra|within|break of|every|cada|toutes les|\bat|\ba las?|avant|before|after|bonus|arrive|survey \(?|next|plus)\s?$/;
/** "5 questions, 2 min each" is of each question. */
const ofEach = {
  before: /(?:questions?|problems?|items?|preguntas?|ejercicios?|exercices?)\W{0,3}$/,
  after: /^\W{0,3}(?:each|cada|chacun)/,
};
/** Of one of several sittings: how many there are, or "each". */
const partsAfter =
  /^\s?[x×]\s?\d|^\W{0,3}(?:each|(?:per|each|a|por|par|chaque)\s(?:part|half|sitting)|(?:cada|chacune?)\b|(?:parts|halves|sections|sittings|sessions|rounds|partes|secciones|sesiones|parties)\b)/;
const partsBefore = /\d\s?[x×]\s?$/;
/** Of a part that is named. Where one alone is, the post may be that part. */
const label = 'part(?:e|ie)?\\s?(?:\\d|[a-d]\\b|i{1,3}\\b|iv\\b|one\\b|two\\b)';
const partNamed = {
  before: new RegExp(`${label}\\W{0,3}$`),
  after: new RegExp(`^\\W{0,3}(?:for|on|pour|para)\\s${label}`),
};

/**
 * The time that the whole work may take, as people write it. Two different lengths are nobody's guess, nor are those of
 * its parts: the teacher is asked.
 */
export function lengthIn({ title, description }: PostText): { minutes?: number; lengthsDiffer?: true } {
  const found = [title, description].flatMap((text) => (text === undefined ? [] : lengthsOf(text)));
  const named = found.filter(({ of }) => of === 'namedPart');
  const whole = new Set(
    found.flatMap(({ of, minutes }) => (of === 'whole' || (named.length === 1 && of === 'namedPart') ? minutes : [])),
  );
  const [only, ...others] = whole;
  if (only !== undefined && others.length === 0) return { minutes: only };
  return found.length > 0 ? { lengthsDiffer: true } : {};
}

type Found = { minutes: number; of: 'whole' | 'part' | 'namedPart' };

function lengthsOf(text: string): Found[] {
  const line = spelled.reduce((each, [words, minutes]) => each.replace(words, minutes), plainLine(text));
  return [...line.matchAll(length)].flatMap((match) => {
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const before = line.slice(Math.max(0, match.index - 20), match.index);
    const minutes = minutesOf(match);
    const isOfOther =
      notAfter.test(after) || notBefore.test(before) || (ofEach.before.test(before) && ofEach.after.test(after));
    return minutes > 0 && minutes <= 360 && !isOfOther ? [{ minutes, of: partOf(before, after) }] : [];
  });
}

function partOf(before: string, after: string): Found['of'] {
  if (partsAfter.test(after) || partsBefore.test(before)) return 'part';
  return partNamed.before.test(before) || partNamed.after.test(after) ? 'namedPart' : 'whole';
}

/** Of "40-45 min" the longer holds. "14h30" is a time of day: no school work takes six hours. */
function minutesOf([, hours, and, clock, from, to]: RegExpMatchArray): number {
  if (hours === undefined) return Math.max(Number(from ?? 0), Number(to));
  return Math.round(Number(hours.replace(',', '.')) * 60) + Number(and ?? clock ?? 0);
}

const plainLine = (text: string) => bareLetters(text.slice(0, 4000)).replace(/[–—‑]/g, '-').replace(/\s+/g, ' ');
