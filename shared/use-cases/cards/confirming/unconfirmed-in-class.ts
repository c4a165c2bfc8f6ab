import { seatsInSight } from '#shared/domain/access/access.ts';
import { classRelation } from '#shared/domain/access/class-relation.ts';
import { itemsOn } from '#shared/domain/cards/card.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { isPutAway } from '#shared/domain/roster/put-away.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../../command.ts';
import { newsOf } from './card-news.ts';

export type UnconfirmedCard = {
  staffId: StaffId;
  studentId: StudentId;
  /** When this person last confirmed it, in another form. */
  confirmedOn?: SchoolDate;
  /** In a class that was put away, in which there is no page to confirm it on. */
  putAway?: true;
};
type ClassThisMorning = { on: SchoolDate; zone: string; courses: readonly SectionRoster[] };
/** `staff`: all who are to confirm anything in this class. */
export type UnconfirmedInClass = { staff: readonly StaffId[]; open: readonly UnconfirmedCard[] };

/**
 * Which cards of a class wait today to be confirmed, and by whom. One that says nothing any more waits for nobody: what
 * was taken off it is told where it is opened, and calls nobody.
 */
export async function unconfirmedInClass(
  { roster, acknowledgements }: Needs<'roster' | 'acknowledgements'>,
  sectionId: SectionId,
  { on, zone, courses }: ClassThisMorning,
): Promise<UnconfirmedInClass> {
  const found = await roster.findSection(sectionId);
  if (!found) return { staff: [], open: [] };
  const mayConfirm = (staffId: StaffId) =>
    classRelation(found.staff, { staffId, on, action: 'acknowledge' }) !== undefined;
  const staff = [...new Set(found.staff.map(({ staffId }) => staffId))].filter(mayConfirm);
  const students = [...new Set(found.students.filter((seat) => isOn(seat, on)).map(({ studentId }) => studentId))];
  if (staff.length === 0 || students.length === 0) return { staff, open: [] };
  const { cards, confirmed } = await acknowledgements.withCards(students, staff);
  const open: UnconfirmedCard[] = [];
  const putAway = isPutAway(found, courses, on) ? ({ putAway: true } as const) : {};
  for (const staffId of staff) {
    const mine = new Set(seatsInSight(staffId, found, on).map(({ studentId }) => studentId));
    for (const card of cards) {
      const { studentId } = card;
      if (!mine.has(studentId) || itemsOn(card, on).length === 0) continue;
      const last = confirmed.find((each) => each.studentId === studentId && each.staffId === staffId);
      if (!(await newsOf(card, last, on))) continue;
      open.push({ staffId, studentId, ...(last ? { confirmedOn: schoolDateAt(last.at, zone) } : {}), ...putAway });
    }
  }
  return { staff, open };
}
