import { isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { StaffSeat } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';

/** Who teaches or assists this student today, seat by seat; a proctor, there for one test, is told at its door. */
export async function teachersOf(
  { roster, teaching }: Needs<'roster' | 'teaching'>,
  studentId: StudentId,
  on: SchoolDate,
): Promise<StaffSeat[]> {
  const mine = (await roster.seatsOf(studentId)).filter((seat) => isOn(seat, on));
  const staff = await fewAtOnce(mine, ({ sectionId }) => teaching.staffIn(sectionId));
  return staff.flat().filter((seat) => seat.role !== 'proctor' && isOn(seat, on));
}
