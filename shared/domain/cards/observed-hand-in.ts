import type { Instant } from '../dates.ts';

/** One line of the history that Classroom keeps of a student's work. */
export type HandInEvent = { state: string; actorId: string; at: Instant };
type Extension = { studentId: string; dueAt: Instant; until: Instant };

/**
 * The student's own first hand-in, where it used the extension: after the class's date and inside the student's. What
 * was returned, taken back and handed in again says nothing of the first time, nor does Classroom's word "late"; a
 * teacher who hands in for somebody has not seen them do it.
 */
export function observedHandIn(
  history: readonly HandInEvent[],
  { studentId, dueAt, until }: Extension,
): { handedInAt: Instant; until: Instant } | undefined {
  const handedInAt = history
    .filter(({ state, actorId }) => state === 'TURNED_IN' && actorId === studentId)
    .map(({ at }) => at)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (handedInAt === undefined) return undefined;
  const first = Date.parse(handedInAt);
  return first > Date.parse(dueAt) && first <= Date.parse(until) ? { handedInAt, until } : undefined;
}
