import { addDays, type SchoolDate } from './dates.ts';
import type { ActivePlan, Plan } from './plan.ts';
import type { PlanItem } from './plan-item.ts';
import { sameRecord } from './same-record.ts';

/** A frozen version and how it stands on a day: exactly one of a plan's versions is in force, or none. */
export type Standing = 'upcoming' | 'active' | 'superseded' | 'ended';

/**
 * The version that was in force on this day: the newest whose day had come. One that was published for a later day and then overtaken
 * never was in force.
 */
export function versionOn(versions: readonly ActivePlan[], on: SchoolDate, head?: Plan): ActivePlan | undefined {
  if (head?.status === 'ended' && head.endedOn <= on) return undefined;
  const begun = versions.filter(({ effectiveOn }) => effectiveOn <= on);
  const newest = begun.reduce<ActivePlan | undefined>(
    (best, each) => (best && best.version > each.version ? best : each),
    undefined,
  );
  return newest?.endOn && newest.endOn < on ? undefined : newest;
}

export function standingOf(
  version: ActivePlan,
  versions: readonly ActivePlan[],
  { on, head }: { on: SchoolDate; head?: Plan },
): Standing {
  const inForce = versionOn(versions, on, head);
  if (inForce?.version === version.version) return 'active';
  if (version.effectiveOn > on && version.version === head?.version && head.status === 'active') return 'upcoming';
  const isLast = versions.every((other) => other.version <= version.version);
  return isLast ? 'ended' : 'superseded';
}

/**
 * What teachers are to do when a new version waits for its day: what stays the same goes on without a break, what goes holds until the day
 * before, what comes holds from the day on. The card then turns by itself at midnight, also if nothing else runs that night.
 */
export function bridged(next: ActivePlan, before: ActivePlan | undefined, on: SchoolDate): ActivePlan {
  if (!before || next.effectiveOn <= on) return next;
  const lastOn = addDays(next.effectiveOn, -1);
  const kept = (item: PlanItem) => before.items.some((old) => sameRecord(old, item));
  const going = before.items
    .filter((old) => !next.items.some((item) => sameRecord(old, item)))
    .map((old) => ({ ...old, endOn: old.endOn && old.endOn < lastOn ? old.endOn : lastOn }));
  const coming = next.items.map((item) =>
    kept(item) || (item.startOn && item.startOn > next.effectiveOn) ? item : { ...item, startOn: next.effectiveOn },
  );
  return {
    ...next,
    items: [...going, ...coming],
    startOn: before.startOn < next.startOn ? before.startOn : next.startOn,
  };
}

/** The next day on which something of the plan starts or stops by itself; undefined when nothing will. */
export function nextChangeOn(plan: ActivePlan, on: SchoolDate): SchoolDate | undefined {
  const spans = [plan, ...plan.items];
  const days = [plan.effectiveOn, ...spans.flatMap(({ startOn, endOn }) => [startOn, endOn && addDays(endOn, 1)])];
  return days.filter((day): day is SchoolDate => day !== undefined && day > on).sort()[0];
}
