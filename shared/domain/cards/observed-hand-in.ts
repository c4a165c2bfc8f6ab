import { addMinutes, type Instant } from '../dates.ts';
import { isLater, type OwnTime, wasWithin } from './own-time/own-time.ts';

/** One line of the history that Classroom keeps of a student's work. */
export type HandInEvent = { state: string; actorId: string; at: Instant };
/** What Classroom tells of one student's work, by their account there. */
export type HandIn = { googleId: string; history: readonly HandInEvent[] };
type Extension = { studentId: string; dueAt: Instant; until: Instant };

/**
 * The student's own first hand-in. What was returned, taken back and handed in again says nothing of the first time; a
 * teacher who hands in for somebody has not seen them do it.
 */
export const firstOwnHandIn = (history: readonly HandInEvent[], studentId: string): Instant | undefined =>
  history
    .filter(({ state, actorId }) => state === 'TURNED_IN' && actorId === studentId)
    .map(({ at }) => at)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];

/**
 * The student's own first hand-in, where it used the extension: after the class's date and inside the student's.
 * Classroom's word "late" says nothing of it.
 */
export function observedHandIn(
  history: readonly HandInEvent[],
  { studentId, dueAt, until }: Extension,
): { handedInAt: Instant; until: Instant } | undefined {
  const handedInAt = firstOwnHandIn(history, studentId);
  if (handedInAt === undefined) return undefined;
  return !wasWithin(dueAt, handedInAt) && wasWithin(until, handedInAt) ? { handedInAt, until } : undefined;
}

/** So long after everybody's date a log may still be opened for the first time: after a break, or for a report. */
const lookedForMinutes = 28 * 24 * 60;

/** Whether Classroom may tell of a hand-in in somebody's longer time: after the class's date, and not for ever. */
export function isLookedFor({ dueAt, times }: { dueAt: Instant; times: Iterable<OwnTime> }, now: Instant): boolean {
  const ends = [...times].filter(isLater).map(({ at }) => at);
  const latest = ends.reduce((last, at) => (at > last ? at : last), dueAt);
  return dueAt < now && now < addMinutes(latest, lookedForMinutes);
}
