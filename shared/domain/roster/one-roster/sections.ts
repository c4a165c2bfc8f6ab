import type { SchoolDate } from '../../dates.ts';
import { addDays, isOn } from '../../dates.ts';
import type { SectionId } from '../../ids.ts';
import type { Section } from '../people.ts';
import type { StaffSeat, StudentSeat } from '../section.ts';
import type { SeatRole } from './roles.ts';

export type TermSpan = { beginOn: SchoolDate; endOn: SchoolDate };
export type SeatSpan = { beginOn?: SchoolDate | undefined; endOn?: SchoolDate | undefined };

export const sectionId = (sourcedId: string): SectionId => `sec_${sourcedId}`;

/** OneRoster's last day is the first day that no longer counts; ours is the last that does. */
const lastDays = new Map<string, SchoolDate>();
export function lastDay(endDate: SchoolDate): SchoolDate {
  const known = lastDays.get(endDate);
  if (known) return known;
  const day = addDays(endDate, -1);
  lastDays.set(endDate, day);
  return day;
}

/** From the first day of a section's first term to the last day of its last. */
export function spanOf(terms: readonly TermSpan[]): SeatSpan {
  const begins = terms.map(({ beginOn }) => beginOn).sort();
  const ends = terms.map(({ endOn }) => endOn).sort();
  return { beginOn: begins[0], endOn: ends.at(-1) };
}

/** One row of enrolments, small because a district has hundreds of thousands. `over`: a delta takes it back. */
export type SeatDraft = SeatSpan & { userId: string; role: SeatRole; over: boolean; line: number };

const rank: Record<SeatRole, number> = { teacher: 0, aide: 1, proctor: 2, student: 3 };

/**
 * Somebody may be listed twice in one section: came back, or co-teaches and assists. The longest-lasting and highest
 * place counts.
 */
export function betterSeat(a: SeatDraft, b: SeatDraft): SeatDraft {
  if (a.over !== b.over) return a.over ? b : a;
  if (rank[a.role] !== rank[b.role]) return rank[a.role] < rank[b.role] ? a : b;
  if (a.endOn === b.endOn) return (a.beginOn ?? '') <= (b.beginOn ?? '') ? a : b;
  return (a.endOn ?? '9999') > (b.endOn ?? '9999') ? a : b;
}

type Seat = StudentSeat | StaffSeat;

/** Whether somebody still has, or will have, this seat. */
export const isLive = (seat: { endOn?: SchoolDate | undefined }, on: SchoolDate) => isOn({ endOn: seat.endOn }, on);

/** Ends at once, yet stays to be read: who sat where is part of the record. */
export const ended = <Ends extends Seat | Section>(what: Ends, on: SchoolDate): Ends => ({
  ...what,
  endOn: addDays(on, -1),
});
