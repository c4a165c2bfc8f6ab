import * as z from 'zod/mini';
import { isTaughtOn } from '../../calendar/day-taught.ts';
import type { SchoolCalendar } from '../../calendar/school-calendar.ts';
import { addDays, SchoolDate } from '../../dates.ts';
import { SchoolId } from '../../ids.ts';

const days = z.int().check(z.minimum(1), z.maximum(60));

/**
 * When people hear that a card waits to be confirmed, in school mornings: the first is the one after it came up. What a
 * district says instead lies in its settings.
 */
export const ConfirmRhythm = z.strictObject({
  /** The teacher, of what is new; then once every so many mornings until it is confirmed. */
  remindOn: z.array(days).check(z.minLength(1), z.maxLength(10)),
  thenEvery: days,
  caseManagerOn: days,
});
export type ConfirmRhythm = z.infer<typeof ConfirmRhythm>;

/** A card is to be confirmed within three school days. */
export const usualRhythm: ConfirmRhythm = { remindOn: [1, 2], thenEvery: 3, caseManagerOn: 3 };

/** One card that waits for one person: since which morning, and of how many of its own days they were reminded. */
export const WaitingCard = z.strictObject({
  schoolId: SchoolId,
  since: SchoolDate,
  reminded: z.int(),
  /** In classes that were put away alone: it waits, and calls nobody. */
  putAway: z.optional(z.literal(true)),
});
export type WaitingCard = z.infer<typeof WaitingCard>;
/** By a mark that tells them apart and names nobody. */
export type WaitingCards = Readonly<Record<string, WaitingCard>>;

/** A card that waits this morning; `confirmedOn`: when this person last confirmed it in another form. */
export type CardThatWaits = { schoolId: SchoolId; confirmedOn?: SchoolDate | undefined; putAway?: true };

/** A school that teaches today; `isReadInPart`: a class of it could not be read. */
export type SchoolToday = {
  id: SchoolId;
  on: SchoolDate;
  calendar: SchoolCalendar | undefined;
  isReadInPart?: boolean;
};
export type SchoolsToday = ReadonlyMap<SchoolId, SchoolToday>;

/** The first morning is 1. Where no calendar tells, Monday to Friday are counted. */
export function morningsOf(since: SchoolDate, { on, calendar }: Pick<SchoolToday, 'on' | 'calendar'>): number {
  let counted = 0;
  for (let day = since; day <= on; day = addDays(day, 1)) if (day === since || isTaughtOn(calendar, day)) counted += 1;
  return counted;
}

/**
 * What is remembered of somebody's cards after this morning. A card that was confirmed and has changed again since
 * begins anew; of a school that does not teach today, or of which a class could not be read, not all is known, so
 * nothing is forgotten.
 */
export function waitingThisMorning(
  before: WaitingCards,
  found: ReadonlyMap<string, CardThatWaits>,
  schools: SchoolsToday,
): WaitingCards {
  const kept = Object.entries(before).filter(([, { schoolId }]) => {
    const school = schools.get(schoolId);
    return !school || school.isReadInPart;
  });
  const awake = [...found].map(([mark, { schoolId, confirmedOn, putAway }]): [string, WaitingCard] => {
    const known = before[mark];
    const isSame = known && !(confirmedOn && confirmedOn >= known.since);
    const { putAway: _, ...waits } = isSame ? known : { schoolId, since: schools.get(schoolId)?.on ?? '', reminded: 0 };
    return [mark, { ...waits, ...(putAway ? { putAway } : {}) }];
  });
  return Object.fromEntries([...kept, ...awake]);
}

type LastReminder = { remindedOn?: SchoolDate | undefined };

/**
 * The same after a reminder, or undefined when none is due this morning: on the days of a card that is new to them, and
 * else when the last one was long enough ago. One reminder is about everything that waits.
 */
export function remindedThisMorning(
  waiting: WaitingCards,
  { remindedOn }: LastReminder,
  { rhythm, schools }: { rhythm: ConfirmRhythm; schools: SchoolsToday },
): WaitingCards | undefined {
  const all = Object.entries(waiting).map(([mark, card]) => {
    const school = schools.get(card.schoolId);
    const owed = school ? rhythm.remindOn.filter((day) => day <= morningsOf(card.since, school)).length : 0;
    const isLongAgo = school && remindedOn && morningsOf(remindedOn, school) > rhythm.thenEvery;
    return { mark, card, owed, isDue: owed > card.reminded || Boolean(isLongAgo) };
  });
  if (!all.some(({ isDue }) => isDue)) return undefined;
  return Object.fromEntries(
    all.map(({ mark, card, owed }) => [mark, { ...card, reminded: Math.max(card.reminded, owed) }]),
  );
}

/** Whether it is the case manager's turn to know. */
export function isOverdue({ since, schoolId }: WaitingCard, rhythm: ConfirmRhythm, schools: SchoolsToday): boolean {
  const school = schools.get(schoolId);
  return school !== undefined && morningsOf(since, school) >= rhythm.caseManagerOn;
}
