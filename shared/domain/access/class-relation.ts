import { isOn, type SchoolDate } from '../dates.ts';
import type { StaffId, StudentId } from '../ids.ts';
import type { StaffSeat, StudentSeat } from '../roster/section.ts';
import { type AccessAction, prepares, type Reason, relationsOfSeat, relationToStudent } from './access.ts';
import { decide } from './decide.ts';

type ClassQuestion = { staffId: StaffId; on: SchoolDate; action: AccessAction };

const seatOf = (staff: readonly StaffSeat[], { staffId, on }: Omit<ClassQuestion, 'action'>) =>
  staff.find((seat) => seat.staffId === staffId && isOn(seat, on));

/**
 * Why somebody may do this with cards of a class: the widest part of their seat among its staff today that allows it.
 * Undefined when none does.
 */
export function classRelation(staff: readonly StaffSeat[], asked: ClassQuestion): Reason | undefined {
  const mine = seatOf(staff, asked);
  const relations = mine ? relationsOfSeat(mine, asked.on) : [];
  return relations.find((relation) => decide(relation, 'D2', asked.action).allowed);
}

/** The same for each student of the class whom they may do it for. */
export function relationsInClass(
  { staff, students }: { staff: readonly StaffSeat[]; students: readonly StudentSeat[] },
  asked: ClassQuestion,
): Map<StudentId, Reason> {
  const mine = seatOf(staff, asked);
  const allowed = new Map<StudentId, Reason>();
  for (const seat of mine ? students : []) {
    const decision = mine && decide(relationToStudent(mine, seat, asked.on), 'D2', asked.action);
    if (decision?.allowed && isOn(seat, asked.on)) allowed.set(seat.studentId, decision.because);
  }
  return allowed;
}

/**
 * Whether they prepare lessons of a class that this course stands for: its teacher, or who stands in there today.
 * Google says that they teach of a visitor too, and of who helps or watches: what these have seen, nobody has prepared.
 */
export function preparesLessons(staff: readonly StaffSeat[], { staffId, on }: Omit<ClassQuestion, 'action'>): boolean {
  const mine = seatOf(staff, { staffId, on });
  if (!mine || !(mine.covers?.length || mine.teaches?.length)) return false;
  return relationsOfSeat(mine, on).some(prepares);
}
