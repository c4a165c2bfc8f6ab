import { hoursBetween, type Instant, instantOf, type SchoolDate } from '../dates.ts';
import type { Section } from '../roster/people.ts';
import type { Acknowledgement, FingerprintedItem } from './acknowledgement.ts';

/** One teacher and one student who meet in a section, what is to be done, and what this teacher has confirmed. */
export type TeachingPair = {
  /** Those that hold today. */
  items: readonly (Pick<FingerprintedItem, 'fingerprint' | 'startOn'> & { sinceAt: Instant })[];
  seats: readonly { beginOn?: SchoolDate | undefined }[];
  confirmed: Pick<Acknowledgement, 'items'> | undefined;
};

/**
 * `open`: the clock still runs. `beginUnknown`: a seat has no first day, so it ran from the publication on, which may
 * be too early.
 */
export type Exposure = { hours: number; open: boolean; beginUnknown: boolean };

/**
 * Hours taught before informed: from the moment when this teacher should have known an item (both sit there, it is
 * published, it has begun) to the moment when they confirmed it, or until now. Of several items the longest counts.
 */
export function exposureOf(
  { items, seats, confirmed }: TeachingPair,
  { zone, now }: { zone: string; now: Instant },
): Exposure {
  const confirmedAt = new Map(confirmed?.items.map(({ fingerprint, at }) => [fingerprint, at]));
  const seated = seats.flatMap(({ beginOn }) => (beginOn ? [beginOn] : []));
  const clocks = items.map(({ fingerprint, sinceAt, startOn }) => {
    const days = startOn ? [...seated, startOn] : seated;
    const fromAt = latest([sinceAt, ...days.map((on) => instantOf(on, '00:00', zone))]);
    const untilAt = confirmedAt.get(fingerprint);
    return { hours: Math.max(0, hoursBetween(fromAt, untilAt ?? now)), open: !untilAt };
  });
  return {
    hours: Math.max(0, ...clocks.map(({ hours }) => hours)),
    open: clocks.some(({ open }) => open),
    beginUnknown: seated.length < seats.length,
  };
}

/**
 * A student is open until every teacher of the section knows; where the roster has no teacher there is nobody who
 * could.
 */
export const ofStudent = (meetings: readonly Exposure[]): Exposure => ({
  hours: Math.max(0, ...meetings.map(({ hours }) => hours)),
  open: meetings.length === 0 || meetings.some(({ open }) => open),
  beginUnknown: meetings.length === 0 || meetings.some(({ beginUnknown }) => beginUnknown),
});

/** Fewer than this many students could be told apart by who knows the class (R-P4). */
const smallNumber = 10;

export type SectionExposure = { section: Pick<Section, 'id' | 'title'> } & (
  | { told: 'few' }
  | {
      told: 'counts';
      students: number;
      open: number | 'few';
      longestHours: number;
      medianHours: number;
      beginsUnknown: boolean;
      /** Nobody stands in the roster to be informed, so no clock runs; somebody teaches there all the same. */
      noTeacher: boolean;
    }
);

/**
 * What is said of one section, never of a teacher. In a report that leaves the team, fewer than ten are `few`, and so
 * is nobody: that a class has any student with a card is itself a secret.
 */
export function sectionExposure(
  { id, title }: SectionExposure['section'],
  students: readonly Exposure[],
  { leavesTeam, noTeacher }: { leavesTeam: boolean; noTeacher: boolean },
): SectionExposure {
  const section = { id, title };
  if (leavesTeam && students.length < smallNumber) return { section, told: 'few' };
  const hours = students.map((each) => each.hours).sort((a, b) => a - b);
  const open = students.filter((each) => each.open).length;
  return {
    ...{ section, told: 'counts', students: students.length },
    open: leavesTeam && open < smallNumber ? 'few' : open,
    longestHours: inTenths(hours.at(-1) ?? 0),
    medianHours: inTenths(median(hours)),
    beginsUnknown: students.some(({ beginUnknown }) => beginUnknown),
    noTeacher,
  };
}

/** By title, as a list of classes always is: an order by hours would be a ranking of those who teach them. */
export const byTitle = (sections: readonly SectionExposure[]) =>
  [...sections].sort(
    (a, b) => a.section.title.localeCompare(b.section.title) || a.section.id.localeCompare(b.section.id),
  );

const latest = (moments: readonly [Instant, ...Instant[]]) => moments.reduce((a, b) => (a > b ? a : b));
const inTenths = (hours: number) => Math.round(hours * 10) / 10;

function median(sorted: readonly number[]) {
  const half = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}
