import type { PlanItem } from '../catalogue/plan-item.ts';
import { addDays, type SchoolDate } from '../dates.ts';
import { sameRecord } from '../same-record.ts';
import type { ActivePlan, Plan } from './plan.ts';

/** A frozen version and how it stands on a day: exactly one of a plan's versions is in force, or none. */
export type VersionStatus = 'upcoming' | 'active' | 'superseded' | 'ended';

/**
 * The version that was in force on this day: the newest whose day had come. One that was published for a later day and
 * then overtaken never was in force.
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

export function versionStatus(
  version: ActivePlan,
  versions: readonly ActivePlan[],
  { on, head }: { on: SchoolDate; head?: Plan },
): VersionStatus {
  const inForce = versionOn(versions, on, head);
  if (inForce?.version === version.version) return 'active';
  const waits = version.effectiveOn > on && head?.status === 'active';
  if (waits && versionOn(versions, version.effectiveOn)?.version === version.version) return 'upcoming';
  const isLast = versions.every((other) => other.version <= version.version);
  return isLast ? 'ended' : 'superseded';
}

/**
 * The versions that hold from this day on, in the order of their days: each until the day before the next. The newest
 * is always among them.
 */
export function versionsFrom(versions: readonly ActivePlan[], on: SchoolDate): ActivePlan[] {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  const held: ActivePlan[] = [];
  for (const version of newestFirst) {
    const [next] = held;
    if (next && next.effectiveOn <= on) break;
    if (!next || version.effectiveOn < next.effectiveOn) held.unshift(version);
  }
  return held;
}

/**
 * What teachers are to do while versions wait for their days: what stays the same goes on without a break, what goes
 * holds until the day before, what comes holds from the day on. The card then turns by itself at midnight, also if
 * nothing else runs that night.
 */
export function mergePendingVersions(held: readonly ActivePlan[], on: SchoolDate): ActivePlan | undefined {
  const newest = held.at(-1);
  if (!newest || newest.effectiveOn <= on) return newest;
  const begins = held.map(({ effectiveOn, startOn }) => later(startOn, effectiveOn <= on ? startOn : effectiveOn));
  const items = held.reduce<PlanItem[]>((before, version, place) => {
    const next = held[place + 1];
    const endOn = earlier(version.endOn, next && addDays(next.effectiveOn, -1));
    return joined(before, clipped(version.items, { startOn: begins[place], endOn }));
  }, []);
  return { ...newest, items, startOn: begins.sort()[0] ?? newest.startOn };
}

type Clip = Pick<PlanItem, 'startOn' | 'endOn'>;

/** As much of each item as lies within the days of its version. */
const clipped = (items: readonly PlanItem[], within: Clip) =>
  items
    .map((item) => spanned(item, later(item.startOn, within.startOn), earlier(item.endOn, within.endOn)))
    .filter(({ startOn, endOn }) => !startOn || !endOn || startOn <= endOn);

/** An item that begins on the day after the same item ends is one item. */
function joined(before: readonly PlanItem[], coming: readonly PlanItem[]): PlanItem[] {
  const goesOn = (old: PlanItem, item: PlanItem) =>
    old.endOn !== undefined &&
    addDays(old.endOn, 1) === item.startOn &&
    sameRecord(spanned(old, undefined, undefined), spanned(item, undefined, undefined));
  const kept = before.filter((old) => !coming.some((item) => goesOn(old, item)));
  const grown = coming.map((item) => {
    const old = before.find((each) => goesOn(each, item));
    return old ? spanned(item, old.startOn, item.endOn) : item;
  });
  return [...kept, ...grown];
}

function spanned(
  { startOn: _from, endOn: _to, ...item }: PlanItem,
  startOn?: SchoolDate,
  endOn?: SchoolDate,
): PlanItem {
  return { ...item, ...(startOn ? { startOn } : {}), ...(endOn ? { endOn } : {}) };
}

/** The next day on which something of the plan starts or stops by itself; undefined when nothing will. */
export function nextChangeOn(plan: ActivePlan, on: SchoolDate): SchoolDate | undefined {
  const spans = [plan, ...plan.items];
  const days = [plan.effectiveOn, ...spans.flatMap(({ startOn, endOn }) => [startOn, endOn && addDays(endOn, 1)])];
  return days.filter((day): day is SchoolDate => day !== undefined && day > on).sort()[0];
}

const later = <Day extends SchoolDate | undefined>(a: Day, b: Day): Day => (a && b ? (a > b ? a : b) : a || b);
const earlier = (a?: SchoolDate, b?: SchoolDate) => (a && b ? (a < b ? a : b) : (a ?? b));
