import * as z from 'zod/mini';
import { isSchoolHour } from '../calendar/school-hours.ts';
import type { Activity } from '../catalogue/catalogue-entry.ts';
import { type TimeLimit, timeLimit } from '../catalogue/time-limit.ts';
import type { SchoolDate } from '../dates.ts';
import { bareLetters } from './bare-letters.ts';
import type { CardItem } from './card.ts';

/**
 * What a quiz has where no limit of the whole is known: a timer for each question, in a live game one for everybody; or
 * no clock at all, since it is written at home.
 */
export const WorkClock = z.union([
  z.object({ kind: z.literal('question'), seconds: z.optional(z.int()), isGame: z.optional(z.literal(true)) }),
  z.object({ kind: z.literal('takeHome') }),
]);
export type WorkClock = z.infer<typeof WorkClock>;
export type QuestionTimer = Extract<WorkClock, { kind: 'question' }>;

type PostText = { title: string; description?: string; hasGame?: boolean };

const second = '(?:s|secs?|seconds?|seg|segundos?|secondes?)(?![a-z])';
const minute = '(?:mins?|minutes?|minutos?|mn)(?![a-z])';
const length = `(?<![\\d:.,])(\\d{1,3})[\\s-]?(?:(${second})|${minute})`;
const ofEach = '(?:per|each|every|a|an|on|for|por|par|para|pour|cada|chaque|de|/)';
const question = '(?:questions?|problems?|items?|preguntas?|ejercicios?|exercices?)(?![a-z])';
const secondsEach = [
  new RegExp(`${length}(?:\\s(?:timers?|limit))?\\s?(?:${ofEach}\\s?){1,2}${question}`, 'g'),
  new RegExp(`${question}\\W{0,3}${length}\\s(?:each|cada|chacune?)(?![a-z])`, 'g'),
  new RegExp(
    `(?:per|each|every|cada|chaque)\\s${question}[\\s:=-]{0,3}(?:has\\s|gets\\s|is\\s|takes\\s)?${length}`,
    'g',
  ),
];
const secondsAlone = new RegExp(`(?<![\\d:.,])(\\d{1,3})[\\s-]?(${second})`, 'g');
const timedEach = new RegExp(
  `(?:timers?|timed|time limit|tiempo|temps|chrono\\w*)[^.]{0,20}\\s(?:per|each|every|por|par|cada|chaque)\\s${question}`,
);
const game = /(?<![a-z])(?:kahoots?|quizizz|wayground|blookets?|gimkits?)(?![a-z])/;
const atHome = /(?<![a-z])(?:take[- ]?homes?|para (?:la )?casa|en casa|a domicilio|a la maison)(?![a-z])/;

/** Two different timers are nobody's guess, as two lengths are not. */
export function clockIn({ title, description = '', hasGame = false }: PostText): WorkClock | undefined {
  const text = plain(`${title}. ${description}`);
  const isGame = hasGame || game.test(text);
  const found = new Set(secondsEach.flatMap((pattern) => secondsIn(text, pattern)));
  if (isGame && found.size === 0) for (const each of secondsIn(text, secondsAlone)) found.add(each);
  const [only] = found.size === 1 ? found : [];
  if (isGame || found.size > 0 || timedEach.test(text))
    return { kind: 'question', ...(only ? { seconds: only } : {}), ...(isGame ? { isGame } : {}) };
  return atHome.test(plain(title)) ? { kind: 'takeHome' } : undefined;
}

const secondsIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)]
    .map(([, count, isSeconds]) => Number(count) * (isSeconds ? 1 : 60))
    .filter((each) => each > 0);
const plain = (text: string) => bareLetters(text.slice(0, 4000)).replace(/[–—‑]/g, '-').replace(/\s+/g, ' ');

type Sitting = {
  activities: readonly Activity[];
  minutes?: number | undefined;
  clock?: WorkClock | undefined;
  /** On the school's own clock. */
  due?: { on: SchoolDate; time: string } | undefined;
};
const homework: readonly Activity[] = ['assignment', 'reading'];

/**
 * Whether no class sits together for it, so that its teacher sees nobody at work: nothing but homework, due when no
 * class is taught. What is timed is sat, and where nothing tells, a class may sit.
 */
export function isDoneAtHome({ activities, minutes, clock, due }: Sitting): boolean {
  if (clock?.kind === 'takeHome') return true;
  const isHomework = activities.length > 0 && activities.every((each) => homework.includes(each));
  return isHomework && minutes === undefined && due !== undefined && !isSchoolHour(due);
}

/** The seconds of one student for each question; a plan's minutes are of the whole and tell nothing here. */
export function questionSeconds(seconds: number, { code, parameter, alternatives }: CardItem): TimeLimit | undefined {
  if (code !== 'TIM-EXT') return undefined;
  const amounts = alternatives.length > 0 ? alternatives : [parameter];
  const limits = amounts.flatMap(({ unlimited, timeMultiplier }) => {
    const factor = timeMultiplier === undefined ? {} : { timeMultiplier };
    return timeLimit(seconds, unlimited === true ? { unlimited } : factor) ?? [];
  });
  if (limits.includes('none')) return 'none';
  return limits.reduce((most, each) => (most === undefined || each > most ? each : most), limits[0]);
}
