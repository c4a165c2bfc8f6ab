import { isOn, type SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { StaffSeat } from '#shared/domain/roster/section.ts';
import type { Teaching } from '../ports/cards/teaching.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type TeachersDeps = { roster: Pick<Roster, 'seatsOf'>; teaching: Teaching };

/** Who teaches or assists this student today, seat by seat. A proctor sits there for one test and is told at its door. */
export async function teachersOf(
  { roster, teaching }: TeachersDeps,
  studentId: StudentId,
  on: SchoolDate,
): Promise<StaffSeat[]> {
  const mine = (await roster.seatsOf(studentId)).filter((seat) => isOn(seat, on));
  const staff = await Promise.all(mine.map(({ sectionId }) => teaching.staffIn(sectionId)));
  return staff.flat().filter((seat) => seat.role !== 'proctor' && isOn(seat, on));
}
