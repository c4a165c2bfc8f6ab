import type { SchoolDate } from '../../dates.ts';
import type { StaffId, StudentId } from '../../ids.ts';
import { sameRecord } from '../../same-record.ts';
import { displayName, type Section } from '../people.ts';
import type { StaffSeat, StudentSeat } from '../section.ts';
import type { PersonRecords } from './people.ts';
import { ended, isLive, type SeatDraft, type SeatSpan } from './sections.ts';

export type Seat = StudentSeat | StaffSeat;
export const personOf = (seat: Seat) => ('staffId' in seat ? seat.staffId : seat.studentId);

/** As much of a person as their seats need. A guardian has no seat, but is somebody. */
export type Seatable = { student?: { id: StudentId; name: string }; staff?: { id: StaffId; onlyAide: boolean } };

export const asSeatable = ({ student, staff }: PersonRecords): Seatable => ({
  ...(student ? { student: { id: student.id, name: displayName(student) } } : {}),
  ...(staff
    ? { staff: { id: staff.id, onlyAide: staff.roles.includes('aide') && !staff.roles.includes('teacher') } }
    : {}),
});

export type SeatMaking = { section: Section; span: SeatSpan };

/** A row that has somebody as what they are not. */
export const isOfWrongKind = ({ role }: SeatDraft, person: Seatable | undefined) =>
  person !== undefined && (role === 'student' ? person.student : person.staff) === undefined;

/** A row as the seat that it means; none where nobody is known who could have it. */
export function seatFrom(
  draft: SeatDraft,
  person: Seatable | undefined,
  { section, span }: SeatMaking,
): Seat | undefined {
  const { student, staff } = person ?? {};
  // A proctor is there for a session: the days of the term would open the class to them all year.
  const usual = draft.role === 'proctor' ? {} : span;
  const beginOn = draft.beginOn ?? usual.beginOn;
  const endOn = draft.endOn ?? usual.endOn;
  const place = { sectionId: section.id, ...(beginOn ? { beginOn } : {}), ...(endOn ? { endOn } : {}) };
  if (draft.role === 'student') return student && { ...place, studentId: student.id, name: student.name };
  if (!staff) return undefined;
  // Systems that know no aides in the room enrol them as teachers.
  const role = draft.role === 'teacher' && staff.onlyAide ? 'aide' : draft.role;
  return { ...place, staffId: staff.id, role };
}

export type SeatChanges = { puts: Seat[]; ended: number; live: number };

/**
 * What to write for one section so that the stored seats become the wanted ones. `mayEnd` says which of the others are
 * over.
 */
export function seatChanges(
  stored: readonly Seat[],
  wanted: ReadonlyMap<string, Seat>,
  { on, mayEnd }: { on: SchoolDate; mayEnd(personId: string): boolean },
): SeatChanges {
  const before = new Map(stored.map((seat) => [personOf(seat), seat]));
  const puts: Seat[] = [...wanted.values()].filter((seat) => !sameRecord(before.get(personOf(seat)), seat));
  const live = stored.filter((seat) => isLive(seat, on));
  const over = live.filter((seat) => !wanted.has(personOf(seat)) && mayEnd(personOf(seat)));
  return { puts: [...puts, ...over.map((seat) => ended(seat, on))], ended: over.length, live: live.length };
}
