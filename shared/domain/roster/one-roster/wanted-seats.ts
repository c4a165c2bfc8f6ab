import type { SectionId } from '../../ids.ts';
import type { RowFault, RowFaultReason } from '../../tabular.ts';
import { type RosterDraft, sourcedIdOf } from './roster-draft.ts';
import { eachSeatRow, noSeatRows } from './seat-rows.ts';
import { isOfWrongKind, personOf, type Seat, type Seatable, type SeatMaking, seatFrom } from './seats.ts';
import { betterSeat, type SeatDraft } from './sections.ts';

/** By the person's number in the package. */
type People = ReadonlyMap<string, Seatable>;
type Section = { making: SeatMaking; rows: ReadonlyMap<string, SeatDraft>; before: readonly Seat[] };

/**
 * One row a person, who may be listed twice. One that has a student as teacher, or the other way round, is a fault and
 * no seat: it would outdo the row that is true, and take the student from the class.
 */
export function rowsOf(
  { draft, people }: { draft: RosterDraft; people: People },
  section: SectionId,
  onFault: OnSeatFault,
) {
  const rows = new Map<string, SeatDraft>();
  for (const row of eachSeatRow(draft.seats.get(sourcedIdOf(section)) ?? noSeatRows())) {
    if (isOfWrongKind(row, people.get(row.userId))) {
      if (!row.over) onFault(seatFault(row, 'wrong_kind'), row.userId);
      continue;
    }
    const other = rows.get(row.userId);
    rows.set(row.userId, other ? betterSeat(other, row) : row);
  }
  return rows;
}

export type OnSeatFault = (fault: RowFault, userId: string) => void;

/** The seats that the rows of a section ask for, by person; a row that asks for none that can be is a fault. */
export function wantedSeats(people: People, { making, rows, before }: Section, onFault: OnSeatFault) {
  const wanted = new Map<string, Seat>();
  const seated = new Map(before.map((seat) => [personOf(seat).slice(4), seat]));
  for (const [userId, row] of rows) {
    if (row.over) continue;
    const old = seated.get(userId);
    const span = making.span.beginOn || !old?.beginOn ? making.span : { ...making.span, beginOn: old.beginOn };
    const seat = seatFrom(row, people.get(userId), { section: making.section, span });
    if (seat) wanted.set(personOf(seat), seat);
    else onFault(seatFault(row, 'unknown_reference'), userId);
  }
  return wanted;
}

const seatFault = ({ line }: SeatDraft, reason: RowFaultReason): RowFault => ({
  ...{ file: 'enrollments.csv', line, column: 'userSourcedId', reason },
});

type Names = { people: People; gone: ReadonlySet<string>; rows: ReadonlyMap<string, SeatDraft> };

/** A seat carries its student's name, so a new name is written on it even when the package lists no seats. */
export function renameSeats(before: readonly Seat[], wanted: Map<string, Seat>, { people, gone, rows }: Names) {
  for (const seat of before) {
    if (!('studentId' in seat) || wanted.has(seat.studentId) || gone.has(seat.studentId)) continue;
    const student = people.get(seat.studentId.slice(4))?.student;
    if (!student || rows.get(seat.studentId.slice(4))?.over) continue;
    if (student.name !== seat.name) wanted.set(seat.studentId, { ...seat, name: student.name });
  }
}
