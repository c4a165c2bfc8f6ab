import type { Instant } from '../../dates.ts';
import { isLater, type OwnTime } from './own-time.ts';

/** Who has until then, where that is later than the class's day. */
export type OwnDate<Id> = { at: Instant; students: Id[] };

/**
 * The later days of a class that are still ahead, the first at the top; who has the same one stands together. Minutes
 * after the class's end are no day of somebody's own, and where people are to agree on a day there is none yet.
 */
export function ownDates<Id>(times: ReadonlyMap<Id, OwnTime>, now: Instant): OwnDate<Id>[] {
  const dates = new Map<Instant, Id[]>();
  for (const [id, time] of times)
    if (isLater(time) && time.on && time.at > now) dates.set(time.at, [...(dates.get(time.at) ?? []), id]);
  return [...dates].map(([at, students]) => ({ at, students })).sort((a, b) => (a.at < b.at ? -1 : 1));
}
