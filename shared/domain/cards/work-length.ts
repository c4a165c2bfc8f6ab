import { bareLetters } from './bare-letters.ts';

type PostText = { title: string; description?: string };

const spelled: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:an|one|1) )?hour and a half\b|\b(?:una |1 )?hora y media\b|\b(?:une |1 )?heure et demie\b/g, ' 90 min '],
  [/\b(?:three quarters of an hour|tres cuartos de hora|trois quarts d'heure)\b/g, ' 45 min '],
  [/\b(?:half an hour|half[- ]hour|media hora|(?:une )?demi-?heure)\b/g, ' 30 min '],
  [/\b(?:an?|one|una|une) (?:full )?(?:hour|hora|heure)\b/g, ' 1 h '],
  [/\b(?:two|dos|deux) (?=hours|horas|heures)/g, '2 '],
];
const hour = '(?:h|hrs?|hours?|horas?|heures?)(?![a-z])';
const minute = '(?:minutes?|minutos?|mins?|mn)(?![a-z])';
const joined = '\\s?(?:,|and|y|et|&)?\\s?';
const range = '(?:(\\d{1,3})\\s?(?:-|to|a|o|ou)\\s?)?';
const length = new RegExp(
  `(?<![\\d:.,])(?:(\\d{1,2}(?:[.,]\\d{1,2})?)[\\s-]?${hour}(?:${joined}(\\d{1,2})[\\s-]?${minute}|\\s?(\\d{2})(?![\\d:]))?|${range}(\\d{1,3})[\\s-]?${minute})`,
  'g',
);
/** What stands right after a length, or right before it, and makes it the length of something else. */
const notAfter =
  /^\W{0,3}(?:per|each|a|por|par|\/)\s?(?:question|problem|item|pregunta|ejercicio|exercice|section|student|group|person|cada)|^\W{0,3}(?:late|early|before|after|bonus|extra|break|tarde|antes|despues|en retard|avant|apres|of reading|de lectura|de lecture|descanso|pause|ago|is up|left|remaining)\b/;
const notBefore =
  /(?:due in|last|first|final|read(?:ing)? (?:for )?|late by|extra|within|break of|every|cada|toutes les|\bat|\ba las?|avant|before|after|bonus|arrive|survey \(?|\d ?x|next|plus)\s?$/;

/**
 * The time that the whole work may take, as people write it. Two different lengths are nobody's guess: the teacher is
 * asked.
 */
export function lengthIn({ title, description = '' }: PostText): { minutes?: number; lengthsDiffer?: true } {
  const found = new Set([...lengthsOf(title), ...lengthsOf(description)]);
  const [only] = found;
  if (found.size > 1) return { lengthsDiffer: true };
  return only === undefined ? {} : { minutes: only };
}

function lengthsOf(text: string): number[] {
  const line = spelled.reduce((each, [words, minutes]) => each.replace(words, minutes), plainLine(text));
  return [...line.matchAll(length)].flatMap((match) => {
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const before = line.slice(Math.max(0, match.index - 20), match.index);
    const minutes = minutesOf(match);
    const isWhole = minutes > 0 && minutes <= 360 && !notAfter.test(after) && !notBefore.test(before);
    return isWhole ? [minutes] : [];
  });
}

/** Of "40-45 min" the longer holds. "14h30" is a time of day: no school work takes six hours. */
function minutesOf([, hours, and, clock, from, to]: RegExpMatchArray): number {
  if (hours === undefined) return Math.max(Number(from ?? 0), Number(to));
  return Math.round(Number(hours.replace(',', '.')) * 60) + Number(and ?? clock ?? 0);
}

const plainLine = (text: string) => bareLetters(text.slice(0, 4000)).replace(/[–—‑]/g, '-').replace(/\s+/g, ' ');
