import { isStaffId } from '#shared/domain/ids.ts';
import type { Section } from '#shared/domain/roster/people.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { AnySeat, SeatKey } from '#shared/use-cases/ports/roster/roster-writer.ts';
import { type Key, memberIndex, seatsBegin } from '../keys.ts';
import type { Item } from '../table.ts';
import { courseIndex, schoolIndex, sectionKey, staffSeatKey, studentSeatKey } from './keys.ts';

const personOf = (seat: AnySeat) => ('staffId' in seat ? seat.staffId : seat.studentId);

export const seatKeyOf = ({ sectionId, personId }: SeatKey): Key =>
  isStaffId(personId) ? staffSeatKey(sectionId, personId) : studentSeatKey(sectionId, personId);

/**
 * Seats of the roster alone are found by person (Q6). Anybody can invite anybody to a Classroom course, so a seat there
 * must never make two people look like teacher and student.
 */
export function seatItem(seat: AnySeat): Item & Key {
  const { sectionId } = seat;
  const personId = personOf(seat);
  const index = sectionId.startsWith('sec_') ? memberIndex(personId, `${seatsBegin}${sectionId}`) : {};
  return { ...seatKeyOf({ sectionId, personId }), ...index, ...seat };
}

/**
 * Courses are not listed under their school: an import compares a school's sections with its package and would end
 * them. They have a list of their own.
 */
export function sectionItem(
  section: Section,
  extra: Pick<SectionRoster, 'rosterReadAt' | 'periods' | 'inCourse' | 'archived' | 'offList'> = {},
): Item & Key {
  const index =
    section.source === 'roster' ? schoolIndex(section.schoolId, `SECTION#${section.id}`) : courseIndex(section.id);
  return { ...sectionKey(section.id), ...index, ...section, ...extra };
}
